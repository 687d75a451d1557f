import { describe, expect, test } from 'vitest'
import { answerOf, answersOf, modelId, planLineOf } from '../builders'
import { gapsOf } from '@/report/gaps'
import type { SummarySource } from '@/report/source'
import { exampleSource, sourceOf, summaryOf } from './builders'

const gaps = (source: SummarySource, options = {}) => gapsOf(source, summaryOf(source, options))

describe('what the paper leaves empty', () => {
  test('is every place of an empty project sheet, by its label', () => {
    const { places, count } = gaps(sourceOf({}))
    expect(places).toEqual([
      'facts.territory',
      'facts.period',
      'facts.phase',
      'brief.aim',
      'brief.public',
      'brief.dose',
      'brief.kind',
      'brief.partners',
      'expectation.title',
      'evaluation.title',
    ])
    expect(count).toBe(places.length)
  })

  test('is nothing of what one page leaves out', () => {
    expect(gaps(sourceOf({}), { pages: 1 }).places).toEqual([
      'facts.territory',
      'facts.period',
      'facts.phase',
    ])
  })

  test('is a strong point without proof, and a reason that is only spaces', () => {
    const strong = modelId('1.1.1')
    const unexplained = modelId('3.2.2')
    const answers = answersOf({ '1.1.1': 3 }).set(unexplained, answerOf('nc', { reason: ' ' }))
    const source = sourceOf({ answers, strengths: [strong] })
    expect(gaps(source)).toMatchObject({ unproven: [strong], unexplained: [unexplained] })

    const proven = new Map(answers)
      .set(strong, answerOf(3, { evidence: 'A notebook' }))
      .set(unexplained, answerOf('nc', { reason: 'No hall' }))
    expect(gaps({ ...source, answers: proven })).toMatchObject({ unproven: [], unexplained: [] })
  })

  test.each([
    [{ action: '' }, true],
    [{ sign: ' ' }, true],
    [{ who: '' }, true],
    [{ when: '' }, true],
    [{ who: '', status: 'done' as const }, false],
    [{}, false],
  ])('is a step still to write when %j: %s', (details, isUnfinished) => {
    const whole = { action: 'Write', sign: 'Read', who: 'All', when: '2027-01-01' }
    const line = planLineOf({ ...whole, ...details })
    const { unfinished } = gaps(sourceOf({ plan: [line] }))
    expect(unfinished).toEqual(isUnfinished ? [line.modelId] : [])
  })

  test('is little in an example', () => {
    expect(gaps(exampleSource('ex-cap'))).toMatchObject({ unproven: [], unfinished: [] })
  })
})
