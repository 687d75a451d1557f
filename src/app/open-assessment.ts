import type { RouteLocationNormalized } from 'vue-router'
import { AssessmentId } from '@/domain/assessment'
import { useAssessmentStore } from '@/stores/assessment'

/** Opens the assessment an address names, before its screen is shown; false when it is not on this device. */
export async function openRequestedAssessment(to: RouteLocationNormalized): Promise<boolean> {
  if (!to.meta.assessment) return true
  const store = useAssessmentStore()
  const { assessmentId } = to.params
  if (assessmentId !== 'new') return store.open(AssessmentId.parse(assessmentId))
  // One draft at a time: moving between its pages must not start another.
  if (!store.isDraft) await store.openNew()
  return true
}
