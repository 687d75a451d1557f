import { LEVELS, type Level } from './grid'

/**
 * The levels a plan line may aim at: those above the model's own (an unrated model counts as 0),
 * and the one already chosen, which a later answer may have overtaken.
 */
export function targetLevels(current: Level | null, chosen: Level): Level[] {
  return LEVELS.filter((level) => level > (current ?? 0) || level === chosen)
}
