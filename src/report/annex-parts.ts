import { isDesign, responseName, type Answer } from '@/domain/assessment'
import type { GeneralId, ModelId, OperationalCriterion, PracticalModel } from '@/domain/grid'
import type { Passage } from './setting'
import type { Composition } from './source'

/** A model with all the team said of it, a field of the identity, or a text too long for its slot. */
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

function levelText({ source, words }: Composition, answer: Answer | undefined): string {
  const { grid, assessment } = source
  return answer?.response
    ? responseName(grid, answer.response, isDesign(assessment.phase))
    : words.say('annex.blank')
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

function dispersionNotes({ source, options, words }: Composition, id: ModelId): string[] {
  const dispersion = source.dispersions.get(id)
  return options.spread && dispersion ? [words.say(`annex.spread.${dispersion}`)] : []
}

function modelRow(composition: Composition, model: PracticalModel): AnnexRow {
  const { set } = composition.setting
  const answer = composition.source.answers.get(model.id)
  return {
    key: model.id,
    label: set('annexLabel', `${model.id} ${model.label}`),
    level: set('annexLevel', levelText(composition, answer)),
    notes: [...notesOf(composition, answer), ...dispersionNotes(composition, model.id)].map(
      (note) => set('annexNote', note),
    ),
  }
}

/** The models of an operational criterion. */
export const modelsPart = (
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

/** A part of texts under their labels; no part without texts. */
export function textPart(
  composition: Composition,
  kind: 'fields' | 'texts',
  title: string,
  texts: readonly { label: string; text: string }[],
): AnnexPart[] {
  const { set } = composition.setting
  const slot = kind === 'fields' ? 'annexValue' : 'annexText'
  const rows = texts.map(({ label, text }, index) => ({
    key: `${index} ${label}`,
    label: set(kind === 'fields' ? 'annexField' : 'annexText', label),
    level: null,
    notes: [set(slot, text)],
  }))
  return rows.length === 0 ? [] : [{ kind, title, general: null, resumed: false, rows }]
}
