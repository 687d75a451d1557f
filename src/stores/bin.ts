import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { DAYS_KEPT, emptyBin, eraseFromBin, watchBin, type BinEntry } from '@/storage/bin'
import { restoreFromBin } from '@/storage/restore'

export type { BinEntry } from '@/storage/bin'
export type { Restoring } from '@/storage/restore'

/** What was deleted from this device and is kept for thirty days. */
export const useBinStore = defineStore('bin', () => {
  /** Undefined until storage has answered. */
  const entries = shallowRef<readonly BinEntry[]>()
  /** Storage could not be read: what is shown is what was known before. */
  const isUnreadable = shallowRef(false)

  /** Follows what is in the bin. Returns how to stop. */
  const follow = () =>
    watchBin(
      (found) => {
        entries.value = found
        isUnreadable.value = false
      },
      () => {
        isUnreadable.value = true
      },
    )

  return {
    entries,
    isUnreadable,
    daysKept: DAYS_KEPT,
    follow,
    restore: restoreFromBin,
    erase: eraseFromBin,
    empty: emptyBin,
  }
})
