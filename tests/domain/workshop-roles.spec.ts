import { describe, expect, it } from 'vitest'
import { isUnderWay, keepsPlaces, placeOfPlayed } from '@/domain/workshop-roles'
import { ballotOf, workshopOf } from '../workshop-builders'

describe('a workshop is under way', () => {
  const prepared = workshopOf({ stage: 'prepare' })

  it.each([
    ['not while it is prepared', prepared, [], false],
    ['once collecting has begun, before any ballot', workshopOf({ stage: 'collect' }), [], true],
    ['with a ballot, whatever its stage', prepared, [ballotOf('a', {})], true],
    [
      'after its ballots were deleted',
      { ...prepared, forgottenAt: '2026-03-10T10:00:00.000Z' },
      [],
      true,
    ],
  ])('%s', (_, workshop, ballots, expected) => {
    expect(isUnderWay(workshop, ballots)).toBe(expected)
  })
})

describe('the places of roles', () => {
  it.each([
    ['nothing changes', ['A', 'B'], true],
    ['one comes after', ['A', 'B', 'C'], true],
    ['one is spelt otherwise', ['Á', 'B'], true],
    ['the first goes', ['B'], false],
    ['the last goes', ['A'], false],
    ['two change places', ['B', 'A'], false],
    ['one goes and another comes', ['B', 'C'], false],
    ['one comes before', ['C', 'A', 'B'], false],
  ])('are kept or not when %s', (_, next, expected) => {
    expect(keepsPlaces(['A', 'B'], next)).toBe(expected)
  })
})

describe('a role of the example that is played', () => {
  it.each([
    ['is where it was', ['A', 'B'], 1],
    ['is under its name when one before it was removed', ['B'], 0],
    ['is at its place when its spelling was corrected', ['A', 'b'], 1],
    ['is none when it was removed', ['A'], null],
  ])('%s', (_, roles, expected) => {
    expect(placeOfPlayed(['A', 'B'], 1, roles)).toBe(expected)
  })

  it('is not the next one that took its place', () => {
    expect(placeOfPlayed(['A', 'B'], 0, ['B'])).toBeNull()
  })
})
