import { describe, expect, it } from 'vitest'
import { addCounts, countCodes, noCounts, peopleIn } from '@/domain/answer-counts'
import { countsByModel, countsOfBallots } from '@/domain/counts-by-model'
import { GeneralId } from '@/domain/grid'
import { countRoles, lateIn, participantsOf } from '@/domain/participation'
import { placeShowing, viewOf } from '@/domain/view'
import { answeredIn, awaitsSecond, isRevealed, modelsInScope, Place } from '@/domain/workshop'
import type { modelId } from '../builders'
import { gridOf, modelIds } from '../builders'
import { ballotOf, countOf, discussionOf, workshopOf } from '../workshop-builders'

const [first, second] = modelIds('1.1.1', '1.2.1') as [
  ReturnType<typeof modelId>,
  ReturnType<typeof modelId>,
]
const instant = '2026-03-10T10:00:00.000Z'

describe('the scope of a workshop', () => {
  const grid = gridOf({ '1.1': 2, '1.2': 1, '2.1': 3 })

  it('is the whole grid, in its order, unless one general criterion is chosen', () => {
    const all = modelsInScope(grid, { generalId: null })
    expect(all.map(({ id }) => id)).toEqual(
      modelIds('1.1.1', '1.1.2', '1.2.1', '2.1.1', '2.1.2', '2.1.3'),
    )
    const short = modelsInScope(grid, { generalId: GeneralId.parse('2') })
    expect(short.map(({ id }) => id)).toEqual(modelIds('2.1.1', '2.1.2', '2.1.3'))
  })
})

describe('the place on the projector', () => {
  it.each([
    [{}, 'model'],
    [{ isWall: false }, 'model'],
    [{ isWall: true }, 'wall'],
    [{ isProfile: true }, 'profile'],
  ] as const)('of %o shows the %s', (shown, view) => {
    const place = Place.parse({ modelId: first, round: 2, ...shown })
    expect(viewOf(place)).toBe(view)
  })

  it.each(['model', 'wall', 'profile'] as const)(
    'keeps its model and its round while it shows the %s, and one thing at a time',
    (view) => {
      const place = Place.parse({ modelId: first, round: 2, isWall: true })
      const next = placeShowing(place, view)
      expect(viewOf(next)).toBe(view)
      expect(placeShowing(next, 'model')).toEqual({ modelId: first, round: 2 })
      expect(Place.parse(next)).toEqual(next)
    },
  )
})

describe('a second round', () => {
  const opened = discussionOf(first, { secondOpenedAt: instant })

  it.each([
    ['nobody spoke of the model', undefined, false],
    ['none was opened', discussionOf(first, { revealedAt: instant }), false],
    ['it was opened', opened, true],
    ['its answers are shown', { ...opened, secondRevealedAt: instant }, false],
  ])('is awaited or not when %s', (_, discussion, expected) => {
    expect(awaitsSecond(discussion)).toBe(expected)
  })
})

describe('counts', () => {
  it('tell levels and the two other answers apart', () => {
    const counts = countCodes([0, 3, 3, 'nc', 'nsp', 'nsp', 2])
    expect(counts).toEqual({ levels: [1, 0, 1, 2], nc: 1, nsp: 2 })
    expect(peopleIn(counts)).toBe(7)
    expect(addCounts(counts, countCodes([3, 'nc']))).toEqual({
      levels: [1, 0, 1, 3],
      nc: 2,
      nsp: 2,
    })
  })
})

describe('the answers of a round', () => {
  const ballots = [
    ballotOf('a', { '1.1.1': 2, '1.2.1': 'nsp' }),
    ballotOf('b', { '1.1.1': 0 }),
    ballotOf('a', { '1.1.1': 3 }, { round: 2 }),
  ]

  it('counts ballots and hands together, and keeps the rounds apart', () => {
    const hands = [countOf(first, 1, [0, 0, 4, 0]), countOf(first, 2, [9, 0, 0, 0])]
    const found = countsByModel([first, second], 1, ballots, hands)
    expect(found.get(first)?.levels).toEqual([1, 0, 5, 0])
    expect(found.get(second)).toEqual({ levels: [0, 0, 0, 0], nc: 0, nsp: 1 })
    expect(countsByModel([first], 2, ballots, []).get(first)?.levels).toEqual([0, 0, 0, 1])
  })

  it('stays the same when the ballots are deleted and only their counts kept', () => {
    const kept = countsOfBallots(ballots).map((count) => ({
      ...count,
      workshopId: workshopOf().id,
    }))
    expect(kept).toHaveLength(3)
    for (const round of [1, 2] as const)
      expect(countsByModel([first, second], round, [], kept)).toEqual(
        countsByModel([first, second], round, ballots, []),
      )
  })
})

