import { describe, expect, it } from 'vitest'
import {
  holdsText,
  inOrder,
  isLateStep,
  isStepOf,
  laterTarget,
  nextPosition,
  nextTarget,
  outcomeOf,
  takesLine,
  targetLevels,
} from '@/domain/plan'
import { modelId, planLineOf } from '../builders'

describe('the levels a plan line may aim at', () => {
  it.each([
    ['a model that is not in place', 0, 1, [1, 2, 3]],
    ['a model at level 2', 2, 3, [3]],
    ['a model without a level', null, 1, [1, 2, 3]],
    ['a target that the model has reached since', 2, 1, [1, 3]],
    ['a model at the top', 3, 3, [3]],
  ] as const)('are the higher ones and the chosen one: %s', (_, current, chosen, expected) => {
    expect(targetLevels(current, chosen)).toEqual(expected)
  })
})

describe('the level for a new step', () => {
  it.each([
    [0, 1],
    [2, 3],
    [3, 3],
  ] as const)('of a model at %d is %d', (current, expected) => {
    expect(nextTarget(current)).toBe(expected)
  })
})

describe('the lines of a plan', () => {
  const lines = [4, 0, 2].map((position) => planLineOf({ position }))

  it('stand in their order, whatever the order they are read in', () => {
    expect(inOrder(lines).map(({ position }) => position)).toEqual([0, 2, 4])
  })

  it('are followed by a new one, also where others have left', () => {
    expect(nextPosition(lines)).toBe(5)
    expect(nextPosition([])).toBe(0)
  })
})

describe('the level for a step that is taken up later', () => {
  it.each([
    ['the one chosen, while the model is below it', 1, 3, 3],
    ['the next, where the model has reached it', 2, 2, 3],
    ['the one chosen, for a model without a level', null, 1, 1],
    ['none, for a model at the top', 3, 3, null],
  ] as const)('is %s', (_, current, chosen, expected) => {
    expect(laterTarget(current, chosen)).toBe(expected)
  })
})

describe('a plan', () => {
  const line = (id: string, model: string, status: 'todo' | 'doing' | 'done' | 'dropped') =>
    planLineOf({ id: id as never, modelId: modelId(model), status })
  const open = [line('a', '1.1.1', 'todo'), line('b', '1.2.1', 'doing'), line('c', '1.2.2', 'todo')]

  it('takes a step beside those done or given up, also for one of their models', () => {
    const closed = [line('a', '1.1.1', 'done'), line('d', '1.2.3', 'dropped')]
    expect(takesLine([...open.slice(1), ...closed], line('e', '1.1.1', 'todo'))).toBe(true)
  })

  it('takes no fourth one to do or under way, new or opened again', () => {
    const done = line('d', '1.2.3', 'done')
    expect(takesLine(open, line('e', '1.2.4', 'todo'))).toBe(false)
    expect(takesLine([...open, done], { ...done, status: 'doing' })).toBe(false)
    expect(takesLine([...open, done], done)).toBe(true)
    expect(takesLine(open, { ...open[0]!, status: 'doing' })).toBe(true)
  })
})

describe('a step', () => {
  it.each([
    ['is late the day after its date', 'todo', '2026-11-22', true],
    ['is late under way too', 'doing', '2026-11-22', true],
    ['is not late on its day', 'todo', '2026-11-23', false],
    ['is never late without a date', 'todo', '', false],
    ['is not late once it is done', 'done', '2026-11-22', false],
    ['is not late once it is given up', 'dropped', '2026-11-22', false],
  ] as const)('%s', (_, status, when, expected) => {
    expect(isLateStep({ status, when }, '2026-11-23')).toBe(expected)
  })
})

describe('a step and a suggestion', () => {
  const suggestion = { text: 'Show one way to settle quarrels' }
  const saying = (action: string) => planLineOf({ suggestionId: 'its id', action })

  it('are the same while the step has its words', () => {
    expect(isStepOf(saying('Show one way to settle quarrels '), suggestion)).toBe(true)
  })

  it('are two once the team has written other words, or where there is no step', () => {
    expect(isStepOf(saying('Choose a way together'), suggestion)).toBe(false)
    expect(isStepOf(undefined, suggestion)).toBe(false)
  })
})

describe('what became of a step', () => {
  it.each([
    ['its status, without a later step for its model', 'doing', [], 'doing'],
    ['that a later plan has taken it up', 'todo', ['todo'], 'resumed'],
    ['its status, where the later step was given up', 'doing', ['dropped'], 'doing'],
    ['its status, where it was done before', 'done', ['todo'], 'done'],
  ] as const)('is %s', (_, status, later, expected) => {
    const plan = later.map((one) => planLineOf({ status: one }))
    expect(outcomeOf(planLineOf({ status }), plan)).toBe(expected)
  })
})

it('a step holds text once anything is written in it, and not by what is chosen alone', () => {
  const empty = planLineOf({ action: '', who: ' ', when: '', sign: '' })
  expect(holdsText({ ...empty, status: 'doing' } as typeof empty)).toBe(false)
  for (const field of ['action', 'who', 'when', 'sign'])
    expect(holdsText({ ...empty, [field]: '2026-05' })).toBe(true)
})
