import { noCounts, peopleIn, type AnswerCounts } from './answer-counts'
import { responseFromCode, type Response } from './assessment'
import { LEVELS, TOP_LEVEL, type Level, type ModelId } from './grid'

/** Under this number of people who gave a level, neither dots nor a flag are shown. */
export const LEAST_FOR_DOTS = 3
/** Under this number the consensus sorts the models but is not shown as a fact. */
export const LEAST_FOR_CONSENSUS = 6

/** How far apart the levels of a group are. Scoring specification §4, after RAND/UCLA. */
export type Dispersion = 'agreement' | 'nuances' | 'strongGap'

/** The lowest and the highest level that were given. */
export interface Range {
  lowest: Level
  highest: Level
  /** Their distance: what the method calls the range. */
  width: number
}

/** How many people gave a level. */
export const ratedCount = ({ levels }: AnswerCounts): number =>
  levels[0] + levels[1] + levels[2] + levels[3]

/** Null when nobody gave a level. */
export function rangeOf({ levels }: AnswerCounts): Range | null {
  const given = LEVELS.filter((level) => levels[level] > 0)
  const [lowest, highest] = [given.at(0), given.at(-1)]
  if (lowest === undefined || highest === undefined) return null
  return { lowest, highest, width: highest - lowest }
}

/**
 * The middle level of those given, the lower one of two; null when nobody gave a level.
 * Example: 1, 2, 2, 3 gives 2; 0, 1, 2, 3 gives 1.
 */
export function lowerMedian(counts: AnswerCounts): Level | null {
  const rated = ratedCount(counts)
  if (rated === 0) return null
  const middle = Math.ceil(rated / 2)
  let passed = 0
  const found = LEVELS.find((level) => (passed += counts.levels[level]) >= middle)
  return found ?? null
}

/** Whether a part is a third of the whole or more, without the rounding of a division. */
const isAThird = (part: number, whole: number): boolean => 3 * part >= whole

/** How many people gave the lowest and the highest level: what decides on a strong gap at a range of 2. */
export const endsOf = (
  { levels }: AnswerCounts,
  { lowest, highest }: Range,
): { atLowest: number; atHighest: number } => ({
  atLowest: levels[lowest],
  atHighest: levels[highest],
})

/**
 * The flag of a model: agreement up to a range of 1, nuances at 2, a strong gap at 3, or at 2 when at least
 * a third of the levels are the lowest given and at least a third the highest.
 * Null under three people who gave a level. Example: 2, 2, 2, 2, 2, 0 is nuances; 1, 1, 1, 3, 3, 3 a strong gap.
 */
export function dispersionOf(counts: AnswerCounts): Dispersion | null {
  const range = rangeOf(counts)
  const rated = ratedCount(counts)
  if (range === null || rated < LEAST_FOR_DOTS) return null
  if (range.width <= 1) return 'agreement'
  if (range.width === TOP_LEVEL) return 'strongGap'
  const { atLowest, atHighest } = endsOf(counts, range)
  return isAThird(atLowest, rated) && isAThird(atHighest, rated) ? 'strongGap' : 'nuances'
}

/** Keeps nine decimals, so that binary rounding breaks no tie. */
const PRECISION = 1e9

/**
 * Consensus of Tastle and Wierman on the levels given: 1 + Σ p log2(1 − |x − mean| / 3), from 0 (half at each
 * end) to 1 (unanimity). Null when nobody gave a level. Example: 1, 1, 2, 2, 3, 3 gives 0.61.
 */
export function consensusOf({ levels, ...others }: AnswerCounts): number | null {
  const rated = ratedCount({ levels, ...others })
  if (rated === 0) return null
  const given = LEVELS.filter((level) => levels[level] > 0)
  const mean = given.reduce<number>((sum, level) => sum + level * levels[level], 0) / rated
  const consensus = given.reduce<number>((sum, level) => {
    const closeness = 1 - Math.abs(level - mean) / TOP_LEVEL
    return sum + (levels[level] / rated) * Math.log2(closeness)
  }, 1)
  return Math.round(consensus * PRECISION) / PRECISION
}

/**
 * What the answers propose for the team: "not applicable" or "don't know" when more than half of those who
 * answered say so, the lower median of the levels otherwise. Null when nobody answered.
 */
