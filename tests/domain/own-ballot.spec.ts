import { expect, it } from 'vitest'
import { answersNow, modelsNow, withAnswer } from '@/domain/own-ballot'
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
