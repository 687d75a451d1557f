import { computed, type ComputedRef } from 'vue'
import { codeFromResponse, emptyAnswer, type Answer, type ResponseCode } from '@/domain/assessment'
import type { ModelId } from '@/domain/grid'
import { useAssessmentStore } from '@/stores/assessment'

/**
 * The answer to a model, for the part of the screen that shows it: an answer draws again what shows it, and not all
 * that stands around that.
 */
export function useAnswer(modelId: () => ModelId): {
  answer: ComputedRef<Answer>
  /** Its response as it is chosen; null before one is. */
  chosen: ComputedRef<ResponseCode | null>
  change: (patch: Partial<Answer>) => void
} {
  const open = useAssessmentStore()
  const answer = computed(() => open.answers.get(modelId()) ?? emptyAnswer)
  return {
    answer,
    chosen: computed(() => codeFromResponse(answer.value.response)),
    change: (patch) => open.answer(modelId(), patch),
  }
}
