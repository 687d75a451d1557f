import { modelsPart, textPart, type AnnexPart, type AnnexRow } from './annex-parts'
import {
  ANNEX_SIZE,
  CONTENT_HEIGHT,
  heightOf,
  PARAGRAPH_GAP,
  runningHeadHeight,
  type SlotName,
} from './paper'
import { paragraphsHeight, type Overflow } from './setting'
import type { Composition } from './source'

export interface AnnexPage {
  parts: readonly AnnexPart[]
}

const TITLE = 14
const PART_HEAD = 15.2
const ROW_GAP = 2.4

/** Slots whose texts an annex of every field and model holds anyway. */
const HELD_BY_ANNEX: ReadonlySet<SlotName> = new Set([
  'title',
  'longTitle',
  'organisation',
  'territory',
  'brief',
  'column',
  'evidence',
  'reasons',
  'reason',
  'toCheck',
])

function rowHeight(kind: AnnexPart['kind'], { label, level, notes }: AnnexRow): number {
  const beside = Math.max(label.lines, level?.lines ?? 0)
  const said = paragraphsHeight(notes, ANNEX_SIZE)
  const text = heightOf(beside, ANNEX_SIZE)
  if (kind === 'fields') return ROW_GAP + Math.max(text, said)
  return ROW_GAP + text + said + (kind === 'models' && notes.length > 0 ? PARAGRAPH_GAP : 0)
}

/** Fills pages of a height in millimetres, one after the other, row by row; a heading always has a row under it. */
function paginate(parts: readonly AnnexPart[], height: number): AnnexPage[] {
  const pages: { parts: (AnnexPart & { rows: AnnexRow[] })[] }[] = []
  let room = 0
  for (const part of parts) {
    let open: AnnexRow[] | null = null
    for (const row of part.rows) {
      const needed = rowHeight(part.kind, row)
      if (needed + (open ? 0 : PART_HEAD) > room) {
        room = height - (pages.length === 0 ? TITLE : 0)
        pages.push({ parts: [] })
        open = null
      }
      if (!open) {
        const resumed = row !== part.rows[0]
        open = []
        pages.at(-1)?.parts.push({ ...part, resumed, rows: open })
        room -= PART_HEAD
      }
      open.push(row)
      room -= needed
    }
  }
  return pages
}

/**
 * The pages after the summary: the identity and every model when the team wants them, and always the texts
 * that did not fit their slots, in whole. `runningLines`: lines of the head of each page.
 */
export function composeAnnex(
  composition: Composition,
  overflows: readonly Overflow[],
  runningLines: number,
): AnnexPage[] {
  const { source, portrait, options, words } = composition
  const left = options.annex ? overflows.filter(({ slot }) => !HELD_BY_ANNEX.has(slot)) : overflows
  const texts = left.map(({ about, text }) => ({ label: about, text }))
  const chosen = options.annex
    ? [
        ...textPart(composition, 'fields', words.say('annex.project'), portrait.annexFields()),
        ...source.grid.generals.flatMap((general) =>
          general.operationals.map((operational) =>
            modelsPart(composition, general.id, operational),
          ),
        ),
      ]
    : []
  return paginate(
    [...chosen, ...textPart(composition, 'texts', words.say('annex.texts'), texts)],
    CONTENT_HEIGHT - runningHeadHeight(runningLines),
  )
}
