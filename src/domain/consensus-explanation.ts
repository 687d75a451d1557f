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

/** Null under three people who gave a level: it would tell what each of them said. */
export function explainMedian(counts: AnswerCounts): MedianExplanation | null {
  const result = lowerMedian(counts)
  if (result === null || ratedCount(counts) < LEAST_FOR_DOTS) return null
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
  dispersion: Dispersion
}

/** Null under three people who gave a level: no flag is set on them. */
export function explainDispersion(counts: AnswerCounts): DispersionExplanation | null {
  const range = rangeOf(counts)
  const dispersion = dispersionOf(counts)
  if (range === null || dispersion === null) return null
  const rated = ratedCount(counts)
  return {
    range,
    rated,
    ...endsOf(counts, range),
    third: Math.ceil(rated / 3),
    dispersion,
  }
}
