import { onScopeDispose, watch } from 'vue'
import { useSavingStore } from '@/stores/saving'

const warn = (event: BeforeUnloadEvent) => {
  event.preventDefault()
}

/**
 * Asks before the page is closed, only while that would lose something; every change is written at once, so
 * that nothing is left to write then. Coming back to the page tries again what had failed.
 */
export function useLeaving(): void {
  const saving = useSavingStore()

  watch(
    () => saving.isAtRisk,
    (isAtRisk) => {
      if (isAtRisk) addEventListener('beforeunload', warn)
      else removeEventListener('beforeunload', warn)
    },
    { immediate: true, flush: 'sync' },
  )

  // A tablet closes its connections while it sleeps.
  const onReturn = () => {
    if (document.visibilityState === 'visible') saving.retry()
  }
  document.addEventListener('visibilitychange', onReturn)

  onScopeDispose(() => {
    removeEventListener('beforeunload', warn)
    document.removeEventListener('visibilitychange', onReturn)
  })
}
