import { isDesign, type Answer } from '@/domain/assessment'
import {
  levelName,
  type GeneralId,
  type OperationalCriterion,
  type PracticalModel,
} from '@/domain/grid'
import {
  ANNEX_SIZE,
  CONTENT_HEIGHT,
  countLines,
  heightOf,
  RUNNING_HEAD,
  type Overflow,
  type Passage,
  type PlaceName,
} from './paper'
import type { Composition } from './source'

/** A model with all the team said of it, a field of the identity, or a text too long for its place. */
export interface AnnexRow {
  key: string
  label: Passage
  /** Of a model. */
  level: Passage | null
  notes: readonly Passage[]
}

export interface AnnexPart {
  kind: 'models' | 'fields' | 'texts'
  title: string
  general: GeneralId | null
  /** Begun on the page before. */
  resumed: boolean
  rows: readonly AnnexRow[]
}

export interface AnnexPage {
  parts: readonly AnnexPart[]
}

const TITLE = 14
const PART_HEAD = 17
const ROW_GAP = 2.4

/** Places whose texts an annex of every field and model holds anyway. */
const HELD_BY_ANNEX: ReadonlySet<PlaceName> = new Set([
  'title',
  'longTitle',
  'organisation',
  'territory',
  'brief',
  'column',
  'evidence',
  'reasons',
  'toCheck',
])

function levelText({ source, words }: Composition, answer: Answer | undefined): string {
  const { grid, assessment } = source
  const nonAnswer = (code: 'nc' | 'nsp') =>
    grid.scale.nonAnswers.find(({ id }) => id === code)?.label ?? ''
  const response = answer?.response
  if (response?.kind === 'rated') return levelName(grid, response.level, isDesign(assessment.phase))
  if (response?.kind === 'notApplicable') return nonAnswer('nc')
  return response?.kind === 'unknown' ? nonAnswer('nsp') : words.say('annex.blank')
}

function notesOf({ options, words }: Composition, answer: Answer | undefined): string[] {
  if (!answer) return []
  const { response, evidence, comment, reason, toConfirm } = answer
  const isNotApplicable = response?.kind === 'notApplicable'
  return [
    isNotApplicable
      ? words.say('annex.reason', {
          reason: reason.trim() || words.say('completeness.reasonMissing'),
        })
      : '',
    evidence.trim() && words.say('annex.proof', { proof: evidence.trim() }),
    options.comments && comment.trim()
      ? words.say('annex.comment', { comment: comment.trim() })
      : '',
    response?.kind === 'rated' && toConfirm ? words.say('annex.toConfirm') : '',
  ].filter((note) => note !== '')
}

function modelRow(composition: Composition, model: PracticalModel): AnnexRow {
  const { set } = composition.setting
  const answer = composition.source.answers.get(model.id)
  return {
    key: model.id,
    label: set('annexLabel', `${model.id} ${model.label}`),
    level: set('annexLevel', levelText(composition, answer)),
    notes: notesOf(composition, answer).map((note) => set('annexNote', note)),
  }
}

const modelsPart = (
  composition: Composition,
  general: GeneralId,
  { id, label, models }: OperationalCriterion,
): AnnexPart => ({
  kind: 'models',
  title: `${id} ${label}`,
  general,
  resumed: false,
  rows: models.map((model) => modelRow(composition, model)),
})

function textPart(
  composition: Composition,
  kind: 'fields' | 'texts',
  title: string,
  texts: readonly { label: string; text: string }[],
): AnnexPart[] {
  const { set } = composition.setting
  const place = kind === 'fields' ? 'annexValue' : 'annexText'
  const rows = texts.map(({ label, text }, index) => ({
    key: `${index} ${label}`,
    label: set(kind === 'fields' ? 'annexField' : 'annexText', label),
    level: null,
    notes: [set(place, text)],
  }))
  return rows.length === 0 ? [] : [{ kind, title, general: null, resumed: false, rows }]
}

function rowHeight(kind: AnnexPart['kind'], { label, level, notes }: AnnexRow): number {
  const lines =
    kind === 'texts'
      ? label.lines + countLines(notes)
      : Math.max(label.lines, level?.lines ?? 0, countLines(notes))
  return ROW_GAP + heightOf(lines, ANNEX_SIZE)
}

/** Fills page after page, row by row; a heading always has a row under it. */
function paginate(parts: readonly AnnexPart[]): AnnexPage[] {
  const pages: { parts: (AnnexPart & { rows: AnnexRow[] })[] }[] = []
  let room = 0
  for (const part of parts) {
    let open: AnnexRow[] | null = null
    for (const row of part.rows) {
      const height = rowHeight(part.kind, row)
      if (height + (open ? 0 : PART_HEAD) > room) {
        room = CONTENT_HEIGHT - RUNNING_HEAD - (pages.length === 0 ? TITLE : 0)
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
      room -= height
    }
  }
  return pages
}

/**
 * The pages after the summary: the identity and every model when the team wants them, and always the texts
 * that did not fit their places, in whole.
 */
export function composeAnnex(
  composition: Composition,
  overflows: readonly Overflow[],
): AnnexPage[] {
  const { source, portrait, options, words } = composition
  const left = options.annex
    ? overflows.filter(({ place }) => !HELD_BY_ANNEX.has(place))
    : overflows
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
  return paginate([...chosen, ...textPart(composition, 'texts', words.say('annex.texts'), texts)])
}
