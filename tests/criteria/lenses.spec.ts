import { describe, expect, it } from 'vitest'
import { CURRENT_EDITION, CURRENT_GRID, loadGrid, loadLenses } from '@/catalog'
import { modelsOf } from '@/domain/grid'
import './sound'

const grid = await loadGrid(CURRENT_GRID, CURRENT_EDITION, 'fr')
const { factors, safe, core } = await loadLenses(CURRENT_GRID, CURRENT_EDITION, 'fr')
const english = await loadLenses(CURRENT_GRID, CURRENT_EDITION, 'en')

describe('the effectiveness factors', () => {
  it('are two principal and six complementary ones, in order', () => {
    expect(factors.items.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(factors.items.map(({ rank }) => rank === 'principal')).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((number) => number <= 2),
    )
  })

  it('name the models that none of them takes in', () => {
    const attached = factors.items.flatMap(({ models }) => models)
    const rest = modelsOf(grid).filter(({ id }) => !attached.includes(id))
    expect(rest.map(({ id }) => id)).toEqual(factors.unattachedModels)
  })

  it('say what to be careful about where the link is indirect', () => {
    const indirect = factors.items.filter(({ link }) => link === 'indirect')
    expect(indirect.map(({ id }) => id)).toEqual(['F2'])
    expect(indirect.every(({ caveat }) => caveat !== undefined)).toBe(true)
  })

  it('explain each rank and link', () => {
    expect(factors.ranks.map(({ id }) => id)).toEqual(['principal', 'complementary'])
    expect(factors.links.map(({ id }) => id)).toEqual(['direct', 'indirect'])
  })

  it.each([factors, english.factors])('have short labels of at most 28 characters', ({ items }) => {
    expect(items.filter(({ shortLabel }) => shortLabel.length > 28)).toEqual([])
  })

  it('count no model twice, nor as related what they already count', () => {
    for (const { models, relatedModels = [] } of [...factors.items, ...safe.items]) {
      const all = [...models, ...relatedModels]
      expect(new Set(all).size).toBe(all.length)
    }
  })
})

describe('SAFE', () => {
  it('is four letters', () => {
    expect(safe.items.map(({ id }) => id).join('')).toBe('SAFE')
  })
})

describe('the core', () => {
  it('is the core models of the grid and the criterion on training, six points in all', () => {
    const models = modelsOf(grid).filter((model) => model.core)
    expect(core.models).toEqual(models.map(({ id }) => id))
    expect(core.blocks).toEqual(['2.1'])
    expect(core.total).toBe(core.models.length + core.blocks.length)
    expect(core.threshold).toBe(2)
  })
})
