import { composeAnnex, type AnnexPage } from './annex'
import { printedName } from './band'
import { fit } from './fit'
import { readIdentity } from './identity'
import { composeBlocks, pageHeights, type Blocks } from './pages'
import { CONTENT_HEIGHT, leadingOf } from './paper'
import { setWhole, type Setting } from './setting'
import type { Composition, SummaryOptions, SummarySource } from './source'
import type { Words } from './words'

/** The summary for a funder, ready to be printed: nothing is left to decide, nothing to compute. */
export interface Summary extends Blocks {
  /** Names the document, and so the file it is saved as. */
  documentTitle: string
  title: string
  /** The criteria and the edition of the grid. */
  reference: string
  /** The same as a sentence, with the note on the translation where there is one. */
  edition: string
  date: string
  /** Of the running text, in points. */
  textSize: number
  /** Height of its lines, relative to its size. */
  leading: number
  pages: 1 | 2
  /** What a page has left, shared out above its headings, in millimetres. */
  air: readonly number[]
  annex: readonly AnnexPage[]
  /** Pages in all. */
  total: number
  /** What the document is and what it is not. */
  statement: string
}

/** Headings of a page. */
const GAPS = 4
const MOST_AIR = 4

/** A page that is not full breathes, up to a point: a half-empty one is no ruin. */
const airOf = (height: number): number =>
  Math.max(0, Math.min((CONTENT_HEIGHT - height) / GAPS, MOST_AIR))

/** Composes the summary: what is said, where, and on how many pages. */
export function buildSummary(
  source: SummarySource,
  options: SummaryOptions,
  words: Words,
): Summary {
  const portrait = readIdentity(source, words)
  const compose = (setting: Setting): Composition => ({ source, portrait, options, words, setting })
  const { blocks, size, overflows } = fit(
    (first, second) => composeBlocks(compose(first), compose(second)),
    words.say('continued'),
  )
  const { publisher, year, status, translationNotice } = source.grid.source
  const reference = words.say('reference', {
    publisher,
    year,
    edition: source.assessment.edition,
  })
  const name = printedName(compose(setWhole(size)))
  const date = words.date(source.assessment.date)
  const annex = composeAnnex(compose(setWhole(size)), overflows, blocks.running.lines)
  return {
    ...blocks,
    documentTitle: words.say('documentTitle', { name, date }),
    title: words.say('title'),
    reference,
    edition: source.translated ? `${reference}. ${translationNotice}` : `${reference}.`,
    date,
    textSize: size,
    leading: leadingOf(size),
    pages: options.pages,
    air: pageHeights(blocks, size).map(airOf),
    annex,
    total: options.pages + annex.length,
    statement: source.form.summaryFooter[status],
  }
}
