import { describe, expect, it } from 'vitest'
import { operationalsOf } from '@/domain/grid'
import { firstToAnswer, neighboursOf, resumePoint } from '@/domain/progress'
import { answerOf, answersAll, answersOf, gridOf } from '../builders'

const grid = gridOf({ '1.1': 1, '1.2': 2, '2.1': 1 })

describe('where one resumes', () => {
  it.each([
    ['nothing is answered', {}, '1.1'],
    ['one model of a criterion is left', { '1.1.1': 2, '1.2.1': 0 }, '1.2'],
    ['an earlier criterion was skipped', { '1.2.1': 1, '1.2.2': 1, '2.1.1': 3 }, '1.1'],
    ['“don’t know” and “not applicable” are answers', { '1.1.1': 'nsp', '1.2.1': 'nc' }, '1.2'],
    ['an answer was cleared but its comment kept', { '1.1.1': answerOf(null) }, '1.1'],
  ] as const)('is the first criterion with a model left: %s', (_, answers, expected) => {
    expect(resumePoint(grid, answersOf(answers))).toBe(expected)
  })

  it('is the first criterion once everything is answered', () => {
    expect(resumePoint(grid, answersAll(grid, 2))).toBe('1.1')
  })
})

describe('the model a criterion opens at', () => {
  const [, criterion] = operationalsOf(grid)

  it('is its first without an answer', () => {
    expect(firstToAnswer(criterion!, answersOf({ '1.2.1': 0 }))).toBe('1.2.2')
  })

  it('is its first when all are answered', () => {
    expect(firstToAnswer(criterion!, answersAll(grid, 1))).toBe('1.2.1')
  })
})

describe('the neighbours of one in a list', () => {
  const list = ['a', 'b', 'c'].map((id) => ({ id }))

  it.each([
    ['a', null, 'b'],
    ['b', 'a', 'c'],
    ['c', 'b', null],
    ['x', null, null],
  ])('of %s are %s and %s', (id, previous, next) => {
    const found = neighboursOf(list, id)
    expect([found.previous?.id ?? null, found.next?.id ?? null]).toEqual([previous, next])
  })
})
