import { describe, expect, it } from 'vitest'
import { modelsOf } from '@/domain/grid'
import { answeredOf, countResponses, knownIfPartial } from '@/domain/response-counts'
import { answersOf, gridOf } from '../builders'

const models = modelsOf(gridOf({ '1.1': 4 })).map(({ id }) => id)
const counts = (answers: Parameters<typeof answersOf>[0]) =>
  countResponses(models, answersOf(answers))

describe('what counts as known', () => {
  it('is what is rated or not applicable, while the rest is missing or to be checked', () => {
    expect(knownIfPartial(counts({}))).toBe(0)
    expect(knownIfPartial(counts({ '1.1.1': 0, '1.1.2': 'nc', '1.1.3': 'nsp' }))).toBe(2)
  })

  it('is no question once every model is rated or not applicable', () => {
    const all = { '1.1.1': 0, '1.1.2': 'nc', '1.1.3': 3, '1.1.4': 1 } as const
    expect(knownIfPartial(counts(all))).toBeNull()
  })

  it('is less than what is answered: “don’t know” is an answer', () => {
    expect(answeredOf(counts({ '1.1.1': 0, '1.1.2': 'nsp' }))).toBe(2)
  })
})
