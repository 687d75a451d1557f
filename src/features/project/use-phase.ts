import { computed, shallowRef } from 'vue'
import { Phase } from '@/domain/assessment'
import { useAssessmentStore } from '@/stores/assessment'

/**
 * The phase of the project and of the open assessment. Once there are answers a change is proposed first: it alters
 * how their levels read, never the answers.
 */
export function usePhase() {
  const open = useAssessmentStore()
  /** A change that waits for a yes. */
  const proposed = shallowRef<Phase | null>(null)
  const shown = computed(() => proposed.value ?? open.knownPhase)

  function propose(value: unknown) {
    const { data: phase } = Phase.safeParse(value)
    if (!phase || phase === open.knownPhase) return
    if (open.answered > 0) proposed.value = phase
    else open.sayPhase(phase)
  }

  return { proposed, shown, propose }
}
