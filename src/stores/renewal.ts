import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { reloadNewest } from '@/storage/newest'
import { useSavingStore } from './saving'

/** Why the page was not reloaded: something would have been lost, or there is nothing to reload from. */
export type Hindrance = 'unsaved' | 'unreachable'

/** How the page is reloaded, in the newest version there is: only when asked, and never with a loss. */
export const useRenewalStore = defineStore('renewal', () => {
  const saving = useSavingStore()
  const hindrance = shallowRef<Hindrance | null>(null)

  /** Waits until every write has ended, then reloads; what kept it from doing so shows in `hindrance`. */
  async function renew() {
    hindrance.value = null
    await saving.ended()
    if (saving.isAtRisk) hindrance.value = 'unsaved'
    else if (!(await reloadNewest())) hindrance.value = 'unreachable'
  }

  return { hindrance, renew }
})
