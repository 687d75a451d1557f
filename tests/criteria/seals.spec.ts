import { describe, expect, it } from 'vitest'
import { sealOf, sealProblem, type Seal } from './seals'
import { editionFolders, readJson } from './shipped'

const seals = readJson('criteria/published.json') as Record<string, Record<string, Seal>>

describe('an edition', () => {
  it.each(editionFolders)('$folder is as it was published', ({ folder, gridId, edition }) => {
    const problem = sealProblem(folder, sealOf(folder), seals[gridId]?.[edition])
    if (problem !== null) throw new Error(problem)
  })

  it('that was published is still there', () => {
    const published = Object.entries(seals).flatMap(([gridId, sealed]) =>
      Object.keys(sealed).map((edition) => `criteria/${gridId}/${edition}`),
    )
    expect(editionFolders.map(({ folder }) => folder)).toEqual(expect.arrayContaining(published))
  })
})

describe('the advice on a seal', () => {
  const published = { 'grid.json': 'aaa', 'lenses.json': 'bbb' }
  const advice = (now: Seal, before?: Seal) => sealProblem('criteria/x/1.0.0', now, before)

  it('is none where nothing changed', () => {
    expect(advice(published, published)).toBeNull()
  })

  it.each([
    ['changed', { ...published, 'grid.json': 'ccc' }],
    ['gone', { 'lenses.json': 'bbb' }],
    ['changed beside a new translation', { ...published, 'grid.json': 'ccc', 'grid.es.json': 'd' }],
  ])('sends a published file that is %s back to what it was, and tells no new seal', (_, now) => {
    const said = advice(now, published)
    expect(said).toMatch(/^criteria\/x\/1\.0\.0: grid\.json changed, .*Undo.*copy the folder/)
    expect(said).not.toMatch(/ccc|bbb/)
  })

  it.each([
    ['a new edition', undefined, published, 'grid.json, lenses.json without'],
    ['a new translation', published, { ...published, 'grid.es.json': 'd' }, ': grid.es.json with'],
  ])('tells the seal of %s', (_, before, now, which) => {
    expect(advice(now, before)).toContain(which)
    expect(advice(now, before)).toContain(JSON.stringify({ '1.0.0': now }, null, 2))
  })
})
