import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { isBackupDue, noBackup, noteChange, type BackupRecord } from '@/domain/backup'
import { clearBackupRecord, readBackupRecord, writeBackupRecord } from '@/storage/backup-record'
import { countProjects } from '@/storage/projects'
import { now } from './identifiers'

/** What cannot be read cannot be saved either, and other notices say so. */
const countOwn = () =>
  countProjects().then(
    ({ own }) => own,
    () => 0,
  )

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

  /** Looks whether it is time, and whether there is anything of one's own to save. */
  async function look() {
    record.value = readBackupRecord()
    const isTime = () => isBackupDue(record.value, now())
    if (!isTime()) {
      isDue.value = false
      return
    }
    const own = await countOwn()
    // Meanwhile it may have been put off, or saved.
    isDue.value = own > 0 && isTime()
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
      void look()
    },
    putOff: () => {
      change((kept) => ({ ...kept, putOffAt: now() }))
      void look()
    },
    forget: () => {
      clearBackupRecord()
      void look()
    },
  }
})