export function proposalOf(counts: AnswerCounts): Response | null {
  const answered = peopleIn(counts)
  if (answered === 0) return null
  if (2 * counts.nc > answered) return responseFromCode('nc')
  // Without a level, half "don't know" and half "not applicable" still leaves something to find out.
  return responseFromCode(2 * counts.nsp > answered ? 'nsp' : (lowerMedian(counts) ?? 'nsp'))
}

/** What the team holds on a model: what it agreed on, or else what its answers propose. */
export const agreedOrProposal = (
  agreed: Response | null | undefined,
  counts: AnswerCounts,
): Response | null => agreed ?? proposalOf(counts)

/** All that can be said of a group's answers to one model. */
export interface Reading {
  modelId: ModelId
  counts: AnswerCounts
  /** How many people gave a level; any answer. */
  rated: number
  answered: number
  range: Range | null
  proposal: Response | null
  dispersion: Dispersion | null
  /** 0 to 1; sorts the models. A fact to show only where `showsConsensus`. */
  consensus: number | null
  /** Whether dots per level and a proposal may be shown; otherwise how many levels and their range only. */
  showsDots: boolean
  showsConsensus: boolean
  /** More than a third "don't know": a difficult question, or knowledge that is not shared. */
  isLittleKnown: boolean
}

/** Reads the answers of a group to one model, from ballots or from a show of hands alike. */
export function readCounts(modelId: ModelId, counts: AnswerCounts): Reading {
  const [rated, answered] = [ratedCount(counts), peopleIn(counts)]
  return {
    modelId,
    counts,
    rated,
    answered,
    range: rangeOf(counts),
    proposal: proposalOf(counts),
    dispersion: dispersionOf(counts),
    consensus: consensusOf(counts),
    showsDots: rated >= LEAST_FOR_DOTS,
    showsConsensus: rated >= LEAST_FOR_CONSENSUS,
    isLittleKnown: answered >= LEAST_FOR_DOTS && 3 * counts.nsp > answered,
  }
}

/** Reads every model, in the order of `models`; a model without counts has no answers. */
export const readAll = (
  models: readonly ModelId[],
  counts: ReadonlyMap<ModelId, AnswerCounts>,
): Reading[] => models.map((id) => readCounts(id, counts.get(id) ?? noCounts))

/**
 * Whether the second round of a model takes the place of the first: once it can be shown by itself, or once as many
 * people answered it. Until then one early answer would speak for the whole group.
 */
export const countsInstead = (second: Reading, first: Reading): boolean =>
  second.showsDots || (second.answered > 0 && second.answered >= first.answered)

/** Each model as the group answered it last: in the second round where that one counts. */
export const latestReadings = (
  first: readonly Reading[],
  second: readonly Reading[],
): readonly Reading[] =>
  first.map((reading, index) => {
    const again = second[index]
    return again && countsInstead(again, reading) ? again : reading
  })

/** Past 0 to 1, the range of a consensus that can be shown: what one or two people said, then what nobody rated. */
const AFTER_SHOWN = 2
const LAST = 4

const orderOf = ({ consensus, showsDots }: Reading): number => {
  if (consensus === null) return LAST
  return showsDots ? consensus : AFTER_SHOWN + consensus
}

/** The most divided first, those that can be shown before the others; ties keep their order, and unrated ones are last. */
export const mostDividedFirst = (readings: readonly Reading[]): Reading[] =>
  readings.toSorted((one, other) => orderOf(one) - orderOf(other))

/** Whether the method has the team discuss this model: its levels differ, or too few people know. */
export const isToDiscuss = ({ dispersion, isLittleKnown }: Reading): boolean =>
  isLittleKnown || dispersion === 'nuances' || dispersion === 'strongGap'

/** How far apart people are on a model; that few know comes before it. */
export type Flag = Dispersion | 'littleKnown'
/** The flag to set on a reading; null when neither can be said. */
export const flagOf = ({ isLittleKnown, dispersion }: Reading): Flag | null =>
  isLittleKnown ? 'littleKnown' : dispersion

/** The models on which the group differs strongly: they weigh more among the priorities. */
export const strongGapsOf = (readings: readonly Reading[]): Set<ModelId> =>
  new Set(
    readings.flatMap(({ modelId, dispersion }) => (dispersion === 'strongGap' ? [modelId] : [])),
  )
