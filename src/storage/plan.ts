import { PlanLine, type AssessmentId, type PlanLineId } from '@/domain/assessment'
import { database, reconnecting } from './database'
import { readable, watch, type Stop } from './watch'

/** Lines of a plan in the team's own order. */
async function loadPlan(assessmentId: AssessmentId): Promise<PlanLine[]> {
  const rows = await database().planLines.where({ assessmentId }).toArray()
  return readable(PlanLine, rows).sort((one, other) => one.position - other.position)
}

export function watchPlan(
  assessmentId: AssessmentId,
  onChange: (lines: PlanLine[]) => void,
  onError: (error: unknown) => void,
): Stop {
  return watch(() => reconnecting(() => loadPlan(assessmentId)), onChange, onError)
}

/** Changes some fields of a line and leaves the others as stored; `line` is written whole when it is new. */
export function patchPlanLine(line: PlanLine, patch: Partial<PlanLine>): Promise<PlanLine> {
  return reconnecting(() => {
    const db = database()
    return db.transaction('rw', db.planLines, async () => {
      const changed = { ...((await db.planLines.get(line.id)) ?? line), ...patch }
      await db.planLines.put(changed)
      return changed
    })
  })
}

export function deletePlanLine(id: PlanLineId): Promise<void> {
  return reconnecting(async () => {
    await database().planLines.delete(id)
  })
}
