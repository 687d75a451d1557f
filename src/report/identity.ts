import type { Identity } from '@/domain/assessment'
import {
  chosenLabels,
  fieldsOf,
  isShown,
  type IdentityField,
  type IdentityForm,
} from '@/domain/identity'
import type { Classification } from '@/domain/references'
import type { Words } from './words'

/** What a project says of itself, and what its form lets it choose from. */
export interface IdentitySource {
  form: IdentityForm
  identity: Identity
  /** Its phase is that of the assessment, null before the team has said it: a project has several assessments. */
  classification: Classification
}

/** Reads the fields of an identity as texts; an empty, hidden or unknown field is an empty text. */
export interface Portrait {
  text: (key: string) => string
  label: (key: string) => string
  count: (key: string) => number | null
  /** The id of the one choice. */
  choice: (key: string) => string | null
  /** Every field that is allowed in the annex and says something. */
  annexFields: () => { label: string; text: string }[]
}

function valueText(field: IdentityField, source: IdentitySource, words: Words): string {
  const value = source.identity[field.key]
  if (field.type === 'choice' || field.type === 'multichoice')
    return chosenLabels(field, source.classification, value).join(words.say('separator'))
  if (field.type === 'month') return typeof value === 'string' ? words.month(value) : ''
  if (typeof value === 'number') return words.number(value)
  return typeof value === 'string' ? value.trim() : ''
}

export function readIdentity(source: IdentitySource, words: Words): Portrait {
  const { form, identity } = source
  const fields = fieldsOf(form).filter((field) => isShown(field, identity))
  const find = (key: string) => fields.find((field) => field.key === key)
  const textOf = (field: IdentityField) => valueText(field, source, words)
  return {
    text: (key) => {
      const field = find(key)
      return field ? textOf(field) : ''
    },
    label: (key) => find(key)?.label ?? '',
    count: (key) => {
      const value = find(key) && identity[key]
      return typeof value === 'number' ? value : null
    },
    choice: (key) => {
      const value = find(key) && identity[key]
      return typeof value === 'string' ? value : null
    },
    annexFields: () =>
      fields
        .filter(({ summary }) => summary)
        .map((field) => ({ label: field.label, text: textOf(field) }))
        .filter(({ text }) => text !== ''),
  }
}

const joined = (parts: readonly (string | null)[], separator: string): string =>
  parts.filter((part) => part !== null && part !== '').join(separator)

/** « 96 participants par an ; 6-10 ans ». */
export function publicOf(portrait: Portrait, words: Words): string {
  const number = portrait.count('beneficiaries')
  const participants =
    number === null ? '' : words.say('brief.participants', { number: words.number(number) }, number)
  return joined([participants, portrait.text('ages')], words.say('separator'))
}

/** Sessions × length × years, as far as they are known. */
export function doseOf(portrait: Portrait, words: Words): string {
  const part = (key: string, message: 'brief.sessions' | 'brief.minutes' | 'brief.years') => {
    const number = portrait.count(key)
    return number === null ? null : words.say(message, { number: words.number(number) }, number)
  }
  return joined(
    [
      part('sessionsPerYear', 'brief.sessions'),
      part('sessionMinutes', 'brief.minutes'),
      part('years', 'brief.years'),
    ],
    ' × ',
  )
}

/** The kind of intervention, with the programmes it names. */
export function kindOf(portrait: Portrait, words: Words): string {
  return joined(
    [portrait.text('interventionType'), portrait.text('programme')],
    words.say('separator'),
  )
}

/** From when to when, as far as it is known. */
export function periodOf(portrait: Portrait, words: Words): string {
  const [start, end] = [portrait.text('start'), portrait.text('end')]
  if (start && end) return words.say('period.both', { start, end })
  if (start) return words.say('period.since', { start })
  return end && words.say('period.until', { end })
}
