import type { Identity } from '@/domain/assessment'
import {
  chosenOf,
  endsBeforeStart,
  fieldsOf,
  isShown,
  type IdentityField,
  type IdentityForm,
} from '@/domain/identity'
import type { Classification } from '@/domain/references'
import { capital, lowered } from './letters'
import type { Words } from './words'

/** What a project says of itself, and what its form lets it choose from. */
export interface IdentitySource {
  form: IdentityForm
  /** Its phase is that of the assessment, null before the team has said it: a project has several assessments. */
  identity: Identity
  classification: Classification
}

/** Reads the fields of an identity as texts; an empty, hidden or unknown field is an empty text. */
export interface Portrait {
  /** As it stands alone, under its label. */
  text: (key: string) => string
  /** The same within a sentence. */
  within: (key: string) => string
  label: (key: string) => string
  count: (key: string) => number | null
  /** As it is stored: the id of a choice, or a month. */
  stored: (key: string) => string | null
  /** Every field that is allowed in the annex and says something. */
  annexFields: () => { label: string; text: string }[]
}

/** Programmes have names, and those keep their capitals. */
const isName = ({ key }: IdentityField, id: string): boolean =>
  key === 'programme' && id !== 'other'

/** Labels that say nothing without the title of their group. */
const NOTES: ReadonlySet<string> = new Set(['characteristicsNote', 'evaluationNote'])

function withinText(field: IdentityField, source: IdentitySource, words: Words): string {
  const value = source.identity[field.key]
  if (field.type === 'choice' || field.type === 'multichoice')
    return chosenOf(field, source.classification, value)
      .map(({ id, label }) => (isName(field, id) ? label : lowered(label)))
      .join(words.say('separator'))
  if (field.type === 'month') return typeof value === 'string' ? words.month(value) : ''
  if (typeof value === 'number') return words.number(value)
  return typeof value === 'string' ? value.trim() : ''
}

/** The project sheet as paper says it: what is not asked of this project, or was left empty, is an empty text. */
export function readIdentity(source: IdentitySource, words: Words): Portrait {
  const { form, identity } = source
  const fields = fieldsOf(form).filter((field) => isShown(field, identity))
  const find = (key: string) => fields.find((field) => field.key === key)
  const within = (field: IdentityField) => withinText(field, source, words)
  // What the team wrote begins as the team began it.
  const textOf = (field: IdentityField) =>
    field.type === 'text' || field.type === 'longtext' ? within(field) : capital(within(field))
  const read = (key: string, as: (field: IdentityField) => string) => {
    const field = find(key)
    return field ? as(field) : ''
  }
  return {
    text: (key) => read(key, textOf),
    within: (key) => read(key, within),
    label: (key) => find(key)?.label ?? '',
    count: (key) => {
      const value = find(key) && identity[key]
      return typeof value === 'number' ? value : null
    },
    stored: (key) => {
      const value = find(key) && identity[key]
      return typeof value === 'string' ? value : null
    },
    annexFields: () =>
      form.groups
        .flatMap((group) =>
          group.fields
            .filter((field) => field.summary && fields.includes(field))
            .map((field) => ({
              label: NOTES.has(field.key)
                ? `${group.label}\u00a0– ${lowered(field.label)}`
                : field.label,
              text: textOf(field),
            })),
        )
        .filter(({ text }) => text !== ''),
  }
}

const joined = (parts: readonly (string | null)[], separator: string): string =>
  parts.filter((part) => part !== null && part !== '').join(separator)

/** « 96 participants par an ; 6-10 ans ; milieu scolaire ». */
export function publicOf(portrait: Portrait, words: Words): string {
  const number = portrait.count('beneficiaries')
  const participants =
    number === null ? '' : words.say('brief.participants', { number: words.number(number) }, number)
  const [ages, settings] = [portrait.within('ages'), portrait.within('settings')]
  return capital(joined([participants, ages, settings], words.say('separator')))
}

/** Sessions × length × years, as far as they are known; one of them alone says of what it is the number. */
export function doseOf(portrait: Portrait, words: Words): string {
  const known = (
    [
      ['sessionsPerYear', 'brief.sessions', 'brief.sessions'],
      ['sessionMinutes', 'brief.minutes', 'brief.only.minutes'],
      ['years', 'brief.years', 'brief.only.years'],
    ] as const
  ).flatMap(([key, amongOthers, only]) => {
    const number = portrait.count(key)
    return number === null ? [] : [{ number, amongOthers, only }]
  })
  const isOnly = known.length === 1
  return known
    .map(({ number, amongOthers, only }) =>
      words.say(isOnly ? only : amongOthers, { number: words.number(number) }, number),
    )
    .join(' × ')
}

/** The kind of intervention, with the programmes it names. */
export function kindOf(portrait: Portrait, words: Words): string {
  return joined(
    [portrait.text('interventionType'), portrait.within('programme')],
    words.say('separator'),
  )
}

/** From when to when, as far as it is known, in the words of a day; nothing of two months that contradict each other. */
export function periodOf(portrait: Portrait, words: Words, day: string): string {
  if (endsBeforeStart({ start: portrait.stored('start'), end: portrait.stored('end') })) return ''
  const [start, end] = [portrait.within('start'), portrait.within('end')]
  if (start && end) return words.say('period.both', { start: capital(start), end })
  const isAhead = (portrait.stored('start') ?? '') > day.slice(0, 7)
  if (start) return words.say(isAhead ? 'period.from' : 'period.since', { start })
  return end && words.say('period.until', { end })
}
