import type { ResponseCode } from './assessment'
import { z } from './zod'

/** How many people or dots: whole, and no more than a workshop could ever have. */
export const Count = z.int().check(z.nonnegative(), z.maximum(100_000))

/** How many people gave each answer; `levels` from 0 to 3. */
export const AnswerCounts = z.strictObject({
  levels: z.tuple([Count, Count, Count, Count]),
  nc: Count,
  nsp: Count,
})
export type AnswerCounts = z.infer<typeof AnswerCounts>

/** Nobody has answered. */
export const noCounts: AnswerCounts = { levels: [0, 0, 0, 0], nc: 0, nsp: 0 }

/** How often each answer was given. */
export function countCodes(codes: readonly ResponseCode[]): AnswerCounts {
  const often = (code: ResponseCode) => codes.filter((one) => one === code).length
  return {
    levels: [often(0), often(1), often(2), often(3)],
    nc: often('nc'),
    nsp: often('nsp'),
  }
}

/** How often one answer was given. */
export const countOf = (counts: AnswerCounts, code: ResponseCode): number =>
  code === 'nc' || code === 'nsp' ? counts[code] : counts.levels[code]

/** How often each answer was given in both. */
export function addCounts(one: AnswerCounts, other: AnswerCounts): AnswerCounts {
  const [none, started, largely, fully] = other.levels
  return {
    levels: [
      one.levels[0] + none,
      one.levels[1] + started,
      one.levels[2] + largely,
      one.levels[3] + fully,
    ],
    nc: one.nc + other.nc,
    nsp: one.nsp + other.nsp,
  }
}

/** How many people are in counts. */
export const peopleIn = (counts: AnswerCounts): number =>
  counts.levels.reduce((sum, count) => sum + count, counts.nc + counts.nsp)
