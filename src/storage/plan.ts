import type { PlanLine, PlanLineId } from '@/domain/assessment'
import { changeAssessment, type Target } from './change'
import { planLineIn, PlanLineRow, readRows } from './rows'
import { instantAfter, type Stored } from './stored'

/**
 * Changes some fields of a plan line and leaves the others as stored; a new line comes whole. `at`: ISO instant.
 * Gives null when the line was removed in the meantime and the patch is not a whole line.
 */
export function patchPlanLine(
  target: Target,
  id: PlanLineId,
  patch: Partial<PlanLine>,
  at: string,
): Promise<Stored<PlanLine> | null> {
  return changeAssessment(target, at, async (_, db) => {
    const stored = await db.planLines.get(id)
    const updatedAt = instantAfter(stored?.updatedAt, at)
    const [row] = readRows(PlanLineRow, [{ ...stored, ...patch, id, updatedAt }])
    if (!row) return null
    await db.planLines.put(row)
    return planLineIn(row)
  })
}

export function deletePlanLine(target: Target, id: PlanLineId, at: string): Promise<void> {
  return changeAssessment(target, at, (_, db) => db.planLines.delete(id))
}
