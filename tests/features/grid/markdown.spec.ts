import { describe, expect, it } from 'vitest'
import { loadMethod } from '@/catalog'
import { parseMarkdown, textOf, type Block } from '@/features/grid/markdown'

const plain = (text: string) => [{ text, bold: false }]

function textsOf(block: Block): string[] {
  if (block.kind === 'list') return block.entries.map(textOf)
  if (block.kind === 'table') return [block.head, ...block.rows].flat().map(textOf)
  return [textOf(block.text)]
}

describe('the reading of Markdown', () => {
  it('knows headings, paragraphs over several lines and bold', () => {
    expect(parseMarkdown('## A title\n\nOne line\nand **the** next.\n')).toEqual([
      { kind: 'heading', depth: 2, text: plain('A title') },
      {
        kind: 'paragraph',
        text: [
          { text: 'One line and ', bold: false },
          { text: 'the', bold: true },
          { text: ' next.', bold: false },
        ],
      },
    ])
  })

  it('knows lists of both kinds', () => {
    expect(parseMarkdown('- One\n- Two\n\n1. First\n2. Second')).toEqual([
      { kind: 'list', ordered: false, entries: [plain('One'), plain('Two')] },
      { kind: 'list', ordered: true, entries: [plain('First'), plain('Second')] },
    ])
  })

  it('knows tables', () => {
    expect(parseMarkdown('| A | B |\n|---|:-:|\n| 1 | 2 |')).toEqual([
      { kind: 'table', head: [plain('A'), plain('B')], rows: [[plain('1'), plain('2')]] },
    ])
  })

  it.each([
    ['a quotation', '> Said'],
    ['a link', 'See [this](https://example.org)'],
    ['code', 'Type `npm test`'],
    ['HTML', 'A <b>mark</b>'],
    ['a list within a list', '- One\n  - Two'],
    ['a list stuck to its paragraph', 'These:\n- One'],
    ['a fourth depth of heading', '#### Deep'],
    ['a heading stuck to its text', '## Title\nText'],
    ['a link in a list', '- See [this](https://example.org)'],
    ['emphasis', 'A *mark*'],
    ['bold left open', 'A **mark'],
    ['a table without its rule', '| A | B |\n| 1 | 2 |'],
    ['a table with an uneven row', '| A | B |\n|---|---|\n| 1 |'],
  ])('refuses what it could only show wrongly: %s', (_, markdown) => {
    expect(() => parseMarkdown(markdown)).toThrow()
  })

  it.each(['fr', 'en'])(
    'shows every word of the shipped method, in order: %s',
    async (language) => {
      const markdown = await loadMethod('spf-cps', language)
      const lettersOf = (text: string) => text.replaceAll(/[^\p{L}]/gu, '')
      const shown = parseMarkdown(markdown).flatMap(textsOf).join(' ')
      expect(lettersOf(shown)).toBe(lettersOf(markdown))
      expect(shown).not.toContain('**')
    },
  )
})
