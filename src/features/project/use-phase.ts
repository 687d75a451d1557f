import { computed, shallowRef } from 'vue'
import { isDesign, Phase } from '@/domain/assessment'
import { useAssessmentStore } from '@/stores/assessment'

/**
 * The phase of the project and of the open assessment. Once there are answers a change is proposed first: it alters
 * how their levels read, never the answers.
 */
export function usePhase() {
  const open = useAssessmentStore()
  /** A change that waits for a yes. */
  const proposed = shallowRef<Phase | null>(null)

  const answered = computed(() => open.answered)
  const shown = computed(() => proposed.value ?? open.knownPhase)
  /** Whether the levels will read otherwise: a review reads like a running project. */
  const changesWording = computed(
    () =>
      proposed.value !== null &&
      isDesign(proposed.value) !== isDesign(open.assessment?.phase ?? 'running'),
  )

  function propose(value: unknown) {
    const { data: phase } = Phase.safeParse(value)
    if (!phase || phase === open.knownPhase) return
    if (answered.value > 0) proposed.value = phase
    else open.sayPhase(phase)
  }

  function confirm() {
    if (proposed.value) open.sayPhase(proposed.value)
    proposed.value = null
  }

  function cancel() {
    proposed.value = null
  }

  return { proposed, shown, answered, changesWording, propose, confirm, cancel }
}
