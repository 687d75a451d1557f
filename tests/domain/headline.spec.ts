import { describe, expect, it } from 'vitest'
import { headlineOf } from '@/domain/headline'
import { scoreAssessment } from '@/domain/scoring'
import { answersOf, gridOf, type AnswerSpecs } from '../builders'

const grid = gridOf({ '1.1': 1, '1.2': 2, '2.1': 1, '2.2': 1 })
const headline = (specs: AnswerSpecs, design = false) =>
  headlineOf(scoreAssessment(grid, answersOf(specs)), design)

describe('the headline', () => {
  it('names up to two strongest criteria and the weakest one', () => {
    expect(headline({ '1.1.1': 2, '1.2.1': 3, '1.2.2': 3, '2.1.1': 1, '2.2.1': 0 })).toEqual({
      kind: 'strongAndWeak',
      strongest: ['1.2', '1.1'],
      weakest: '2.2',
    })
  })

  it('takes ties in grid order', () => {
    expect(headline({ '1.1.1': 2, '1.2.1': 2, '1.2.2': 2, '2.1.1': 2, '2.2.1': 2 })).toEqual({
      kind: 'strong',
      strongest: ['1.1', '1.2'],
    })
    expect(headline({ '1.1.1': 1, '1.2.1': 1, '1.2.2': 1, '2.1.1': 1, '2.2.1': 1 })).toEqual({
      kind: 'weak',
      weakest: '1.1',
    })
  })

  it('calls 1.5 strong and what is under it weak', () => {
    expect(headline({ '1.2.1': 1, '1.2.2': 2 })).toEqual({ kind: 'strong', strongest: ['1.2'] })
    expect(headline({ '1.2.1': 1, '1.2.2': 1 })).toEqual({ kind: 'weak', weakest: '1.2' })
  })

  it('says that nothing is shown as long as no criterion has a score', () => {
    expect(headline({})).toEqual({ kind: 'nothingShown' })
    expect(headline({ '1.1.1': 'nsp', '1.2.1': 3, '2.1.1': 'nc' })).toEqual({
      kind: 'nothingShown',
    })
  })

  it('has one sentence for a project in design, once something is shown', () => {
    expect(headline({ '1.1.1': 3, '2.1.1': 0 }, true)).toEqual({ kind: 'design' })
    expect(headline({}, true)).toEqual({ kind: 'nothingShown' })
  })

  it('leaves out criteria that are not shown, however low they are rated', () => {
    expect(headline({ '1.1.1': 3, '1.2.1': 0 })).toEqual({ kind: 'strong', strongest: ['1.1'] })
  })
})
