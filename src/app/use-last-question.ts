import { computed, shallowRef, watch } from 'vue'
import { useRoute, type RouteLocationNormalizedLoaded, type RouteLocationRaw } from 'vue-router'
import { z } from '@/domain/zod'
import { resumePoint } from '@/domain/progress'
import { useAssessmentStore } from '@/stores/assessment'

/** A page of a questionnaire, as an address leads to it. */
const Question = z.object({
  name: z.literal(['criterion', 'model']),
  params: z.record(z.string(), z.string()),
})
type Question = z.infer<typeof Question>

const State = z.object({ question: Question })

/** Noted in the entry of the history that follows it, where a reload finds it. */
const note = (question: Question) => {
  history.replaceState({ ...(history.state as object | null), question }, '')
}
const noted = () => State.safeParse(history.state).data?.question

/** The page of the questionnaire that an address leads to; undefined for any other. */
const questionAt = ({ name, params }: RouteLocationNormalizedLoaded) =>
  Question.safeParse({ name, params }).data

/**
 * Where the questionnaire was left: the page one saw last in this visit, otherwise the first criterion with
 * something left to answer. Undefined while no grid is loaded.
 */
export function useLastQuestion() {
  const route = useRoute()
  const open = useAssessmentStore()
  const seen = shallowRef(noted())

  watch(
    () => route.fullPath,
    () => {
      seen.value = questionAt(route) ?? seen.value
      if (seen.value) note(seen.value)
    },
    { immediate: true },
  )

  return computed<RouteLocationRaw | undefined>(() => {
    if (!open.grid) return undefined
    const assessmentId = String(route.params.assessmentId)
    if (seen.value?.params.assessmentId === assessmentId) return seen.value
    const operationalId = resumePoint(open.grid, open.answers)
    return { name: 'criterion', params: { assessmentId, operationalId } }
  })
}
