import { ratedLevel, type Answers } from './assessment'
import type { Grid, Level, ModelId } from './grid'
import type { FactorId, Lenses, SafeLetter } from './lenses'
import { scoreModels, type SetScore } from './scoring'

export interface FactorScore extends SetScore {
  id: FactorId
}

/** The effectiveness factors in their fixed order, each scored by the rule of the criteria. */
export const scoreFactors = (grid: Grid, lenses: Lenses, answers: Answers): FactorScore[] =>
  lenses.factors.items.map(({ id, models }) => ({ id, ...scoreModels(grid, models, answers) }))

export interface SafeReading {
  id: SafeLetter['id']
  modelId: ModelId
  level: Level | null
}

/** SAFE is four levels read one by one; a mean of four single models would say nothing. */
export const readSafe = (lenses: Lenses, answers: Answers): SafeReading[] =>
  lenses.safe.items.map(({ id, models: [modelId] }) => ({
    id,
    modelId,
    level: ratedLevel(answers, modelId),
  }))
