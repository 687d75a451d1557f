import { expect, it } from 'vitest'
import { countOf, noCounts, shiftCount } from '@/domain/answer-counts'

it.each([0, 1, 2, 3, 'nc', 'nsp'] as const)(
  'a hand for %s is counted there and nowhere else',
  (code) => {
    const counted = shiftCount(shiftCount(noCounts, code, 1), code, 1)
    expect(countOf(counted, code)).toBe(2)
    expect(shiftCount(shiftCount(counted, code, -1), code, -1)).toEqual(noCounts)
  },
)

it('no hand is taken back where there is none', () => {
  expect(shiftCount(noCounts, 2, -1)).toEqual(noCounts)
})
