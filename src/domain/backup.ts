import { daysBetween, Instant } from './instant'
import { z } from './zod'

/** After how many things changed, or how many days with at least one, a backup is due. */
export const CHANGES_UNTIL_BACKUP = 10
export const DAYS_UNTIL_BACKUP = 30
/** How long a reminder that was put off keeps quiet. */
export const DAYS_PUT_OFF = 7

const sometime = z.catch(z.nullable(Instant), null)

/** What this device remembers of its backups. */
export const BackupRecord = z.object({
  /** When everything was last saved to a file; null when it never was. */
  savedAt: sometime,
  /** Names of the things changed since, as many as are needed to know that a backup is due. */
  changed: z.catch(z.array(z.string()), []),
  /** When the first of them changed. */
  changedAt: sometime,
  putOffAt: sometime,
})
export type BackupRecord = z.infer<typeof BackupRecord>

export const noBackup: BackupRecord = {
  savedAt: null,
  changed: [],
  changedAt: null,
  putOffAt: null,
}

/** Whether there was something to save, or was saved: a device that remembers it has held data. */
export const tellsOfData = ({ savedAt, changedAt }: BackupRecord): boolean =>
  savedAt !== null || changedAt !== null

/** Notes that something changed: an answer, an identity, a plan line, a ballot. The same thing again counts once. */
export function noteChange(record: BackupRecord, thing: string, at: string): BackupRecord {
  const { changed, changedAt } = record
  if (changed.length >= CHANGES_UNTIL_BACKUP || changed.includes(thing)) return record
  return { ...record, changed: [...changed, thing], changedAt: changedAt ?? at }
}

/** Whether it is time to remind of a backup. `now`: ISO instant. Without a change there is nothing to save. */
export function isBackupDue(record: BackupRecord, now: string): boolean {
  const { savedAt, changed, changedAt, putOffAt } = record
  if (changedAt === null) return false
  if (putOffAt !== null && daysBetween(putOffAt, now) < DAYS_PUT_OFF) return false
  return (
    changed.length >= CHANGES_UNTIL_BACKUP ||
    daysBetween(savedAt ?? changedAt, now) >= DAYS_UNTIL_BACKUP
  )
}
