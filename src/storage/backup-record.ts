import { BackupRecord, noBackup } from '@/domain/backup'
import { drop, keep, readKept } from './kept'

const NAME = 'backup'

/** What this device remembers of its backups; nothing, where the browser keeps nothing. */
export const readBackupRecord = (): BackupRecord => readKept(NAME, BackupRecord) ?? noBackup

/** A browser that keeps nothing forgets this too. */
export function writeBackupRecord(record: BackupRecord): void {
  keep(NAME, JSON.stringify(record))
}

/** Forgets every backup, and that there was anything to save. */
export const clearBackupRecord = (): void => drop(NAME)
