import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { DAYS_KEPT, emptyBin, eraseFromBin, watchBin, type BinEntry } from '@/storage/bin'
import { restoreFromBin, type Restoring } from '@/storage/restore'
import { useSavingStore } from './saving'

export type { BinEntry } from '@/storage/bin'
export type { Restoring } from '@/storage/restore'

/** What was deleted from this device and is kept for thirty days. */
export const useBinStore = defineStore('bin', () => {
  const saving = useSavingStore()
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

  /** Puts back what was deleted, or says why it cannot be. */
  async function restore(id: string): Promise<Restoring> {
    const outcome = await restoreFromBin(id)
    if (outcome === 'done') saving.noteSaved()
    return outcome
  }

  return {
    entries,
    isUnreadable,
    daysKept: DAYS_KEPT,
    follow,
    restore,
    erase: eraseFromBin,
    empty: emptyBin,
  }
})
