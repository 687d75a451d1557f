import { describe, expect, it } from 'vitest'
import { scoreCore } from '@/domain/core'
import { Core } from '@/domain/lenses'
import type { Answers } from '@/domain/assessment'
import { scoreAssessment } from '@/domain/scoring'
import { answersAll, answersOf, gridOf } from '../builders'

const grid = gridOf({ '1.2': 4, '1.4': 1, '2.1': 3 })
const core = Core.parse({
  title: 'Core',
  models: ['1.2.1', '1.2.2', '1.2.3', '1.2.4', '1.4.1'],
  blocks: ['2.1'],
  threshold: 2,
  total: 6,
  rule: 'Rule',
  statement: 'Statement',
  ncNote: 'Note',
  sourceIds: [],
})

const coreOf = (answers: Answers) =>
  scoreCore(core, answers, scoreAssessment(grid, answers).operationals)

const fiveModels = { '1.2.1': 2, '1.2.2': 3, '1.2.3': 2, '1.2.4': 2, '1.4.1': 3 } as const

describe('the core', () => {
  it('gives one point to each core model at 2 or 3 and one to the criterion 2.1 from 2 on', () => {
    expect(coreOf(answersAll(grid, 2))).toMatchObject({ points: 6, total: 6 })
    expect(coreOf(answersAll(grid, 1))).toMatchObject({ points: 0, total: 6 })
  })

  it('gives no point below the threshold', () => {
    const answers = answersOf({ ...fiveModels, '1.2.1': 1, '2.1.1': 2, '2.1.2': 2, '2.1.3': 1 })
    expect(coreOf(answers)).toMatchObject({ points: 4, total: 6 })
  })

  it('gives the point of 2.1 for its mean, not for each of its models', () => {
    const answers = answersOf({ ...fiveModels, '2.1.1': 3, '2.1.2': 3, '2.1.3': 0 })
    expect(coreOf(answers).points).toBe(6)
  })

  it('gives no point to 2.1 when it is not shown', () => {
    const answers = answersOf({ ...fiveModels, '2.1.1': 3 })
    expect(coreOf(answers)).toMatchObject({ points: 5, total: 6 })
  })

  it.each(['nc', 'nsp'] as const)('stays out of 6 when a core model is %s', (code) => {
    const answers = answersOf({ ...fiveModels, '1.2.1': code })
    expect(coreOf(answers)).toMatchObject({ points: 4, total: 6 })
  })

  it('stays out of 6 before the first answer', () => {
    expect(coreOf(new Map())).toMatchObject({ points: 0, total: 6 })
  })

  it('says what each point rests on, null where nothing can be said', () => {
    const answers = answersOf({ '1.2.1': 3, '1.2.2': 1, '2.1.1': 3, '2.1.2': 1 })
    expect(coreOf(answers).details).toEqual([
      { id: '1.2.1', value: 3, reached: true },
      { id: '1.2.2', value: 1, reached: false },
      { id: '1.2.3', value: null, reached: false },
      { id: '1.2.4', value: null, reached: false },
      { id: '1.4.1', value: null, reached: false },
      { id: '2.1', value: 2, reached: true },
    ])
  })
})
