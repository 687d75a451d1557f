import { describe, expect, it } from 'vitest'
import {
  CURRENT_EDITION,
  CURRENT_GRID,
  loadClassification,
  loadGrid,
  loadIdentityForm,
  loadLenses,
  loadProgrammes,
  loadSources,
  loadSuggestions,
} from '@/catalog'
import { uncitedSources } from '@/domain/citations'

const sources = await loadSources(CURRENT_GRID, 'fr')
const files = {
  grid: await loadGrid(CURRENT_GRID, CURRENT_EDITION, 'fr'),
  lenses: await loadLenses(CURRENT_GRID, CURRENT_EDITION, 'fr'),
  suggestions: await loadSuggestions(CURRENT_GRID, 'fr'),
  programmes: await loadProgrammes(CURRENT_GRID, 'fr'),
  classification: await loadClassification(CURRENT_GRID, 'fr'),
  identityForm: await loadIdentityForm(CURRENT_GRID, 'fr'),
}
const uncited = () => uncitedSources(sources, files).map(({ id }) => id)

/** Every source id that stands in a list of a shipped file, wherever it is. */
function idsIn(value: unknown): string[] {
  if (Array.isArray(value))
    return value.flatMap((entry) => (typeof entry === 'string' ? [entry] : idsIn(entry)))
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(idsIn) : []
}

describe('the sources that no text cites', () => {
  it('are those of the method', () => {
    expect(uncited()).toContain('tastle')
    expect(uncited()).toContain('response-shift')
  })

  it('leave out every source that stands anywhere in a shipped file', () => {
    const cited = new Set(idsIn(files))
    expect(uncited()).toEqual(sources.sources.map(({ id }) => id).filter((id) => !cited.has(id)))
  })
})
