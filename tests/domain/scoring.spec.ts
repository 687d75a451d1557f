import { describe, expect, it } from 'vitest'
import { type Answers, type ResponseCode } from '@/domain/assessment'
import { modelsOf, operationalsOf } from '@/domain/grid'
import { scoreAssessment, scoreModels, SCORING_VERSION, type SetScore } from '@/domain/scoring'
import { answerOf, answersAll, answersOf, gridOf, modelId } from '../builders'
import { mixedGrid } from './arbitraries'

type Codes = readonly (ResponseCode | null)[]

/** Scores one criterion from the codes of its models, in order. */
function scoreCodes(codes: Codes): SetScore {
  const grid = gridOf({ '1.1': codes.length })
  const models = modelsOf(grid)
  const answers = new Map(models.map(({ id }, index) => [id, answerOf(codes[index] ?? null)]))
  return scoreModels(
    grid,
    models.map(({ id }) => id),
    answers,
  )
}

describe('the score of an operational criterion', () => {
  it.each<[string, Codes, number, string]>([
    ['all at 0', [0, 0, 0], 0, 'build'],
    ['one gap among full marks', [3, 3, 3, 3, 0], 2.4, 'strength'],
    ['an unknown and a not applicable among twos', ['nsp', 2, 'nc', 2, 2], 2, 'onTrack'],
    ['a spread', [0, 1, 1, 2], 1, 'started'],
    ['the example of the method', [2, 2, 1, 2, 1], 1.6, 'onTrack'],
    ['one model alone', [3], 3, 'strength'],
    ['exactly two thirds rated', [1, 2, 'nsp'], 1.5, 'onTrack'],
  ])('is the mean of the rated levels: %s', (_, codes, value, band) => {
    expect(scoreCodes(codes)).toMatchObject({ state: 'scored', value, band })
  })

  it.each<[string, Codes]>([
    ['two unknown out of three', ['nsp', 'nsp', 2]],
    ['one blank out of two', [3, null]],
    ['three rated out of five', [3, 3, 3, null, 'nsp']],
    ['nothing but unknown', ['nsp', 'nsp']],
    ['half of what is applicable', [3, 'nsp', 'nc', 'nc']],
  ])('is not shown under two thirds of the applicable models: %s', (_, codes) => {
    expect(scoreCodes(codes)).toMatchObject({ state: 'notScored', value: null, band: null })
  })

  it('is blank when nothing applicable is answered', () => {
    expect(scoreCodes([null, null, 'nc'])).toMatchObject({
      state: 'blank',
      value: null,
      band: null,
    })
  })

  it('is not applicable when every model is', () => {
    expect(scoreCodes(['nc', 'nc'])).toMatchObject({
      state: 'notApplicable',
      value: null,
      band: null,
      low: null,
      high: null,
      lowest: null,
      applicable: 0,
    })
  })

  it.each<[string, Codes, number, number]>([
    ['an unknown', ['nsp', 2, 'nc', 2, 2], 1.5, 2.25],
    ['a blank counts as an unknown', [null, 2, 'nc', 2, 2], 1.5, 2.25],
    ['nothing rated: anything is possible', ['nsp', null], 0, 3],
    ['not shown, and yet bounded', ['nsp', 'nsp', 2], 2 / 3, 8 / 3],
    ['nothing missing', [0, 1, 1, 2], 1, 1],
  ])('has bounds that count what is missing as 0, then as 3: %s', (_, codes, low, high) => {
    expect(scoreCodes(codes)).toMatchObject({ low, high })
  })

  it('comes with its lowest model, the first of equals', () => {
    expect(scoreCodes([3, 3, 3, 3, 0]).lowest).toEqual({ modelId: '1.1.5', level: 0 })
    expect(scoreCodes([2, 'nsp', 1, 1]).lowest).toEqual({ modelId: '1.1.3', level: 1 })
  })

  it('comes with its counts: in place is level 2 or 3', () => {
    expect(scoreCodes([0, 1, 2, 3, 'nc', 'nsp', null])).toMatchObject({
      total: 7,
      applicable: 6,
      rated: 4,
      unknown: 1,
      blank: 1,
      notApplicable: 1,
      inPlace: 2,
    })
  })

  it('ignores a flag, a comment and an evidence', () => {
    const grid = gridOf({ '1.1': 1 })
    const answers = answersOf({
      '1.1.1': answerOf(2, { toConfirm: true, comment: 'Comment', evidence: 'Evidence' }),
    })
    expect(scoreModels(grid, [modelId('1.1.1')], answers).value).toBe(2)
  })
})

