import type { Answers } from './assessment'
import {
  modelIdsOf,
  operationalsOf,
  type Grid,
  type ModelId,
  type OperationalCriterion,
  type OperationalId,
} from './grid'

const isBlank = (answers: Answers, modelId: ModelId): boolean =>
  (answers.get(modelId)?.response ?? null) === null

/** The first model of a criterion without a response, in grid order; the first of all when none is left. */
export function firstToAnswer(operational: OperationalCriterion, answers: Answers): ModelId {
  const models = modelIdsOf(operational)
  const found = models.find((modelId) => isBlank(answers, modelId)) ?? models[0]
  if (!found) throw new Error(`Criterion ${operational.id} has no model`)
  return found
}

/** The criterion to open when one comes back: the first with a model left to answer, or the first of all. */
export function resumePoint(grid: Grid, answers: Answers): OperationalId {
  const operationals = operationalsOf(grid)
  const unfinished = operationals.find((operational) =>
    modelIdsOf(operational).some((modelId) => isBlank(answers, modelId)),
  )
  const found = unfinished ?? operationals[0]
  if (!found) throw new Error(`Grid ${grid.id} has no criterion`)
  return found.id
}

/** What stands before and after one of a list; null at its ends, or when the list does not have it. */
export function neighboursOf<T extends { id: string }>(
  list: readonly T[],
  id: string,
): { previous: T | null; next: T | null } {
  const at = list.findIndex((one) => one.id === id)
  if (at === -1) return { previous: null, next: null }
  return { previous: list[at - 1] ?? null, next: list[at + 1] ?? null }
}
