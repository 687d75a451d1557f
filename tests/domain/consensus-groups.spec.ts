import { describe, expect, it } from 'vitest'
import type { ResponseCode } from '@/domain/assessment'
import { readCounts } from '@/domain/consensus'
import { compareRoles, compareRounds, movesBetween, standApart } from '@/domain/consensus-groups'
import { ParticipantId, type Round } from '@/domain/workshop'
import { modelId } from '../builders'
import { countsOf } from './counts'

const id = modelId('1.1.1')
const [first, second]: [Round, Round] = [1, 2]

/** The answers of one role to one model. */
const role = (roleIndex: number | null, ...codes: ResponseCode[]) =>
  codes.map((code) => ({ round: first, roleIndex, answers: { [id]: code } }))

type Ballots = Parameters<typeof compareRoles>[2]

/** Compares the roles of people in the room. */
const compare = (round: Round, ballots: Ballots) => compareRoles(id, round, ballots, 'people')

describe('comparing roles', () => {
  it('reads each role of three people or more, in the order of the roles', () => {
    const ballots = [...role(1, 0, 0, 1), ...role(0, 3, 3, 3, 'nsp')]
    expect(compare(1, ballots)).toEqual([
      { roleIndex: 0, reading: readCounts(id, countsOf(3, 3, 3, 'nsp')) },
      { roleIndex: 1, reading: readCounts(id, countsOf(0, 0, 1)) },
    ])
  })

  it('says nothing under two such roles', () => {
    expect(compare(1, role(0, 3, 3, 3))).toBeNull()
    expect(compare(1, [...role(0, 3, 3, 3), ...role(1, 0, 'nsp', 'nsp')])).toBeNull()
    expect(compare(1, [])).toBeNull()
  })

  it('says nothing where one person’s level could be found by subtraction', () => {
    const two = [...role(0, 3, 3, 3), ...role(1, 0, 0, 1)]
    expect(compare(1, [...two, ...role(2, 0)])).toBeNull()
    expect(compare(1, [...two, ...role(2, 0), ...role(null, 3)])).toBeNull()
    expect(compare(1, [...two, ...role(null, 2)])).toBeNull()
  })

  it.each<[string, Ballots, number[]]>([
    ['someone alone in a role', role(2, 0), [0, 1]],
    ['two people in small roles', [...role(2, 0), ...role(3, 2)], [0, 1]],
    ['a third role of three people', role(2, 1, 1, 2), [0, 1, 2]],
  ])('shows invented participants by the specification alone, with %s', (_, others, expected) => {
    const ballots = [...role(0, 3, 3, 3), ...role(1, 0, 0, 1), ...others]
    const shown = compareRoles(id, 1, ballots, 'invented')
    expect(shown?.map(({ roleIndex }) => roleIndex)).toEqual(expected)
  })

  it('says nothing of invented participants either under two roles of three', () => {
    const ballots = [...role(0, 3, 3, 3), ...role(1, 0, 'nsp', 'nsp'), ...role(2, 1)]
    expect(compareRoles(id, 1, ballots, 'invented')).toBeNull()
  })

  it('leaves small roles out once they hide among each other', () => {
    const two = [...role(0, 3, 3, 3), ...role(1, 0, 0, 1)]
    const hidden = [...role(2, 0), ...role(3, 2), ...role(null, 3)]
    const shown = compare(1, [...two, ...hidden])
    expect(shown?.map(({ roleIndex }) => roleIndex)).toEqual([0, 1])
  })

  it('leaves out those who chose no role, and a role that gave no level', () => {
    const ballots = [
      ...role(0, 3, 3, 3),
      ...role(1, 0, 0, 1),
      ...role(null, 2, 2, 3),
      ...role(2, 'nsp'),
    ]
    expect(compare(1, ballots)).toHaveLength(2)
  })

  it('says whether they propose different levels', () => {
    const apart = (...codes: ResponseCode[]) =>
      standApart(compare(1, [...role(0, 3, 3, 3), ...role(1, ...codes)]) ?? [])
    expect([apart(3, 3, 0), apart(0, 0, 3)]).toEqual([false, true])
  })

  it('reads one round', () => {
    const again = [...role(0, 3, 3, 3), ...role(1, 0, 0, 1)].map((ballot) => ({
      ...ballot,
      round: second,
    }))
    expect(compare(1, again)).toBeNull()
    expect(compare(2, again)).toHaveLength(2)
  })
})

describe('a second round', () => {
  const change = (before: ResponseCode[], after: ResponseCode[]) => {
    const { proposal, spread } = compareRounds(
      readCounts(id, countsOf(...before)),
      readCounts(id, countsOf(...after)),
    )
    return [proposal, spread]
  }

  it.each<[string, ResponseCode[], ResponseCode[], (string | null)[]]>([
    ['closer, at a lower level', [0, 1, 2, 3, 3], [1, 1, 1, 2, 2], ['down', 'closer']],
    ['wider, at a higher level', [1, 1, 1, 2], [0, 2, 2, 2], ['up', 'wider']],
    ['nothing', [1, 2, 2], [1, 2, 2], ['same', 'same']],
    ['closer at the same range', [0, 0, 2, 2], [0, 2, 2, 2], ['up', 'closer']],
    ['too few levels to say', [0, 3], [2, 2], ['up', null]],
    ['found out', ['nsp', 'nsp', 'nsp'], [2, 2, 2], [null, null]],
  ])('changes %s', (_, before, after, expected) => {
    expect(change(before, after)).toEqual(expected)
  })

  const ballot = (person: number, round: Round, code: ResponseCode) => ({
    participantId: ParticipantId.parse(`person-${person}`),
    round,
    answers: { [id]: code },
  })

  it('counts who moved among those who gave a level twice', () => {
    const ballots = [
      ...([0, 1, 2, 3] as const).map((level) => ballot(level, 1, level)),
      ...([0, 1, 2, 3] as const).map((level) => ballot(level, 2, 2)),
      ballot(4, 1, 3),
      ballot(5, 2, 0),
      ballot(6, 1, 'nsp'),
      ballot(6, 2, 1),
    ]
    expect(movesBetween(id, ballots)).toEqual({ up: 2, same: 1, down: 1 })
  })

  it('does not count under three of them', () => {
    const ballots = [0, 1].flatMap((person) => [ballot(person, 1, 1), ballot(person, 2, 2)])
    expect(movesBetween(id, ballots)).toBeNull()
  })
})
