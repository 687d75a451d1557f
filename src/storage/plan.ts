import type { AssessmentId, PlanLine, PlanLineId } from '@/domain/assessment'
import { isOpenStep, takesLine } from '@/domain/plan'
import { changePlan, type Target } from './change'
import { database, reconnecting, type Database } from './database'
import { PlanFullError } from './failure'
import { planLineIn, PlanLineRow, readPlanLines, readRows } from './rows'
import { instantAfter, type Stored } from './stored'

/** Whether the plan that a line belongs to takes it, as it is stored now. */
export const hasPlaceFor = async (
  db: Database,
  line: Pick<PlanLine, 'id' | 'assessmentId' | 'modelId' | 'status'>,
): Promise<boolean> =>
  takesLine(await db.planLines.where({ assessmentId: line.assessmentId }).toArray(), line)

/** The lines of a plan, in its order. */
export const loadPlanLines = (assessmentId: AssessmentId): Promise<PlanLine[]> =>
  reconnecting(async () => {
    const rows = await database().planLines.where({ assessmentId }).toArray()
    return Array.from(readPlanLines(rows).values(), ({ value }) => value)
  })

/**
 * Changes some fields of a plan line and leaves the others as stored; a new line comes whole. `at`: ISO instant.
 * Gives null when the line was removed in the meantime. Rejects with PlanFullError when a line is new or
 * opened again, and the plan has no place for it by now or has an open one for its model.
 */
export function patchPlanLine(
  target: Target,
  id: PlanLineId,
  patch: Partial<PlanLine>,
  at: string,
): Promise<Stored<PlanLine> | null> {
  return changePlan(target, at, async (_, db) => {
    const stored = await db.planLines.get(id)
    const updatedAt = instantAfter(stored?.updatedAt, at)
    const [row] = readRows(PlanLineRow, [{ ...stored, ...patch, id, updatedAt }])
    if (!row) return null
    const wasOpen = stored !== undefined && isOpenStep(stored)
    if (!wasOpen && !(await hasPlaceFor(db, row)))
      throw new PlanFullError(`No place for line ${id}`)
    await db.planLines.put(row)
    // A line that is put back is not in the bin any more.
    await db.bin.delete(id)
    return planLineIn(row)
  })
}
