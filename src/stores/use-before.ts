import { computed } from 'vue'
import { assessmentsBefore } from '@/domain/comparison'
import { useAssessmentStore } from './assessment'

/** The assessments before the open one, the latest first. */
export function useBefore() {
  const open = useAssessmentStore()
  const before = computed(() =>
    open.assessment ? assessmentsBefore(open.siblings, open.assessment) : [],
  )
  /** Which they are: a new text only when they are others, not whenever one of them changes. */
  const which = computed(() => before.value.map(({ id }) => id).join(' '))
  return { before, which }
}
