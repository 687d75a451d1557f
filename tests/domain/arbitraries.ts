import fc from 'fast-check'
import type { Answers, ResponseCode } from '@/domain/assessment'
import { modelsOf, type Grid, type Level } from '@/domain/grid'
import { answerOf, gridOf } from '../builders'

/** A grid that mixes large and small criteria; two of its models are core. */
export const mixedGrid = gridOf(
  { '1.1': 1, '1.2': 5, '1.3': 2, '2.1': 6, '2.2': 3, '3.1': 4 },
  { core: ['1.2.1', '1.2.2'] },
)

export const anyLevel = fc.constantFrom<Level[]>(0, 1, 2, 3)
/** An answer without a level; null is "not answered yet". */
export const anyMissing = fc.constantFrom<(ResponseCode | null)[]>('nc', 'nsp', null)
/** Every state of an answer. */
const anyCode = fc.oneof(anyLevel, anyMissing)

/** Any answers to a grid, each model in any state. */
export function anyAnswers(grid: Grid): fc.Arbitrary<Answers> {
  const models = modelsOf(grid)
  const codes = fc.array(anyCode, { minLength: models.length, maxLength: models.length })
  return codes.map(
    (drawn) => new Map(models.map(({ id }, index) => [id, answerOf(drawn[index] ?? null)])),
  )
}

/** The same answers, in an order drawn by fast-check. */
export const shuffled = (answers: Answers): fc.Arbitrary<Answers> =>
  fc
    .shuffledSubarray([...answers], { minLength: answers.size, maxLength: answers.size })
    .map((entries) => new Map(entries))
