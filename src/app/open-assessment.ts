import type { RouteLocationNormalized, RouteParamValue } from 'vue-router'
import { AssessmentId } from '@/domain/assessment'
import { locateOperational, modelsOf, type Grid } from '@/domain/grid'
import { useAssessmentStore } from '@/stores/assessment'

type Param = RouteParamValue | RouteParamValue[] | undefined

function holds(grid: Grid, operationalId: Param, modelId: Param): boolean {
  if (operationalId !== undefined)
    return locateOperational(grid, String(operationalId)) !== undefined
  return modelId === undefined || modelsOf(grid).some(({ id }) => id === modelId)
}

/**
 * Opens the assessment an address names, before its screen is shown. `absent` when it is not on this device, or
 * when its grid has no such criterion or model; `otherEdition` when this build does not ship its edition.
 */
export async function openRequestedAssessment(
  to: RouteLocationNormalized,
): Promise<'open' | 'absent' | 'otherEdition'> {
  if (!to.meta.assessment && to.name !== 'edition') return 'open'
  const { assessmentId, operationalId, modelId } = to.params
  const store = useAssessmentStore()
  if (assessmentId === 'new') await store.openNew()
  else if (!(await store.open(AssessmentId.parse(assessmentId))))
    return store.unreadable ? 'otherEdition' : 'absent'
  return store.grid && holds(store.grid, operationalId, modelId) ? 'open' : 'absent'
}
