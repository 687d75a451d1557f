import { composeAnnex, type AnnexPage } from './annex'
import { printedName } from './band'
import { composeEarlierSteps } from './earlier-steps'
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

/** Headings of a page, one above the other. */
const GAPS = 4
const MOST_AIR = 4

/** A page that is not full breathes, up to a point: a half-empty one is no ruin. */
const airOf = (height: number, gaps: number): number =>
  Math.max(0, Math.min((CONTENT_HEIGHT - height) / gaps, MOST_AIR))

/**
 * With what became of earlier steps, in as many words as the second page has room for: for them no text is set
 * smaller or shortened.
 */
function withEarlierSteps(blocks: Blocks, composition: Composition): Blocks {
  const fitting = (['longStep', 'step'] as const)
    .map((slot) => ({ ...blocks, earlierSteps: composeEarlierSteps(composition, slot) }))
    .find((whole) => {
      const [, height = Infinity] = pageHeights(whole, composition.setting.size)
      return height <= CONTENT_HEIGHT
    })
  return fitting ?? blocks
}

/** Composes the summary: what is said, where, and on how many pages. */
export function buildSummary(
  source: SummarySource,
  options: SummaryOptions,
  words: Words,
): Summary {
  const portrait = readIdentity(source, words)
  const compose = (setting: Setting): Composition => ({ source, portrait, options, words, setting })
  const {
    blocks: fitted,
    size,
    overflows,
  } = fit((first, second) => composeBlocks(compose(first), compose(second)), words.say('continued'))
  const blocks = withEarlierSteps(fitted, compose(setWhole(size)))
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
    air: pageHeights(blocks, size).map((height, page) =>
      airOf(height, page === 1 && blocks.earlierSteps ? GAPS + 1 : GAPS),
    ),
    annex,
    total: options.pages + annex.length,
    statement: source.form.summaryFooter[status],
  }
}
