import type { AnswerCounts } from './answer-counts'
import type { ResponseCode } from './assessment'
import { LEVELS } from './grid'

const shifted = (people: number, by: number): number => Math.max(0, people + by)

/** Counts with `by` more hands for one answer, or fewer when negative; never below nobody. */
export function withHands(counts: AnswerCounts, code: ResponseCode, by: number): AnswerCounts {
  if (code === 'nc' || code === 'nsp') return { ...counts, [code]: shifted(counts[code], by) }
  const [none, started, largely, fully] = LEVELS.map((level) =>
    level === code ? shifted(counts.levels[level], by) : counts.levels[level],
  )
  return { ...counts, levels: [none ?? 0, started ?? 0, largely ?? 0, fully ?? 0] }
}
