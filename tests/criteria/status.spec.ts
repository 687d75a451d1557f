import { describe, expect, it } from 'vitest'
import { CURRENT_EDITION, CURRENT_GRID, loadGrid, loadIdentityForm, loadMethod } from '@/catalog'
import { languages } from '@/domain/languages'
import { editionFolders } from './shipped'
import './sound'
import { outdatedLines, speaksOfIt, statusProblems } from './status'

const current = await loadGrid(CURRENT_GRID, CURRENT_EDITION, 'fr')
const inLanguages = editionFolders.flatMap((each) =>
  languages.map((language) => ({ ...each, language })),
)

describe('whether labels are reconstructed', () => {
  it.each(inLanguages)(
    'is said alike by all of $folder in $language',
    async ({ folder, gridId, edition, language }) => {
      const grid = await loadGrid(gridId, edition, language)
      expect(statusProblems(`${folder}/grid.json (${language})`, grid)).toEqual([])
    },
  )

  it.each(languages)('is said by the method as by the newest edition, in %s', async (language) => {
    const method = await loadMethod(CURRENT_GRID, language)
    const file = `criteria/${CURRENT_GRID}/method.${language}.md`
    expect(outdatedLines(file, method, current.source.status, CURRENT_EDITION)).toEqual([])
  })

  it.each(languages)('is said by the right one of two summary footers, in %s', async (language) => {
    const { summaryFooter } = await loadIdentityForm(CURRENT_GRID, language)
    expect(speaksOfIt(summaryFooter.reconstructed)).toBe(true)
    expect(speaksOfIt(summaryFooter.original)).toBe(false)
  })
})

describe('a status that texts contradict', () => {
  it('is named with its notices, and with a label that is not certain', async () => {
    const { source, ...rest } = await loadGrid('spf-cps', '1.0.0', 'fr')
    const problems = statusProblems('x', { ...rest, source: { ...source, status: 'original' } })
    expect(problems).toContain('x, source/notice: not what the status “original” says')
    expect(problems).toContain('x, source/shortNotice: not what the status “original” says')
    expect(problems).toContain('x, 3.2.2: not certain, though the status is “original”')
  })

  it('is named with the lines of the method, but for those on an earlier edition', () => {
    const text = 'A title\nLabels are reconstructed.\nThose of 1.0.0 were reconstructed.'
    expect(outdatedLines('m.md', text, 'original', '1.1.0')).toEqual([
      'm.md, line 2: calls labels reconstructed, but the newest edition is original',
    ])
    expect(outdatedLines('m.md', text, 'reconstructed', '1.1.0')).toEqual([])
  })
})
