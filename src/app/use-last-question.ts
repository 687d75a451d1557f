import { computed, shallowRef, watch } from 'vue'
import { useRoute, type RouteLocationRaw } from 'vue-router'
import { resumePoint } from '@/domain/progress'
import { useAssessmentStore } from '@/stores/assessment'

/**
 * Where the questionnaire was left: the page one saw last in this visit, otherwise the first criterion with
 * something left to answer. Undefined while no grid is loaded.
 */
export function useLastQuestion() {
  const route = useRoute()
  const open = useAssessmentStore()
  const seen = shallowRef<{ name: 'criterion' | 'model'; params: Record<string, string> }>()

  watch(
    () => route.fullPath,
    () => {
      const { name, params } = route
      if (name === 'criterion')
        seen.value = { name, params: { operationalId: String(params.operationalId) } }
      if (name === 'model') seen.value = { name, params: { modelId: String(params.modelId) } }
    },
    { immediate: true },
  )
  watch(
    () => open.session,
    () => {
      seen.value = undefined
    },
  )

  return computed<RouteLocationRaw | undefined>(() => {
    if (!open.grid) return undefined
    const assessmentId = String(route.params.assessmentId)
    const left = seen.value ?? {
      name: 'criterion',
      params: { operationalId: resumePoint(open.grid, open.answers) },
    }
    return { name: left.name, params: { ...left.params, assessmentId } }
  })
}
