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
 * Opens the assessment an address names, before its screen is shown.
 * False when it is not on this device, or when its grid has no such criterion or model.
 */
export async function openRequestedAssessment(to: RouteLocationNormalized): Promise<boolean> {
  if (!to.meta.assessment) return true
  const store = useAssessmentStore()
  const { assessmentId, operationalId, modelId } = to.params
  if (assessmentId === 'new') await store.openNew()
  else if (!(await store.open(AssessmentId.parse(assessmentId)))) return false
  return store.grid !== undefined && holds(store.grid, operationalId, modelId)
}
