import { ratedLevel, type Answers } from './assessment'
import type { ModelId, OperationalId } from './grid'
import type { Core } from './lenses'
import type { OperationalScore } from './scoring'

export interface CorePoint {
  id: ModelId | OperationalId
  /** Level of the model or mean of the criterion; null when nothing can be said: no point then. */
  value: number | null
  reached: boolean
}

export interface CoreScore {
  points: number
  total: number
  details: readonly CorePoint[]
}

/** One point per core model at the threshold, one per core criterion whose shown mean reaches it. Always out of the total. */
export function scoreCore(
  core: Core,
  answers: Answers,
  operationals: readonly OperationalScore[],
): CoreScore {
  const point = (id: ModelId | OperationalId, value: number | null): CorePoint => ({
    id,
    value,
    reached: value !== null && value >= core.threshold,
  })
  const details = [
    ...core.models.map((id) => point(id, ratedLevel(answers, id))),
    ...core.blocks.map((id) => point(id, operationals.find((o) => o.id === id)?.value ?? null)),
  ]
  return { points: details.filter(({ reached }) => reached).length, total: core.total, details }
}
