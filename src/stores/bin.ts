import { defineStore } from 'pinia'
import { DAYS_KEPT, emptyBin, eraseFromBin, watchBin } from '@/storage/bin'
import { restoreFromBin, type Restoring } from '@/storage/restore'
import { useSavingStore } from './saving'
import { useFollowed } from './use-followed'

export type { BinEntry } from '@/storage/bin'
export type { Restoring } from '@/storage/restore'

/** What was deleted from this device and is kept for thirty days. */
export const useBinStore = defineStore('bin', () => {
  const saving = useSavingStore()

  /** Puts back what was deleted, or says why it cannot be. */
  async function restore(id: string): Promise<Restoring> {
    const outcome = await restoreFromBin(id)
    if (outcome === 'done') saving.noteSaved()
    return outcome
  }

  return {
    ...useFollowed(watchBin),
    daysKept: DAYS_KEPT,
    restore,
    erase: eraseFromBin,
    empty: emptyBin,
  }
})
