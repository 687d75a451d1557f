import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { isBackupDue, noBackup, noteChange, type BackupRecord } from '@/domain/backup'
import { clearBackupRecord, readBackupRecord, writeBackupRecord } from '@/storage/backup-record'
import { now } from './identifiers'

/** When everything was last saved to a file, and whether it is time to do so again. */
export const useBackupStore = defineStore('backup', () => {
  const record = shallowRef<BackupRecord>(readBackupRecord())
  /** Whether it is time, as of the last time someone asked. */
  const isDue = shallowRef(false)
  const savedAt = computed(() => record.value.savedAt)

  /** Another tab may have written in the meantime: a change is laid over what is kept. */
  function change(next: (kept: BackupRecord) => BackupRecord) {
    const kept = readBackupRecord()
    record.value = next(kept)
    if (record.value !== kept) writeBackupRecord(record.value)
  }

  function look() {
    record.value = readBackupRecord()
    isDue.value = isBackupDue(record.value, now())
  }

  return {
    savedAt,
    isDue,
    look,
    /** Notes that something changed that a backup would save. */
    note: (thing: string) => change((kept) => noteChange(kept, thing, now())),
    /** Everything was saved to a file. */
    saved: () => {
      change(() => ({ ...noBackup, savedAt: now() }))
      look()
    },
    putOff: () => {
      change((kept) => ({ ...kept, putOffAt: now() }))
      look()
    },
    forget: () => {
      clearBackupRecord()
      look()
    },
  }
})
