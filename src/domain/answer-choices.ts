import {
  levelName,
  LEVELS,
  type Grid,
  type Level,
  type NonAnswer,
  type PracticalModel,
} from './grid'
import type { Text } from './text'

/** The answers without a level that a model offers, in the order of the scale. */
export const nonAnswersOf = (
  { scale }: Grid,
  { ncAllowed }: Pick<PracticalModel, 'ncAllowed'>,
): NonAnswer[] => scale.nonAnswers.filter(({ id }) => ncAllowed || id !== 'nc')

/** One level of a model as it is read before choosing. */
export interface LevelWording {
  level: Level
  label: Text
  anchor: Text
  /** What one can usually show for this level. */
  evidence: Text
}

/**
 * The four levels of a model, lowest first. A project in design reads the scale's own wording, because
 * the model's anchors describe what is already done.
 */
export const levelWordings = (grid: Grid, model: PracticalModel, design: boolean): LevelWording[] =>
  LEVELS.map((level) => {
    const { anchors, evidence } = grid.scale.levels[level]
    return {
      level,
      label: levelName(grid, level, design),
      anchor: design ? anchors.design : model.anchors[level],
      evidence,
    }
  })
