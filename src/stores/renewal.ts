import { defineStore } from 'pinia'
import { shallowRef, watch } from 'vue'
import { reloadNewest } from '@/storage/newest'
import { useSavingStore } from './saving'

/** Why the page was not reloaded: something would have been lost, or there is nothing to reload from. */
export type Refusal = 'unsaved' | 'unreachable'

/** How the page is reloaded, in the newest version there is: only when asked, and never with a loss. */
export const useRenewalStore = defineStore('renewal', () => {
  const saving = useSavingStore()
  const refusal = shallowRef<Refusal | null>(null)

  async function settled(): Promise<void> {
    if (saving.status !== 'saving') return
    await new Promise<void>((resolve) => {
      const stop = watch(
        () => saving.status,
        () => {
          stop()
          resolve()
        },
      )
    })
  }

  /** Waits until every write has ended, then reloads; what kept it from doing so shows in `refusal`. */
  async function renew() {
    refusal.value = null
    await settled()
    if (saving.isAtRisk) refusal.value = 'unsaved'
    else if (!(await reloadNewest())) refusal.value = 'unreachable'
  }

  return { refusal, renew }
})
