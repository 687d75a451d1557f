import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dottedBesides,
  listToCheck,
  lowestModels,
  rankPriorities,
  SHORTLIST_LIMIT,
  splitByDots,
  strongPoints,
} from '@/domain/priorities'
import {
  answerOf,
  answersAll,
  answersOf,
  gridOf,
  modelId,
  modelIds,
  type AnswerSpecs,
} from '../builders'
import { anyAnswers, mixedGrid, shuffled } from './arbitraries'

const grid = gridOf({ '1.1': 2, '1.2': 3, '2.1': 3 }, { core: ['1.2.1'] })
const rank = (specs: AnswerSpecs, ...strongGaps: string[]) =>
  rankPriorities(grid, answersOf(specs), new Set(modelIds(...strongGaps)))

describe('the shortlist', () => {
  it.each([
    ['level 0', '1.1.1', 0, false, { core: 0, disagreement: 0, points: 3 }],
    ['level 2', '1.1.1', 2, false, { core: 0, disagreement: 0, points: 1 }],
    ['core at 0', '1.2.1', 0, false, { core: 1.5, disagreement: 0, points: 4.5 }],
    ['core at 2', '1.2.1', 2, false, { core: 1.5, disagreement: 0, points: 2.5 }],
    ['a strong gap', '1.1.1', 1, true, { core: 0, disagreement: 0.5, points: 2.5 }],
    ['all of it', '1.2.1', 0, true, { core: 1.5, disagreement: 0.5, points: 5 }],
  ] as const)('shows its points term by term: %s', (_, id, level, isStrongGap, points) => {
    const [first] = rank({ [id]: level }, ...(isStrongGap ? [id] : []))
    expect(first).toEqual({ modelId: id, level, ...points })
  })

  it('has most points first, and ties in grid order', () => {
    const order = rank({
      '1.1.1': 2,
      '1.1.2': 0,
      '1.2.1': 1,
      '1.2.2': 1,
      '1.2.3': 0,
      '2.1.1': 1,
    }).map((priority) => priority.modelId)
    expect(order).toEqual(['1.2.1', '1.1.2', '1.2.3', '1.2.2', '2.1.1', '1.1.1'])
  })

  it('lets a strong gap decide between equals', () => {
    const order = rank({ '1.1.1': 1, '1.1.2': 1 }, '1.1.2').map((priority) => priority.modelId)
    expect(order).toEqual(['1.1.2', '1.1.1'])
  })

  it('leaves out the top level, what is not applicable, unknown or blank', () => {
    expect(rank({ '1.1.1': 3, '1.1.2': 'nc', '1.2.1': 'nsp', '1.2.2': answerOf(null) })).toEqual([])
  })

  it('ranks every model below the top, so that their number is known beyond the six', () => {
    const ranked = rankPriorities(grid, answersAll(grid, 1))
    expect(ranked).toHaveLength(8)
    expect(ranked.slice(0, SHORTLIST_LIMIT)).toHaveLength(6)
  })

  it('adds up, for any answers, in any order', () => {
    const orders = anyAnswers(mixedGrid).chain((answers) =>
      shuffled(answers).map((again) => [answers, again] as const),
    )
    fc.assert(
      fc.property(orders, ([answers, again]) => {
        const ranked = rankPriorities(mixedGrid, answers)
        for (const { level, core, disagreement, points } of ranked)
          expect(points).toBe(3 - level + core + disagreement)
        expect(rankPriorities(mixedGrid, again)).toEqual(ranked)
      }),
    )
  })
})

describe('the strong points', () => {
  const strong = (specs: AnswerSpecs) => strongPoints(grid, answersOf(specs))

  it('are at most three, highest first, one per operational criterion', () => {
    expect(strong({ '1.1.1': 2, '1.1.2': 3, '1.2.2': 3, '1.2.3': 3, '2.1.1': 2 })).toEqual([
      '1.1.2',
      '1.2.2',
      '2.1.1',
    ])
    const many = gridOf({ '1.1': 1, '1.2': 1, '1.3': 1, '1.4': 1 })
    expect(strongPoints(many, answersAll(many, 2))).toEqual(['1.1.1', '1.2.1', '1.3.1'])
  })

  it('are fewer when fewer models are in place, and none below level 2', () => {
    expect(strong({ '1.1.1': 2, '1.2.1': 1 })).toEqual(['1.1.1'])
    expect(strong({ '1.1.1': 1, '1.2.1': 0, '2.1.1': 'nc', '2.1.2': 'nsp' })).toEqual([])
  })

  it('have those with evidence first at the same level', () => {
    const evidence = 'The schedule on the wall'
    expect(strong({ '1.1.1': 2, '1.1.2': answerOf(2, { evidence }) })).toEqual(['1.1.2'])
    expect(strong({ '1.1.1': 2, '2.1.1': answerOf(2, { evidence }) })).toEqual(['2.1.1', '1.1.1'])
    expect(strong({ '1.1.1': 3, '1.1.2': answerOf(2, { evidence }) })).toEqual(['1.1.1'])
  })

  it('do not take spaces for evidence', () => {
    expect(strong({ '1.1.1': 2, '1.1.2': answerOf(2, { evidence: '  ' }) })).toEqual(['1.1.1'])
  })

  it('have the core first among those alike, then grid order', () => {
    expect(strong({ '1.1.1': 2, '1.2.1': 2 })).toEqual(['1.2.1', '1.1.1'])
    const evidence = 'Minutes'
    expect(strong({ '1.1.1': answerOf(2, { evidence }), '1.2.1': 2 })).toEqual(['1.1.1', '1.2.1'])
  })
})