describe('the score of a general criterion', () => {
  const grid = gridOf({ '1.1': 1, '1.2': 3, '1.3': 2 })
  const generalOf = (answers: Answers) => scoreAssessment(grid, answers).generals[0]

  it('gives each operational criterion the same weight, whatever its number of models', () => {
    const answers = answersOf({
      '1.1.1': 3,
      '1.2.1': 0,
      '1.2.2': 0,
      '1.2.3': 0,
      '1.3.1': 0,
      '1.3.2': 0,
    })
    expect(generalOf(answers)).toMatchObject({ state: 'scored', value: 1, band: 'started' })
  })

  it('is shown from two thirds of its applicable criteria on', () => {
    const two = answersOf({ '1.1.1': 3, '1.3.1': 1, '1.3.2': 1 })
    expect(generalOf(two)).toMatchObject({ state: 'scored', value: 2 })
    expect(generalOf(two)?.operationals).toHaveLength(3)
    expect(generalOf(answersOf({ '1.1.1': 3 }))).toMatchObject({ state: 'notScored', value: null })
  })

  it('leaves out a criterion that is not applicable', () => {
    const answers = answersOf({ '1.1.1': 'nc', '1.3.1': 2, '1.3.2': 2 })
    expect(generalOf(answers)).toMatchObject({ state: 'notScored' })
    expect(generalOf(answers)?.operationals).toHaveLength(2)
    const complete = new Map([...answers, ...answersOf({ '1.2.1': 1, '1.2.2': 1, '1.2.3': 1 })])
    expect(generalOf(complete)).toMatchObject({ state: 'scored', value: 1.5 })
  })

  it('is blank when none of its applicable criteria has an answer', () => {
    expect(generalOf(answersOf({ '1.1.1': 'nc' }))).toMatchObject({ state: 'blank', value: null })
    expect(generalOf(answersOf({ '1.2.1': 'nsp' }))).toMatchObject({ state: 'notScored' })
  })

  it('is not applicable when none of its criteria is', () => {
    expect(generalOf(answersAll(grid, 'nc'))).toMatchObject({
      state: 'notApplicable',
      value: null,
      low: null,
      high: null,
    })
  })

  it('has the means of the bounds of its applicable criteria as bounds', () => {
    const answers = answersOf({
      '1.1.1': 'nc',
      '1.2.1': 2,
      '1.2.2': 2,
      '1.2.3': 'nsp',
      '1.3.1': 1,
      '1.3.2': 1,
    })
    const { value, low, high } = generalOf(answers)!
    expect(value).toBeCloseTo((2 + 1) / 2, 12)
    expect(low).toBeCloseTo((4 / 3 + 1) / 2, 12)
    expect(high).toBeCloseTo((7 / 3 + 1) / 2, 12)
  })

  it('counts in its bounds, not in its value, what is rated in a criterion that is not shown', () => {
    const answers = answersOf({
      '1.1.1': 3,
      '1.2.1': 0,
      '1.3.1': 3,
      '1.3.2': 3,
    })
    const { value, low, high } = generalOf(answers)!
    expect(value).toBe(3)
    expect(low).toBe(2)
    expect(high).toBeCloseTo((3 + 2 + 3) / 3, 12)
  })
})

describe('a whole profile', () => {
  it('says which grid, edition and formula it comes from', () => {
    expect(scoreAssessment(gridOf({ '1.1': 1 }), new Map())).toMatchObject({
      gridId: 'small',
      edition: '1.0.0',
      scoringVersion: SCORING_VERSION,
    })
  })

  it('is counts and no overall mark', () => {
    const score = scoreAssessment(
      gridOf({ '1.1': 2, '2.1': 2 }),
      answersOf({ '1.1.1': 3, '1.1.2': 'nc', '2.1.1': 'nsp' }),
    )
    expect(score.counts).toEqual({
      total: 4,
      applicable: 3,
      rated: 1,
      unknown: 1,
      blank: 1,
      notApplicable: 1,
      inPlace: 1,
    })
    expect(score).not.toHaveProperty('value')
  })

  it('keeps the order of the grid', () => {
    const { operationals, generals } = scoreAssessment(mixedGrid, new Map())
    expect(operationals.map(({ id }) => id)).toEqual(operationalsOf(mixedGrid).map(({ id }) => id))
    expect(generals.map(({ id }) => id)).toEqual(['1', '2', '3'])
  })

  it('ignores answers to models that the grid does not have', () => {
    const grid = gridOf({ '1.1': 2 })
    const answers = answersOf({ '1.1.1': 2, '1.1.2': 2 })
    const withMore = new Map([...answers, ...answersOf({ '1.1.3': 0, '9.9.9': 'nsp' })])
    expect(scoreAssessment(grid, withMore)).toEqual(scoreAssessment(grid, answers))
  })
})
