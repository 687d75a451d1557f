import { fieldsOf, type IdentityField } from '@/domain/identity'
import { evaluationOf } from './evaluation'
import { doseOf, readIdentity, type IdentitySource, type Portrait } from './identity'
import type { Words } from './words'

/** A text to copy into one field of the funder's form. */
export interface CerfaBlock {
  id: string
  label: string
  /** Empty when the identity says nothing of it. */
  text: string
}

/** Fields that name no block themselves but belong to one, after its own. */
const FURTHER: Record<string, readonly string[]> = {
  aims: ['cps'],
  description: ['settings'],
  beneficiaries: ['ages'],
  territory: ['scale'],
  means: ['trainedPractitioners', 'trainingHours', 'partners'],
}

/** A text says what it is; a number, a choice or a date needs its label. */
const speaksForItself = ({ type, cerfa }: IdentityField): boolean =>
  cerfa !== undefined && (type === 'text' || type === 'longtext')

function lineOf(field: IdentityField, portrait: Portrait, words: Words): string {
  const text = portrait.within(field.key)
  if (text === '') return ''
  if (field.key === 'budget')
    return words.say('cerfa.line', { label: words.say('facts.budget'), text })
  return speaksForItself(field) ? text : words.say('cerfa.line', { label: field.label, text })
}

function doseLine(portrait: Portrait, words: Words): string {
  const text = doseOf(portrait, words)
  return text && words.say('cerfa.line', { label: words.say('brief.dose'), text })
}

/**
 * The texts to copy into the funder's form, one line per field, in the order of the form.
 * `withBudget`: the budget goes out only when the team shows it.
 */
export function buildCerfa(
  source: IdentitySource,
  words: Words,
  withBudget: boolean,
): CerfaBlock[] {
  const portrait = readIdentity(source, words)
  const fields = fieldsOf(source.form).filter(({ key }) => withBudget || key !== 'budget')
  return source.form.cerfaBlocks.map(({ id, label }) => {
    if (id === 'evaluation') return { id, label, text: evaluationOf(portrait, words).join('\n') }
    const own = fields.filter((field) => field.cerfa === id)
    const further = fields.filter((field) => FURTHER[id]?.includes(field.key))
    const lines = [...own, ...further].map((field) => lineOf(field, portrait, words))
    if (id === 'description') lines.push(doseLine(portrait, words))
    return { id, label, text: lines.filter((line) => line !== '').join('\n') }
  })
}
