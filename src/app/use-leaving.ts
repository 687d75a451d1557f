import { onScopeDispose } from 'vue'
import { useSavingStore } from '@/stores/saving'

/**
 * Asks before the page is closed, only while that would lose something; every change is written at once, so
 * that nothing is left to write then. Coming back to the page tries again what had failed.
 */
export function useLeaving(): void {
  const saving = useSavingStore()

  const onLeaving = (event: BeforeUnloadEvent) => {
    if (saving.isAtRisk) event.preventDefault()
  }
  // A tablet closes its connections while it sleeps.
  const onReturn = () => {
    if (document.visibilityState === 'visible') saving.retry()
  }
  addEventListener('beforeunload', onLeaving)
  document.addEventListener('visibilitychange', onReturn)

  onScopeDispose(() => {
    removeEventListener('beforeunload', onLeaving)
    document.removeEventListener('visibilitychange', onReturn)
  })
}
