import { ratedLevel, type Answers } from './assessment'
import { modelsOf, type Grid, type Level, type ModelId } from './grid'
import { IN_PLACE } from './response-counts'

/** The models at the lowest level that was given, in grid order. */
export interface LowestModels {
  level: Level
  models: ModelId[]
}

/** What a mean hides; null when every rated model is in place, or none is rated. */
export function lowestModels(grid: Grid, answers: Answers): LowestModels | null {
  const rated = modelsOf(grid).flatMap(({ id }) => {
    const level = ratedLevel(answers, id)
    return level === null || level >= IN_PLACE ? [] : [{ id, level }]
  })
  const level = rated.reduce<Level | null>(
    (lowest, rating) => (lowest === null || rating.level < lowest ? rating.level : lowest),
    null,
  )
  if (level === null) return null
  return { level, models: rated.filter((rating) => rating.level === level).map(({ id }) => id) }
}
