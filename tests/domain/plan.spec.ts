import { describe, expect, it } from 'vitest'
import { targetLevels } from '@/domain/plan'

describe('the levels a plan line may aim at', () => {
  it.each([
    ['a model that is not in place', 0, 1, [1, 2, 3]],
    ['a model at level 2', 2, 3, [3]],
    ['a model without a level', null, 1, [1, 2, 3]],
    ['a target that the model has reached since', 2, 1, [1, 3]],
    ['a model at the top', 3, 3, [3]],
  ] as const)('are the higher ones and the chosen one: %s', (_, current, chosen, expected) => {
    expect(targetLevels(current, chosen)).toEqual(expected)
  })
})
