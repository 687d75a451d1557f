import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareAnswers } from '@/domain/comparison'
import { answersOf, gridOf } from '../builders'
import { anyAnswers, mixedGrid } from './arbitraries'

const grid = gridOf({ '1.1': 4, '2.1': 2 })

describe('comparing two dates', () => {
  it('sorts the models into up, same and down, in grid order', () => {
    const earlier = answersOf({ '1.1.1': 1, '1.1.2': 2, '1.1.3': 3, '2.1.1': 0 })
    const later = answersOf({ '2.1.1': 3, '1.1.1': 2, '1.1.2': 2, '1.1.3': 1 })
    expect(compareAnswers(grid, earlier, later)).toEqual({
      compared: 4,
      up: ['1.1.1', '2.1.1'],
      same: ['1.1.2'],
      down: ['1.1.3'],
    })
  })

  it('compares only models rated at both dates', () => {
    const earlier = answersOf({ '1.1.1': 1, '1.1.2': 'nsp', '1.1.3': 2, '1.1.4': 'nc' })
    const later = answersOf({ '1.1.1': 'nc', '1.1.2': 2, '1.1.4': 2, '2.1.2': 3 })
    expect(compareAnswers(grid, earlier, later)).toEqual({
      compared: 0,
      up: [],
      same: [],
      down: [],
    })
  })

  it('turns up into down when the dates are swapped, and counts every model once', () => {
    fc.assert(
      fc.property(anyAnswers(mixedGrid), anyAnswers(mixedGrid), (one, other) => {
        const there = compareAnswers(mixedGrid, one, other)
        const back = compareAnswers(mixedGrid, other, one)
        expect([back.up, back.same, back.down]).toEqual([there.down, there.same, there.up])
        expect(there.up.length + there.same.length + there.down.length).toBe(there.compared)
      }),
    )
  })
})
