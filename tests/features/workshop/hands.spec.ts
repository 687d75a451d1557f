import { expect, it } from 'vitest'
import { handsFor, withHand } from '@/features/workshop/hands'
import { noCounts } from '@/domain/answer-counts'

it.each([0, 1, 2, 3, 'nc', 'nsp'] as const)(
  'a hand for %s is counted there and nowhere else',
  (code) => {
    const counted = withHand(withHand(noCounts, code, 1), code, 1)
    expect(handsFor(counted, code)).toBe(2)
    expect(withHand(withHand(counted, code, -1), code, -1)).toEqual(noCounts)
  },
)

it('no hand is taken back where there is none', () => {
  expect(withHand(noCounts, 2, -1)).toEqual(noCounts)
})
