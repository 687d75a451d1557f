import { describe, expect, it } from 'vitest'
import {
  Grid,
  levelName,
  locateModel,
  locateOperational,
  modelIdsOf,
  modelsOf,
  operationalsOf,
} from '@/domain/grid'
import { gridOf, modelId } from '../builders'

const grid = gridOf({ '1.1': 1, '1.2': 2, '2.1': 1 })

describe('a grid', () => {
  it('lists its criteria and models in its own order', () => {
    expect(operationalsOf(grid).map(({ id }) => id)).toEqual(['1.1', '1.2', '2.1'])
    expect(modelsOf(grid).map(({ id }) => id)).toEqual(['1.1.1', '1.2.1', '1.2.2', '2.1.1'])
    expect(operationalsOf(grid).map(modelIdsOf)).toEqual([['1.1.1'], ['1.2.1', '1.2.2'], ['2.1.1']])
  })

  it('finds a model with its criteria, and nothing for an id it does not have', () => {
    const { general, operational, model } = locateModel(grid, modelId('1.2.2'))!
    expect([general.id, operational.id, model.id]).toEqual(['1', '1.2', '1.2.2'])
    expect(locateModel(grid, modelId('3.1.1'))).toBeUndefined()
  })

  it('finds a criterion with its general criterion, and nothing for an id it does not have', () => {
    const { general, operational } = locateOperational(grid, '1.2')!
    expect([general.id, operational.id]).toEqual(['1', '1.2'])
    expect(locateOperational(grid, '1.9')).toBeUndefined()
  })

  it('names a level in the wording of the phase', () => {
    expect(levelName(grid, 1, false)).toBe('Started')
    expect(levelName(grid, 1, true)).toBe('Started (label in design)')
  })

  it.each<[string, (grid: Grid) => unknown]>([
    ['without an anchor for each level', (own) => modelsOf(own)[0]!.anchors.pop()],
    ['with an empty label', (own) => (modelsOf(own)[0]!.label = '')],
    ['with a criterion without models', (own) => (operationalsOf(own)[0]!.models = [])],
    ['with an unknown key', (own) => Object.assign(own, { mark: 20 })],
    ['with an id of another kind', (own) => Object.assign(modelsOf(own)[0]!, { id: '1.1' })],
    [
      'with a confidence that does not exist',
      (own) => Object.assign(modelsOf(own)[0]!, { confidence: 'perhaps' }),
    ],
    ['with three levels', (own) => own.scale.levels.pop()],
  ])('is refused %s', (_, breakIt) => {
    const broken = structuredClone(grid)
    breakIt(broken)
    expect(Grid.safeParse(broken).success).toBe(false)
  })
})
