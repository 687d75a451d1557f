import {
  isDesign,
  type Answer,
  type Assessment,
  type Identity,
  type PlanLine,
} from '@/domain/assessment'
import { chosenOf, fieldsOf, isEmpty, type IdentityField } from '@/domain/identity'
import type { Grid } from '@/domain/grid'
import type { AnswerReview, AssessmentReview, PlanLineReview } from '@/exchange/merge-assessment'
import { t } from '@/i18n'
import { formatDate, formatInstant, formatList, formatMonth } from '@/i18n/format'
import type { FieldReview } from '@/exchange/review'
import { sayResponse } from '@/parts/say-response'
import type { Sheet } from '@/stores/transfer-open'

/** Something that differs: what becomes of it, and what is said on either side. */
export interface Differing {
  id: string
  /** A model, or a field. */
  name: string
  effect: string
  sides: string[]
}

const sayHere = (date: string | null, words: string) =>
  t('transfer.preview.answer.here', { date: formatInstant(date ?? ''), words })
const sayFile = (date: string, words: string) =>
  t('transfer.preview.answer.file', { date: formatInstant(date), words })

/** What an answer says: « 2 · Largement en place », with the notes that the other one does not have. */
function answerWords(grid: Grid, { phase }: Assessment, one: Answer, other: Answer): string {
  const notes = (['reason', 'comment', 'evidence'] as const)
    .filter((key) => one[key] !== '' && one[key] !== other[key])
    .map((key) => t(`transfer.preview.note.${key}`, { text: one[key] }))
  const doubt = one.toConfirm && !other.toConfirm ? [t('transfer.preview.note.toConfirm')] : []
  const { response } = one
  const words = response ? sayResponse(grid, response, isDesign(phase)) : t('core.score.blank')
  return [words, ...doubt, ...notes].join(', ')
}

export const differingAnswers = ({ differing, assessment }: AssessmentReview, grid: Grid) =>
  differing.map(({ modelId, outcome, here, file, answers }: AnswerReview): Differing => {
    const words = (one: Answer, other: Answer) => answerWords(grid, assessment, one, other)
    return {
      id: modelId,
      name: modelId,
      effect: t(`transfer.preview.answer.${outcome === 'replace' ? 'replace' : 'leave'}`),
      sides: [
        sayHere(here, words(answers.here, answers.file)),
        sayFile(file, words(answers.file, answers.here)),
      ],
    }
  })

/** What a step says: « Réunir l’équipe · fait », with what the other one does not say. */
function stepWords(one: PlanLine, other: PlanLine | null): string {
  const isOwn = (key: keyof PlanLine) => one[key] !== '' && one[key] !== other?.[key]
  const texts = (['who', 'sign'] as const)
    .filter(isOwn)
    .map((key) => t(`transfer.preview.step.${key}`, { text: one[key] }))
  const level = t('transfer.preview.step.target', { level: one.targetLevel })
  return [
    one.action.trim() || t('transfer.preview.step.unnamed'),
    ...texts,
    ...(isOwn('when') ? [t('transfer.preview.step.when', { date: formatDate(one.when) })] : []),
    ...(isOwn('targetLevel') ? [level] : []),
    ...(isOwn('status') ? [t(`transfer.preview.step.status.${one.status}`)] : []),
  ].join('\u00a0· ')
}

function stepEffect({ outcome, lines }: PlanLineReview): string {
  if (!lines.here) return t('transfer.preview.step.noPlace')
  return t(`transfer.preview.step.${outcome === 'replace' ? 'replace' : 'leave'}`)
}

export const differingSteps = ({ differingLines }: AssessmentReview): Differing[] =>
  differingLines.map((review) => {
    const { here, file } = review.lines
    const sayFileSide = sayFile(review.file, stepWords(file, here))
    return {
      id: file.id,
      name: file.modelId,
      effect: stepEffect(review),
      sides: here ? [sayHere(review.here, stepWords(here, file)), sayFileSide] : [sayFileSide],
    }
  })

function fieldWords(
  field: IdentityField | undefined,
  value: Identity[string] | undefined,
  { classification }: Sheet,
): string {
  if (isEmpty(value)) return t('transfer.preview.field.empty')
  const chosen = field ? chosenOf(field, classification, value) : []
  if (chosen.length > 0) return formatList(chosen.map(({ label }) => label))
  return field?.type === 'month' ? formatMonth(String(value)) : String(value)
}

export const differingFields = (reviews: readonly FieldReview[], sheet: Sheet): Differing[] =>
  reviews.flatMap(({ key, isTaken, values: { here, file } }) => {
    if (isEmpty(here) && isEmpty(file)) return []
    const field = fieldsOf(sheet.form).find((one) => one.key === key)
    return {
      id: key,
      name: field?.label ?? key,
      effect: t(`transfer.preview.field.${isTaken ? 'replace' : 'leave'}`),
      sides: [
        t('transfer.preview.field.here', { words: fieldWords(field, here, sheet) }),
        t('transfer.preview.field.file', { words: fieldWords(field, file, sheet) }),
      ],
    }
  })
