import type { AnswerCounts } from './answer-counts'
import {
  dispersionOf,
  endsOf,
  LEAST_FOR_DOTS,
  lowerMedian,
  rangeOf,
  ratedCount,
  type Dispersion,
  type Range,
} from './consensus'
import { LEVELS, type Level } from './grid'

/** How a proposal is found: the levels in order, and which of them is the middle one. */
export interface MedianExplanation {
  /** Lowest first. */
  levels: Level[]
  /** Place of the middle one, from 1; with an even number, the lower of the two. */
  place: number
  result: Level
}

/** Null when nobody gave a level. */
export function explainMedian(counts: AnswerCounts): MedianExplanation | null {
  const result = lowerMedian(counts)
  if (result === null) return null
  const levels = LEVELS.flatMap((level) => Array<Level>(counts.levels[level]).fill(level))
  return { levels, place: Math.ceil(levels.length / 2), result }
}

/** How a flag is found. Numbers are people. */
export interface DispersionExplanation {
  range: Range
  rated: number
  atLowest: number
  atHighest: number
  /** How many people at each end make a strong gap at a range of 2: a third, rounded up. */
  third: number
  /** Null under `least` people who gave a level: the range is all there is to say. */
  dispersion: Dispersion | null
  least: number
}

/** Null when nobody gave a level. */
export function explainDispersion(counts: AnswerCounts): DispersionExplanation | null {
  const range = rangeOf(counts)
  if (range === null) return null
  const rated = ratedCount(counts)
  return {
    range,
    rated,
    ...endsOf(counts, range),
    third: Math.ceil(rated / 3),
    dispersion: dispersionOf(counts),
    least: LEAST_FOR_DOTS,
  }
}