describe('the lists to check', () => {
  const nothing = { unknown: [], toConfirm: [], blank: [], reasonMissing: [] }
  const small = gridOf({ '1.1': 4 })
  const check = (specs: AnswerSpecs) => listToCheck(small, answersOf(specs))

  it('hold what nobody knows apart from what is not answered yet', () => {
    expect(check({ '1.1.1': 'nsp', '1.1.2': 2, '1.1.3': answerOf(null) })).toEqual({
      ...nothing,
      unknown: ['1.1.1'],
      blank: ['1.1.3', '1.1.4'],
    })
  })

  it('hold rated answers flagged as to be confirmed, whose level still counts', () => {
    const all = { '1.1.1': 2, '1.1.2': 2, '1.1.3': 2, '1.1.4': 2 } as const
    expect(check({ ...all, '1.1.2': answerOf(0, { toConfirm: true }) })).toEqual({
      ...nothing,
      toConfirm: ['1.1.2'],
    })
    expect(check({ ...all, '1.1.2': answerOf('nsp', { toConfirm: true }) })).toEqual({
      ...nothing,
      unknown: ['1.1.2'],
    })
    const reason = 'No meals here'
    expect(check({ ...all, '1.1.2': answerOf('nc', { reason, toConfirm: true }) })).toEqual(nothing)
  })

  it('hold what is not applicable without its sentence', () => {
    const specs = {
      '1.1.1': answerOf('nc', { reason: 'No meals here' }),
      '1.1.2': 'nc',
      '1.1.3': answerOf('nc', { reason: '   ' }),
      '1.1.4': answerOf(1, { reason: '' }),
    } as const
    expect(check(specs)).toEqual({ ...nothing, reasonMissing: ['1.1.2', '1.1.3'] })
  })

  it('keep grid order, whatever the order of the answers', () => {
    expect(check({ '1.1.4': 'nsp', '1.1.2': 'nsp', '1.1.1': 0, '1.1.3': 0 }).unknown).toEqual([
      modelId('1.1.2'),
      modelId('1.1.4'),
    ])
  })
})

const lowest = (specs: AnswerSpecs) => lowestModels(grid, answersOf(specs))

describe('the lowest models', () => {
  it('are those at the lowest level given, in grid order', () => {
    expect(lowest({ '1.2.1': 1, '1.1.2': 1, '1.1.1': 3 })).toEqual({
      level: 1,
      models: ['1.1.2', '1.2.1'],
    })
    expect(lowest({ '1.1.1': 1, '1.2.2': 0 })).toEqual({ level: 0, models: ['1.2.2'] })
  })

  it('are none when all that is rated is in place, or nothing is', () => {
    expect(lowest({ '1.1.1': 2, '1.1.2': 3 })).toBeNull()
    expect(lowest({ '1.1.1': 'nc', '1.1.2': 'nsp' })).toBeNull()
  })
})

describe('the priorities to choose from', () => {
  const ids = modelIds('1.1.1', '1.1.2', '1.2.1', '1.2.2', '2.1.1', '2.1.2', '2.2.1', '2.2.2')
  const priorities = ids.map((id) => ({
    modelId: id,
    level: 1 as const,
    core: 0,
    disagreement: 0,
    points: 2,
  }))

  it('are the first six and those with dots, in their order; the others come after', () => {
    const { inSight, others } = splitByDots(priorities, new Map([[modelId('2.2.2'), 1]]))
    expect(inSight.map((one) => one.modelId)).toEqual([...ids.slice(0, 6), '2.2.2'])
    expect(others.map((one) => one.modelId)).toEqual(['2.2.1'])
  })

  it('leave out models that got dots without being one, which are named apart', () => {
    const dots = new Map([
      [modelId('1.1.1'), 2],
      [modelId('3.1.1'), 1],
      [modelId('3.1.2'), 0],
    ])
    expect(dottedBesides(priorities, dots)).toEqual([{ modelId: '3.1.1', dots: 1 }])
  })
})
