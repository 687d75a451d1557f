import { PLAN_LINES_LIMIT, type PlanLine } from './assessment'
import { LEVELS, type Level } from './grid'

/** Whether a plan takes a further line: three at most, and one for each model. */
export const takesLine = (
  lines: readonly Pick<PlanLine, 'modelId'>[],
  { modelId }: Pick<PlanLine, 'modelId'>,
): boolean => lines.length < PLAN_LINES_LIMIT && lines.every((line) => line.modelId !== modelId)

/**
 * The levels a plan line may aim at: those above the model's own (an unrated model counts as 0),
 * and the one already chosen, which a later answer may have overtaken.
 */
export function targetLevels(current: Level | null, chosen: Level): Level[] {
  return LEVELS.filter((level) => level > (current ?? 0) || level === chosen)
}
