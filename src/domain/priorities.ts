import { ratedLevel, type Answers } from './assessment'
import {
  modelsOf,
  operationalsOf,
  TOP_LEVEL,
  type Grid,
  type Level,
  type ModelId,
  type PracticalModel,
} from './grid'
import { isLow } from './response-counts'
import { lowestOf, ratingsOf } from './scoring'

/** Scoring specification §3. */
export const SHORTLIST_LIMIT = 6
export const CORE_POINTS = 1.5
export const DISAGREEMENT_POINTS = 0.5
const STRONG_POINTS_LIMIT = 3

/** A candidate for the next steps, with its points shown term by term. */
export interface Priority {
  modelId: ModelId
  level: Level
  core: number
  disagreement: number
  points: number
}

function priorityOf(model: PracticalModel, level: Level, isStrongGap: boolean): Priority {
  const core = model.core ? CORE_POINTS : 0
  const disagreement = isStrongGap ? DISAGREEMENT_POINTS : 0
  const points = TOP_LEVEL - level + core + disagreement
  return { modelId: model.id, level, core, disagreement, points }
}

/**
 * Every rated model below the top level, most points first, ties in grid order.
 * `strongGaps`: the models on which the team differs strongly. The shortlist is its first six.
 */
export function rankPriorities(
  grid: Grid,
  answers: Answers,
  strongGaps: ReadonlySet<ModelId> = new Set(),
): Priority[] {
  return modelsOf(grid)
    .flatMap((model) => {
      const level = ratedLevel(answers, model.id)
      return level === null || level === TOP_LEVEL
        ? []
        : [priorityOf(model, level, strongGaps.has(model.id))]
    })
    .sort((one, other) => other.points - one.points)
}

/** The priorities to choose from at first sight: the first six, and those with dots. Then the others. */
export function splitByDots(
  priorities: readonly Priority[],
  dots: ReadonlyMap<ModelId, number>,
): { inSight: Priority[]; others: Priority[] } {
  const isInSight = ({ modelId }: Priority, index: number) =>
    index < SHORTLIST_LIMIT || (dots.get(modelId) ?? 0) > 0
  return {
    inSight: priorities.filter(isInSight),
    others: priorities.filter((one, index) => !isInSight(one, index)),
  }
}

/** The models with dots though they are no priority: at the top level, or without any. */
export function dottedBesides(
  priorities: readonly Priority[],
  dots: ReadonlyMap<ModelId, number>,
): { modelId: ModelId; dots: number }[] {
  const listed = new Set(priorities.map(({ modelId }) => modelId))
  return [...dots].flatMap(([modelId, count]) =>
    count > 0 && !listed.has(modelId) ? [{ modelId, dots: count }] : [],
  )
}

interface Candidate {
  model: PracticalModel
  criterion: string
  level: Level
  proven: boolean
}

const byStrength = (one: Candidate, other: Candidate): number =>
  other.level - one.level ||
  Number(other.proven) - Number(one.proven) ||
  Number(other.model.core) - Number(one.model.core)

/** Up to three models in place: highest first, with evidence first, core first, grid order, one per criterion. */
export function strongPoints(grid: Grid, answers: Answers): ModelId[] {
  const candidates = operationalsOf(grid).flatMap((operational) =>
    operational.models.flatMap((model): Candidate[] => {
      const level = ratedLevel(answers, model.id)
      if (level === null || isLow(level)) return []
      const proven = (answers.get(model.id)?.evidence ?? '').trim() !== ''
      return [{ model, criterion: operational.id, level, proven }]
    }),
  )
  const seen = new Set<string>()
  const onePerCriterion = candidates.sort(byStrength).filter(({ criterion }) => {
    if (seen.has(criterion)) return false
    seen.add(criterion)
    return true
  })
  return onePerCriterion.slice(0, STRONG_POINTS_LIMIT).map(({ model }) => model.id)
}

/** What the team still has to find out, in grid order. */
export interface ToCheck {
  unknown: ModelId[]
  /** Rated, but flagged by the team as to be confirmed; changes no figure. */
  toConfirm: ModelId[]
  blank: ModelId[]
  /** "Not applicable" without its sentence. */
  reasonMissing: ModelId[]
}

/** Each model stands in one list at most: one that is rated is to be confirmed, or not listed at all. */
export function listToCheck(grid: Grid, answers: Answers): ToCheck {
  const lists: ToCheck = { unknown: [], toConfirm: [], blank: [], reasonMissing: [] }
  for (const { id } of modelsOf(grid)) {
    const answer = answers.get(id)
    const kind = answer?.response?.kind
    if (kind === undefined) lists.blank.push(id)
    else if (kind === 'unknown') lists.unknown.push(id)
    else if (kind === 'rated' && answer?.toConfirm) lists.toConfirm.push(id)
    else if (kind === 'notApplicable' && answer?.reason.trim() === '') lists.reasonMissing.push(id)
  }
  return lists
}

/** The models at the lowest level that was given, in grid order. */
export interface LowestModels {
  level: Level
  models: ModelId[]
}

/** What a mean hides; null when every rated model is in place, or none is rated. */
export function lowestModels(grid: Grid, answers: Answers): LowestModels | null {
  const ids = modelsOf(grid).map(({ id }) => id)
  const ratings = ratingsOf(ids, answers)
  const level = lowestOf(ratings)?.level
  if (level === undefined || !isLow(level)) return null
  return {
    level,
    models: ratings.filter((rating) => rating.level === level).map(({ modelId }) => modelId),
  }
}
