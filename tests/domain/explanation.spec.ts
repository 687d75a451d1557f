import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainGeneral, explainSet, type Explanation } from '@/domain/explanation'
import { scoreAssessment } from '@/domain/scoring'
import { answersOf, gridOf, type AnswerSpecs } from '../builders'
import { anyAnswers, mixedGrid } from './arbitraries'

const scoreOf = (sizes: Record<string, number>, specs: AnswerSpecs) =>
  scoreAssessment(gridOf(sizes), answersOf(specs))

describe('the explanation of a criterion', () => {
  it('writes the mean out as its levels over their number', () => {
    const codes = { '1.1.1': 2, '1.1.2': 2, '1.1.3': 1, '1.1.4': 2, '1.1.5': 1 } as const
    const [score] = scoreOf({ '1.1': 5 }, codes).operationals
    expect(explainSet(score!)).toEqual({
      mean: { terms: [2, 2, 1, 2, 1], divisor: 5, result: 1.6 },
      low: null,
      high: null,
      known: 5,
      applicable: 5,
      needed: 4,
    })
  })

  it('writes the bounds out with 0, then 3, for what is missing', () => {
    const codes = { '1.1.1': 'nsp', '1.1.2': 2, '1.1.3': 'nc', '1.1.4': 2, '1.1.5': 2 } as const
    const [score] = scoreOf({ '1.1': 5 }, codes).operationals
    expect(explainSet(score!)).toEqual({
      mean: { terms: [2, 2, 2], divisor: 3, result: 2 },
      low: { terms: [2, 2, 2, 0], divisor: 4, result: 1.5 },
      high: { terms: [2, 2, 2, 3], divisor: 4, result: 2.25 },
      known: 3,
      applicable: 4,
      needed: 3,
    })
  })

  it('says how many levels are known and needed when nothing is shown', () => {
    const [score] = scoreOf({ '1.1': 6 }, { '1.1.1': 2 }).operationals
    expect(explainSet(score!)).toMatchObject({ mean: null, known: 1, applicable: 6, needed: 4 })
  })

  it('has nothing to write when nothing applies', () => {
    const [score] = scoreOf({ '1.1': 1 }, { '1.1.1': 'nc' }).operationals
    expect(explainSet(score!)).toEqual({
      mean: null,
      low: null,
      high: null,
      known: 0,
      applicable: 0,
      needed: 0,
    })
  })
})

describe('the explanation of a general criterion', () => {
  it('writes the mean of its criteria out, each counting once', () => {
    const [score] = scoreOf({ '1.1': 1, '1.2': 2 }, { '1.1.1': 3, '1.2.1': 1, '1.2.2': 2 }).generals
    expect(explainGeneral(score!)).toEqual({
      mean: { terms: [3, 1.5], divisor: 2, result: 2.25 },
      low: null,
      high: null,
      known: 2,
      applicable: 2,
      needed: 2,
    })
  })

  it('writes its bounds out as the means of theirs', () => {
    const codes = { '1.1.1': 3, '1.2.1': 1, '1.2.2': 1, '1.3.1': 'nsp' } as const
    const [score] = scoreOf({ '1.1': 1, '1.2': 2, '1.3': 1 }, codes).generals
    expect(explainGeneral(score!)).toEqual({
      mean: { terms: [3, 1], divisor: 2, result: 2 },
      low: { terms: [3, 1, 0], divisor: 3, result: 4 / 3 },
      high: { terms: [3, 1, 3], divisor: 3, result: 7 / 3 },
      known: 2,
      applicable: 3,
      needed: 2,
    })
  })
})

describe('for any answers', () => {
  const steps = ({ mean, low, high }: Explanation) =>
    [mean, low, high].filter((step) => step !== null)

  it('the arithmetic adds up to the figure', () => {
    fc.assert(
      fc.property(anyAnswers(mixedGrid), (answers) => {
        const { operationals, generals } = scoreAssessment(mixedGrid, answers)
        const explanations = [...operationals.map(explainSet), ...generals.map(explainGeneral)]
        for (const { terms, divisor, result } of explanations.flatMap(steps)) {
          expect(terms).toHaveLength(divisor)
          expect(terms.reduce((sum, term) => sum + term, 0) / divisor).toBeCloseTo(result, 12)
        }
      }),
    )
  })

  it('a figure is shown exactly when enough is known, and always with its arithmetic', () => {
    fc.assert(
      fc.property(anyAnswers(mixedGrid), (answers) => {
        const { operationals, generals } = scoreAssessment(mixedGrid, answers)
        const explained = [
          ...operationals.map((score) => [score, explainSet(score)] as const),
          ...generals.map((score) => [score, explainGeneral(score)] as const),
        ]
        for (const [{ value }, { mean, known, needed }] of explained) {
          expect(value !== null).toBe(known > 0 && known >= needed)
          expect(mean?.result ?? null).toBe(value)
        }
      }),
    )
  })
})
