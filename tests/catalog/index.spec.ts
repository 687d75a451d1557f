import { describe, expect, it } from 'vitest'
import {
  CURRENT_EDITION,
  CURRENT_GRID,
  hasEdition,
  loadGrid,
  loadMethod,
  loadSuggestions,
  newestEdition,
} from '@/catalog'
import { modelsOf } from '@/domain/grid'

describe('the catalog', () => {
  it('ships the edition that a new assessment is pinned to', () => {
    expect(hasEdition(CURRENT_GRID, CURRENT_EDITION)).toBe(true)
    expect(hasEdition(CURRENT_GRID, '0.0.1')).toBe(false)
    expect(hasEdition('schema', CURRENT_EDITION)).toBe(false)
  })

  it('takes the newest edition of a grid, by number', () => {
    const paths = [
      '/criteria/spf-cps/1.0.9/grid.json',
      '/criteria/spf-cps/1.0.10/grid.json',
      '/criteria/spf-cps/1.0.10/grid.en.json',
      '/criteria/spf-cps/1.0.11/lenses.json',
      '/criteria/spf-cps/suggestions.json',
      '/criteria/other/2.0.0/grid.json',
    ]
    expect(newestEdition('spf-cps', paths)).toBe('1.0.10')
    expect(newestEdition('other', paths)).toBe('2.0.0')
    expect(() => newestEdition('nobody', paths)).toThrow('criteria/nobody has no edition')
  })

  it('gives the same grid in French and in English: ids alike, texts translated', async () => {
    const french = await loadGrid(CURRENT_GRID, CURRENT_EDITION, 'fr')
    const english = await loadGrid(CURRENT_GRID, CURRENT_EDITION, 'en')
    expect([french.language, english.language]).toEqual(['fr', 'en'])
    expect(modelsOf(english).map(({ id }) => id)).toEqual(modelsOf(french).map(({ id }) => id))
    const untouched = modelsOf(english).filter((model, i) => model.why === modelsOf(french)[i]?.why)
    expect(untouched).toEqual([])
  })

  it('gives the source language for a language nobody has written yet', async () => {
    const grid = await loadGrid(CURRENT_GRID, CURRENT_EDITION, 'br')
    expect(grid).toEqual(await loadGrid(CURRENT_GRID, CURRENT_EDITION, 'fr'))
    expect(await loadMethod(CURRENT_GRID, 'br')).toBe(await loadMethod(CURRENT_GRID, 'fr'))
  })

  it('names the file that does not exist', async () => {
    await expect(loadGrid(CURRENT_GRID, '9.9.9', 'fr')).rejects.toThrow(
      'criteria/spf-cps/9.9.9/grid.json does not exist',
    )
    await expect(loadSuggestions('nobody', 'fr')).rejects.toThrow(
      'criteria/nobody/suggestions.json',
    )
    await expect(loadMethod('nobody', 'fr')).rejects.toThrow('criteria/nobody has no method')
  })
})
