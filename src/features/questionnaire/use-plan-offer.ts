import { computed, type ComputedRef } from 'vue'
import { ratedLevel } from '@/domain/assessment'
import { TOP_LEVEL, type ModelId } from '@/domain/grid'
import { useAssessmentStore } from '@/stores/assessment'
import { usePlanStore } from '@/stores/plan'

export type PlanOffer = 'free' | 'kept' | 'full'

/** Whether a model can be put in the plan; null when its level leaves nothing to aim at, or it has none. */
export function usePlanOffer(modelId: ComputedRef<ModelId | undefined>): {
  offer: ComputedRef<PlanOffer | null>
  accept: () => void
} {
  const open = useAssessmentStore()
  const plan = usePlanStore()

  const offer = computed<PlanOffer | null>(() => {
    const id = modelId.value
    const level = id && ratedLevel(open.answers, id)
    if (!id || level === null || level === undefined || level === TOP_LEVEL) return null
    if (plan.lineFor(id)) return 'kept'
    return plan.isFull ? 'full' : 'free'
  })

  function accept() {
    if (modelId.value) plan.add(modelId.value, null)
  }

  return { offer, accept }
}
