import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CURRENT_EDITION, CURRENT_GRID, loadGrid, loadLenses } from '@/catalog'
import { readSafe, scoreFactors } from '@/domain/factors'
import { modelsOf } from '@/domain/grid'
import { answerOf, answersAll, answersOf, type AnswerSpecs } from '../builders'
import { anyAnswers, anyLevel } from './arbitraries'

const grid = await loadGrid(CURRENT_GRID, CURRENT_EDITION, 'fr')
const lenses = await loadLenses(CURRENT_GRID, CURRENT_EDITION, 'fr')
const models = modelsOf(grid).map(({ id }) => id)

const factorOf = (id: string, specs: AnswerSpecs) =>
  scoreFactors(grid, lenses, answersOf(specs)).find((factor) => factor.id === id)

describe('the effectiveness factors', () => {
  it('are read in their fixed order', () => {
    const ids = scoreFactors(grid, lenses, new Map()).map(({ id }) => id)
    expect(ids).toEqual(['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8'])
  })

  it('follow the rule of the criteria on their own models', () => {
    expect(factorOf('F1', { '1.2.1': 3, '1.2.2': 2, '1.2.3': 1 })).toMatchObject({
      state: 'scored',
      value: 2,
      low: 1.5,
      high: 2.25,
      band: 'onTrack',
    })
    expect(factorOf('F1', { '1.2.1': 3, '1.2.2': 2 })).toMatchObject({
      state: 'notScored',
      value: null,
    })
  })

  it('are not applicable when all their models are', () => {
    const factors = scoreFactors(grid, lenses, answersAll(grid, 'nc'))
    expect(factors.every(({ state }) => state === 'notApplicable')).toBe(true)
  })

  it('never fall when a rated answer rises', () => {
    const anyModel = fc.constantFrom(...models)
    fc.assert(
      fc.property(anyAnswers(grid), anyModel, anyLevel, anyLevel, (answers, id, one, other) => {
        const [before, after] = [Math.min(one, other), Math.max(one, other)].map((level) =>
          scoreFactors(grid, lenses, new Map([...answers, [id, answerOf(level as 0)]])),
        )
        before!.forEach(({ value }, index) => {
          expect(after![index]!.value ?? 0).toBeGreaterThanOrEqual(value ?? 0)
        })
      }),
    )
  })
})

describe('SAFE', () => {
  it('is four levels read one by one, without a mean; what is not rated has none', () => {
    const answers = answersOf({ '1.2.1': 3, '1.2.2': 'nsp', '1.4.1': 0 })
    expect(readSafe(lenses, answers)).toEqual([
      { id: 'S', modelId: '1.2.1', level: 3 },
      { id: 'A', modelId: '1.4.1', level: 0 },
      { id: 'F', modelId: '1.2.2', level: null },
      { id: 'E', modelId: '1.2.3', level: null },
    ])
  })
})