describe('a ballot that comes after the answers were shown', () => {
  const shown = [discussionOf(first, { revealedAt: instant })]
  const { answers } = ballotOf('a', { '1.1.1': 2, '1.2.1': 1 })

  it('is late for the models shown, and for them alone', () => {
    expect(lateIn({ round: 1, answers }, undefined, shown)).toEqual([first])
    expect(lateIn({ round: 1, answers }, undefined, [discussionOf(first)])).toEqual([])
  })

  it('is not late where it repeats what it replaces, and stays late where it was', () => {
    const replaced = ballotOf('a', { '1.1.1': 2 })
    expect(lateIn({ round: 1, answers }, replaced, shown)).toEqual([])
    expect(lateIn({ round: 1, answers }, { ...replaced, late: [first] }, shown)).toEqual([first])
    expect(lateIn({ round: 1, answers }, ballotOf('a', { '1.1.1': 3 }), shown)).toEqual([first])
  })

  it('stays late when the answers are hidden again, as long as it answers the model', () => {
    const replaced = { ...ballotOf('a', { '1.1.1': 2 }), late: [first] }
    const hidden = [discussionOf(first)]
    expect(lateIn({ round: 1, answers }, replaced, hidden)).toEqual([first])
    expect(lateIn({ round: 1, answers: { [second]: 1 } }, replaced, hidden)).toEqual([])
  })

  it('is judged by the answers of its own round', () => {
    expect(lateIn({ round: 2, answers }, undefined, shown)).toEqual([])
    const again = [discussionOf(first, { secondRevealedAt: instant })]
    expect(lateIn({ round: 2, answers }, undefined, again)).toEqual([first])
    expect(isRevealed(again[0], 1)).toBe(false)
    expect(isRevealed(undefined, 1)).toBe(false)
  })
})

describe('how many took part', () => {
  it('are the people behind ballots, once each, whatever their rounds', () => {
    const ballots = [ballotOf('a', {}), ballotOf('a', {}, { round: 2 }), ballotOf('b', {})]
    expect(participantsOf(workshopOf(), ballots, [])).toBe(2)
    expect(participantsOf(workshopOf({ forgottenBallots: 5 }), [], [])).toBe(5)
  })

  it('are with them the most hands counted for one model, and unknown before anyone did', () => {
    const hands = [countOf(first, 1, [1, 2, 3, 0]), countOf(second, 1, [7, 0, 0, 0])]
    expect(participantsOf(workshopOf(), [], hands)).toBe(7)
    expect(participantsOf(workshopOf(), [ballotOf('a', {}), ballotOf('b', {})], hands)).toBe(9)
    expect(participantsOf(workshopOf({ forgottenBallots: 5 }), [], hands)).toBe(12)
    expect(participantsOf(workshopOf(), [], [])).toBeNull()
  })

  it('are no more for the hands of a second round, which may be of people who gave a ballot', () => {
    const again = [countOf(first, 2, [9, 0, 0, 0])]
    expect(participantsOf(workshopOf(), [ballotOf('a', {})], again)).toBe(1)
  })

  it('are one more for each hand, but no count of deleted ballots makes them more', () => {
    const forgotten = { ...countOf(first, 1, [3, 2, 0, 0]), origin: 'ballots' as const }
    expect(participantsOf(workshopOf({ forgottenBallots: 5 }), [], [forgotten])).toBe(5)
  })

  it('are counted by role, those without one last', () => {
    const ballots = [
      ballotOf('a', {}, { roleIndex: 1 }),
      ballotOf('a', {}, { roleIndex: 1, round: 2 }),
      ballotOf('b', {}),
    ]
    expect(countRoles(['Teacher', 'Parent'], ballots)).toEqual([
      { roleIndex: 0, people: 0 },
      { roleIndex: 1, people: 1 },
      { roleIndex: null, people: 1 },
    ])
  })
})

it('a ballot answers as many models as it has answers within the scope', () => {
  const { answers } = ballotOf('a', { '1.1.1': 2, '2.1.1': 'nc' })
  expect(answeredIn(answers, [first, second])).toBe(1)
})

it('nobody is in no counts', () => {
  expect(peopleIn(noCounts)).toBe(0)
})
