import { expect, it } from 'vitest'
import { countOf, noCounts } from '@/domain/answer-counts'
import { withHands } from '@/domain/hands'

it.each([0, 1, 2, 3, 'nc', 'nsp'] as const)(
  'a hand for %s is counted there and nowhere else',
  (code) => {
    const counted = withHands(withHands(noCounts, code, 1), code, 1)
    expect(countOf(counted, code)).toBe(2)
    expect(withHands(withHands(counted, code, -1), code, -1)).toEqual(noCounts)
  },
)

it('no hand is taken back where there is none', () => {
  expect(withHands(noCounts, 2, -1)).toEqual(noCounts)
})
