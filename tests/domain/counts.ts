import fc from 'fast-check'
import { countCodes, type AnswerCounts } from '@/domain/answer-counts'
import type { ResponseCode } from '@/domain/assessment'
import { anyLevel } from './arbitraries'

/** Counts from answers written out: `countsOf(2, 2, 'nsp')`. */
export const countsOf = (...codes: ResponseCode[]): AnswerCounts => countCodes(codes)

/** The answers of a group to one model: levels mostly, some without. */
export const anyCodes = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: anyLevel },
    { weight: 1, arbitrary: fc.constantFrom<ResponseCode[]>('nc', 'nsp') },
  ),
  { maxLength: 40 },
)

export const anyCounts = anyCodes.map(countCodes)
