import { shallowRef, watch, type ShallowRef } from 'vue'
import type { Assessment, PlanLine } from '@/domain/assessment'
import { loadPlanLines } from '@/storage/plan'
import { takeLatest } from './take-latest'
import { useBefore } from './use-before'

/** The steps that were planned at an earlier date. */
export interface EarlierPlan {
  assessment: Assessment
  lines: readonly PlanLine[]
}

/** The plan of the last earlier date that has one, once it is read; null when there is none. */
export function useEarlierPlan(): Readonly<ShallowRef<EarlierPlan | null>> {
  const { before, which } = useBefore()
  const plan = shallowRef<EarlierPlan | null>(null)

  async function read(): Promise<EarlierPlan | null> {
    for (const assessment of before.value) {
      const lines = await loadPlanLines(assessment.id)
      if (lines.length > 0) return { assessment, lines }
    }
    return null
  }

  const load = takeLatest(read, (found) => {
    plan.value = found
  })
  watch(which, load, { immediate: true })
  return plan
}
