import { BackupRecord, noBackup } from '@/domain/backup'
import { storageName } from './name'

const KEY = `${storageName}.backup`

/** What this device remembers of its backups; nothing, where the browser keeps nothing. */
export function readBackupRecord(): BackupRecord {
  try {
    return BackupRecord.parse(JSON.parse(localStorage.getItem(KEY) ?? '{}'))
  } catch {
    return noBackup
  }
}

export function writeBackupRecord(record: BackupRecord): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(record))
  } catch {
    // A browser that keeps nothing forgets this too.
  }
}

export function clearBackupRecord(): void {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // A browser that keeps nothing has nothing to remove.
  }
}
