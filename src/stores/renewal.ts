import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { reloadNewest } from '@/storage/newest'
import { useSavingStore } from './saving'

/** Why the page was not reloaded: something would have been lost, or there is nothing to reload from. */
export type Refusal = 'unsaved' | 'unreachable'

/** How the page is reloaded, in the newest version there is: only when asked, and never with a loss. */
export const useRenewalStore = defineStore('renewal', () => {
  const saving = useSavingStore()
  const refusal = shallowRef<Refusal | null>(null)

  /** Waits until every write has ended, then reloads; what kept it from doing so shows in `refusal`. */
  async function renew() {
    refusal.value = null
    await saving.ended()
    if (saving.isAtRisk) refusal.value = 'unsaved'
    else if (!(await reloadNewest())) refusal.value = 'unreachable'
  }

  return { refusal, renew }
})
