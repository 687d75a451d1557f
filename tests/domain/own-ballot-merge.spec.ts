import { expect, it } from 'vitest'
import { withUnstored } from '@/domain/own-ballot-merge'
import { modelId } from '../builders'
import { ownBallotOf } from '../workshop-builders'

const one = modelId('1.1.1')
const two = modelId('1.2.1')
const before = ownBallotOf({ answers: { [one]: 1, [two]: 2 } })

it('takes what was answered, and what was taken back', () => {
  const after = ownBallotOf({
    answers: { [one]: 3 },
    secondModels: [two],
    secondAnswers: { [two]: 'nsp' },
    round: 2,
    dots: { [one]: 2 },
  })
  expect(withUnstored(before, before, after)).toEqual(after)
})

it('leaves what was changed since as it is', () => {
  const current = ownBallotOf({ answers: { [one]: 0, [two]: 2 }, dots: { [two]: 1 } })
  const after = ownBallotOf({ answers: { [one]: 3, [two]: 'nc' }, dots: { [one]: 2 } })
  expect(withUnstored(current, before, after)).toEqual(
    ownBallotOf({ answers: { [one]: 0, [two]: 'nc' }, dots: { [two]: 1 } }),
  )
})

it('leaves another ballot of the same workshop as it is', () => {
  const current = ownBallotOf({ participantId: (before.participantId + 'b') as never })
  const after = ownBallotOf({ answers: { [one]: 3, [two]: 2 } })
  expect(withUnstored(current, before, after)).toBe(current)
})
