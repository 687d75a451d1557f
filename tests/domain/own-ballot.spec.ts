import { expect, it } from 'vitest'
import { answersNow, ballotToResume, leftNow, modelsNow, withAnswer } from '@/domain/own-ballot'
import { gridOf, modelId, modelIds } from '../builders'
import { ownBallotOf } from '../workshop-builders'

const model = modelId('1.1.1')
const grid = gridOf({ '1.1': 2, '3.1': 1 })

it('a ballot asks for every model in scope, and in a second round for those that the trainer has named', () => {
  expect(modelsNow(grid, ownBallotOf())).toHaveLength(3)
  const named = modelIds('3.1.1', '1.1.1')
  const second = ownBallotOf({ round: 2, secondModels: named })
  expect(modelsNow(grid, second).map(({ id }) => id)).toEqual(['1.1.1', '3.1.1'])
  const inScope = { ...second, generalId: grid.generals[1]!.id }
  expect(modelsNow(grid, inScope).map(({ id }) => id)).toEqual(['3.1.1'])
})

it('an answer belongs to its round, and can be taken back', () => {
  const first = withAnswer(ownBallotOf(), 1, model, 2)
  const second = withAnswer({ ...first, round: 2 }, 2, model, 'nsp')
  expect(answersNow(first)).toEqual({ [model]: 2 })
  expect(answersNow(second)).toEqual({ [model]: 'nsp' })
  expect(withAnswer(second, 1, model, null)).toMatchObject({
    answers: {},
    secondAnswers: { [model]: 'nsp' },
  })
})

it('of the ballots on a device, the first half-filled one of this week and of this grid is gone on with', () => {
  const [at, before] = ['2026-03-11T09:00:00.000Z', '2026-03-01T09:00:00.000Z']
  const whole = modelsNow(grid, ownBallotOf()).reduce(
    (ballot, { id }) => withAnswer(ballot, 1, id, 2),
    ownBallotOf(),
  )
  const half = withAnswer(ownBallotOf({ edition: grid.version, gridId: grid.id }), 1, model, 2)
  expect(leftNow(grid, whole)).toEqual([])
  expect(ballotToResume(grid, [whole, half], at)).toEqual({ ballot: half, next: '1.1.2' })
  expect(ballotToResume(grid, [whole], at)).toBeNull()
  expect(ballotToResume(grid, [{ ...half, updatedAt: before }], at)).toBeNull()
  expect(ballotToResume(grid, [{ ...half, edition: '0.9.0' }], at)).toBeNull()
})
