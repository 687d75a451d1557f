import { ratedLevel, type Answers } from './assessment'
import { bandOf } from './figures'
import {
  modelIdsOf,
  modelsOf,
  TOP_LEVEL,
  type BandId,
  type GeneralCriterion,
  type GeneralId,
  type Grid,
  type Level,
  type ModelId,
  type OperationalId,
} from './grid'
import { countResponses, type Counts } from './response-counts'

/** Raised whenever a formula changes, so that two results can be told apart. */
export const SCORING_VERSION = 1

/** `blank`: something is applicable, and nothing of it is answered yet. */
export type ScoreState = 'scored' | 'notScored' | 'notApplicable' | 'blank'

export interface Rating {
  modelId: ModelId
  level: Level
}

/** What can be said of a set of models. Figures are on the scale 0-3, never rounded. */
export interface SetScore extends Counts {
  state: ScoreState
  ratings: readonly Rating[]
  /** Mean of the rated levels; null unless `state` is `scored`. */
  value: number | null
  /** The mean if every missing answer were 0, or 3; null when nothing is applicable. */
  low: number | null
  high: number | null
  band: BandId | null
  lowest: Rating | null
}

export interface OperationalScore extends SetScore {
  id: OperationalId
}

export interface GeneralScore {
  id: GeneralId
  state: ScoreState
  /** Mean of the shown operational scores, each with the same weight; null unless scored. */
  value: number | null
  /**
   * Means of the bounds of `operationals`: where the value can still go once every model is rated.
   * Unlike the value they count the ratings of criteria that are not shown yet, so that they may
   * lie beside it: they enclose it as soon as every applicable criterion is shown.
   */
  low: number | null
  high: number | null
  band: BandId | null
  /** Its applicable operational criteria, in grid order. */
  operationals: readonly OperationalScore[]
  /** Those of them that have a value. */
  shown: readonly OperationalScore[]
}

export interface AssessmentScore {
  gridId: string
  edition: string
  scoringVersion: number
  operationals: readonly OperationalScore[]
  generals: readonly GeneralScore[]
  counts: Counts
}

/** A figure is shown when at least two thirds of what it rests on is known: so many. */
export const neededOf = (applicable: number): number => Math.ceil((2 * applicable) / 3)

function stateOf(known: number, applicable: number, blank: number): ScoreState {
  if (applicable === 0) return 'notApplicable'
  if (blank === applicable) return 'blank'
  return known >= neededOf(applicable) ? 'scored' : 'notScored'
}

/** The first of the lowest; null where nothing is rated. */
export function lowestOf(ratings: readonly Rating[]): Rating | null {
  let lowest: Rating | null = null
  for (const rating of ratings) if (lowest === null || rating.level < lowest.level) lowest = rating
  return lowest
}

/** What is rated of a set of models, in its order. */
export function ratingsOf(models: readonly ModelId[], answers: Answers): Rating[] {
  const ratings: Rating[] = []
  for (const modelId of models) {
    const level = ratedLevel(answers, modelId)
    if (level !== null) ratings.push({ modelId, level })
  }
  return ratings
}

/**
 * Scores any set of models: a criterion, a factor, or the whole grid.
 * Scoring specification §2: O = sum / rated, low = sum / applicable,
 * high = (sum + 3 × missing) / applicable. Example: [unknown, 2, notApplicable, 2, 2]
 * gives 2, between 1.5 and 2.25.
 */
export function scoreModels(grid: Grid, models: readonly ModelId[], answers: Answers): SetScore {
  const counts = countResponses(models, answers)
  const ratings = ratingsOf(models, answers)
  const { applicable, rated, blank } = counts
  const sum = ratings.reduce((total, { level }) => total + level, 0)
  const state = stateOf(rated, applicable, blank)
  const value = state === 'scored' ? sum / rated : null
  // Fields one by one: this runs at every answer, and spreading costs several times as much.
  return {
    total: counts.total,
    applicable,
    rated,
    unknown: counts.unknown,
    blank,
    notApplicable: counts.notApplicable,
    inPlace: counts.inPlace,
    state,
    ratings,
    value,
    low: applicable === 0 ? null : sum / applicable,
    high: applicable === 0 ? null : (sum + TOP_LEVEL * (applicable - rated)) / applicable,
    band: value === null ? null : bandOf(grid.scale.bands, value),
    lowest: lowestOf(ratings),
  }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Mean of operational scores, not of models: 2.1 has six models and 1.1 has one. */
function scoreGeneral(
  grid: Grid,
  { id }: GeneralCriterion,
  own: readonly OperationalScore[],
): GeneralScore {
  const applicable = own.filter(({ state }) => state !== 'notApplicable')
  const shown = applicable.filter(({ state }) => state === 'scored')
  const blank = applicable.filter(({ state }) => state === 'blank')
  const state = stateOf(shown.length, applicable.length, blank.length)
  const value = state === 'scored' ? mean(shown.map((score) => score.value ?? 0)) : null
  return {
    id,
    state,
    value,
    low: applicable.length === 0 ? null : mean(applicable.map((score) => score.low ?? 0)),
    high: applicable.length === 0 ? null : mean(applicable.map((score) => score.high ?? 0)),
    band: value === null ? null : bandOf(grid.scale.bands, value),
    operationals: applicable,
    shown,
  }
}

/**
 * The whole profile of an assessment. There is no global mark: the overall line is counts.
 * Answers to models the grid does not have are ignored.
 */
export function scoreAssessment(grid: Grid, answers: Answers): AssessmentScore {
  const scored = grid.generals.map((general) => ({
    general,
    own: general.operationals.map((operational) =>
      Object.assign(scoreModels(grid, modelIdsOf(operational), answers), { id: operational.id }),
    ),
  }))
  return {
    gridId: grid.id,
    edition: grid.version,
    scoringVersion: SCORING_VERSION,
    operationals: scored.flatMap(({ own }) => own),
    generals: scored.map(({ general, own }) => scoreGeneral(grid, general, own)),
    counts: countResponses(
      modelsOf(grid).map((model) => model.id),
      answers,
    ),
  }
}
