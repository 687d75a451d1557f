import { TOP_LEVEL, type OperationalId } from './grid'
import { neededOf, type GeneralScore, type SetScore } from './scoring'

/** A fraction as it is written out: the terms of the sum over a count, and what it gives. */
export interface Arithmetic {
  terms: readonly number[]
  divisor: number
  result: number
}

/** Everything needed to write a figure's calculation; null where the step does not exist. */
export interface Explanation {
  mean: Arithmetic | null
  /** Missing answers counted 0, then 3. Null when nothing is missing or nothing applies. */
  low: Arithmetic | null
  high: Arithmetic | null
  known: number
  applicable: number
  /** How many known values the two-thirds rule asks for. */
  needed: number
}

const repeat = (value: number, times: number): number[] =>
  Array.from({ length: times }, () => value)

/** The calculation behind the mean of a set of models (levels 0-3). */
export function explainSet(score: SetScore): Explanation {
  const { ratings, rated, applicable, value, low, high } = score
  const levels = ratings.map(({ level }) => level)
  const missing = applicable - rated
  const bound = (filler: number, result: number | null): Arithmetic | null =>
    missing === 0 || result === null
      ? null
      : { terms: [...levels, ...repeat(filler, missing)], divisor: applicable, result }
  return {
    mean: value === null ? null : { terms: levels, divisor: rated, result: value },
    low: bound(0, low),
    high: bound(TOP_LEVEL, high),
    known: rated,
    applicable,
    needed: neededOf(applicable),
  }
}

/** The criteria that count in the bounds of a general criterion, and not in its mean. */
export const besideMean = ({ value, operationals }: GeneralScore): OperationalId[] =>
  value === null ? [] : operationals.flatMap((own) => (own.value === null ? own.id : []))

/**
 * The calculation behind a general criterion: a mean of operational means, and its bounds as means
 * of operational bounds.
 */
export function explainGeneral(score: GeneralScore): Explanation {
  const { operationals, shown, value, low, high } = score
  const applicable = operationals.length
  const complete = operationals.every((operational) => operational.rated === operational.applicable)
  const bound = (terms: readonly number[], result: number | null): Arithmetic | null =>
    complete || result === null ? null : { terms, divisor: applicable, result }
  const terms = shown.map((operational) => operational.value ?? 0)
  return {
    mean: value === null ? null : { terms, divisor: shown.length, result: value },
    low: bound(
      operationals.map((operational) => operational.low ?? 0),
      low,
    ),
    high: bound(
      operationals.map((operational) => operational.high ?? 0),
      high,
    ),
    known: shown.length,
    applicable,
    needed: neededOf(applicable),
  }
}
