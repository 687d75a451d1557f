import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countDots,
  countVoters,
  DOTS_EACH,
  dotsGiven,
  dotsLeft,
  dotsOfAll,
  isOneVote,
  mergeVotes,
  withDots,
  withHandDots,
} from '@/domain/vote'
import { modelId, modelIds } from '../builders'
import { participant, workshopOf } from '../workshop-builders'

const [first, second] = [modelId('1.1.1'), modelId('1.2.1')]
const { id: workshopId } = workshopOf()
const hands = { workshopId, voter: 'hands' as const, dots: { [first]: 4 } }
const voteBy = (id: string, dots: Readonly<Record<string, number>>) => ({
  workshopId,
  voter: participant(id),
  dots,
})

describe('the dots of one person', () => {
  it('go to one model or to several, and are taken back', () => {
    expect(withDots({}, first, 2)).toEqual({ [first]: 2 })
    expect(withDots({ [first]: 2 }, second, 1)).toEqual({ [first]: 2, [second]: 1 })
    expect(withDots({ [first]: 2, [second]: 1 }, first, 0)).toEqual({ [second]: 1 })
  })

  it('are three at most and never below none, whatever is asked for', () => {
    const models = modelIds('1.1.1', '1.1.2', '1.2.1', '2.1.1')
    const anyGift = fc.tuple(fc.constantFrom(...models), fc.integer({ min: -2, max: 5 }))
    fc.assert(
      fc.property(fc.array(anyGift), (gifts) => {
        const dots = gifts.reduce((given, [id, count]) => withDots(given, id, count), {})
        expect(isOneVote(dots)).toBe(true)
        expect(dotsLeft(dots)).toBeGreaterThanOrEqual(0)
        expect(Object.values(dots)).not.toContain(0)
      }),
    )
    expect(withDots({ [second]: 2 }, first, DOTS_EACH)).toEqual({ [second]: 2, [first]: 1 })
  })
})

describe('the votes of a workshop', () => {
  const votes = [hands, voteBy('a', { [first]: 1, [second]: 2 }), voteBy('b', { [second]: 3 })]

  it('are added up, from hands and from ballots', () => {
    expect(Object.fromEntries(countDots(votes))).toEqual({ [first]: 5, [second]: 5 })
  })

  it('are as many dots as hands and ballots hold together', () => {
    expect(dotsGiven(votes)).toBe(10)
    expect(dotsGiven([])).toBe(0)
  })

  it('follow each hand that goes up or down, and never fall below none', () => {
    expect(withHandDots(votes, first, 1)).toEqual({ [first]: 5 })
    expect(withHandDots(votes, first, -6)).toEqual({ [first]: 0 })
    expect(withHandDots([], second, 1)).toEqual({ [second]: 1 })
  })

  it('come from the people who are there, or who voted if those are more', () => {
    expect([dotsOfAll(8, 2), dotsOfAll(8, 9), dotsOfAll(null, 9)]).toEqual([24, 27, null])
  })

  it('count the people who voted by ballot, and not hands', () => {
    expect(countVoters(votes)).toBe(2)
    expect(countVoters([hands])).toBe(0)
  })

  it('keep their dots and how many voted when nobody’s id is kept, once and again', () => {
    const merged = mergeVotes(votes)
    const dots = { [first]: 1, [second]: 5 }
    expect(merged).toEqual({ workshopId, voter: 'ballots', dots, people: 2 })
    expect(mergeVotes([hands, merged!])).toEqual(merged)
    expect(countVoters([hands, merged!])).toBe(2)
    expect(mergeVotes([hands])).toBeNull()
  })
})
