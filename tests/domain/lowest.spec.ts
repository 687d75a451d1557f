import { describe, expect, it } from 'vitest'
import { lowestModels } from '@/domain/lowest'
import { answersOf, gridOf } from '../builders'

const grid = gridOf({ '1.1': 2, '1.2': 2 })
const lowest = (specs: Parameters<typeof answersOf>[0]) => lowestModels(grid, answersOf(specs))

describe('the lowest models', () => {
  it('are those at the lowest level given, in grid order', () => {
    expect(lowest({ '1.2.1': 1, '1.1.2': 1, '1.1.1': 3 })).toEqual({
      level: 1,
      models: ['1.1.2', '1.2.1'],
    })
    expect(lowest({ '1.1.1': 1, '1.2.2': 0 })).toEqual({ level: 0, models: ['1.2.2'] })
  })

  it('are none when all that is rated is in place, or nothing is', () => {
    expect(lowest({ '1.1.1': 2, '1.1.2': 3 })).toBeNull()
    expect(lowest({ '1.1.1': 'nc', '1.1.2': 'nsp' })).toBeNull()
  })
})
