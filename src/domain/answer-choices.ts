import type { ResponseCode } from './assessment'
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

/** What a model can be answered with, by name: the levels, lowest first, then what is no level. */
export const answerNames = (
  grid: Grid,
  model: Pick<PracticalModel, 'ncAllowed'>,
  design: boolean,
): { code: ResponseCode; name: Text }[] => [
  ...LEVELS.map((level) => ({ code: level, name: levelName(grid, level, design) })),
  ...nonAnswersOf(grid, model).map(({ id, label }) => ({ code: id, name: label })),
]

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
