import type { Identity } from './assessment'
import { ModelId } from './grid'
import { skillsOf, type Classification } from './references'
import { Labelled, SourceId, Text, Version } from './text'
import { z } from './zod'

export const FieldType = z.literal(['text', 'longtext', 'number', 'month', 'choice', 'multichoice'])

export const IdentityChoice = z.strictObject({
  ...Labelled.shape,
  /** Whether it leaves no room for another: « none of these ». */
  alone: z.optional(z.boolean()),
})
export type IdentityChoice = z.infer<typeof IdentityChoice>

export const IdentityField = z.strictObject({
  key: z.string(),
  label: Text,
  help: Text,
  type: FieldType,
  required: z.boolean(),
  /** Allowed in the summary's annex. */
  summary: z.boolean(),
  maxLength: z.optional(z.number()),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  choices: z.optional(z.array(IdentityChoice)),
  choicesFrom: z.optional(z.literal('classification.generals')),
  showIf: z.optional(z.record(z.string(), z.array(z.string()))),
  hints: z.optional(z.array(ModelId)),
  /** Where the hint stands: under its model, or at the head of that model's criterion. */
  hintAt: z.optional(z.literal(['model', 'criterion'])),
  cerfa: z.optional(z.string()),
  exportByDefault: z.optional(z.boolean()),
})
export type IdentityField = z.infer<typeof IdentityField>

/** The identity form is content: groups of fields, and the blocks of the funder's form they feed. */
export const IdentityForm = z.strictObject({
  version: Version,
  intro: Text,
  groups: z.array(z.strictObject({ id: z.string(), label: Text, fields: z.array(IdentityField) })),
  cerfaBlocks: z.array(Labelled),
  cerfaNotice: Text,
  /** By the status of the edition a project was answered with. */
  summaryFooter: z.strictObject({ reconstructed: Text, original: Text }),
  sourceIds: z.array(SourceId),
})
export type IdentityForm = z.infer<typeof IdentityForm>

/** Largest number a field takes that names no other. */
export const NUMBER_LIMIT = 99_999

/** Every field of the form, in its order, whatever its group. */
export const fieldsOf = (form: IdentityForm): IdentityField[] =>
  form.groups.flatMap(({ fields }) => fields)

/** Whether a field holds nothing: spaces alone are nothing, zero is a value. */
export function isEmpty(value: Identity[string] | undefined): boolean {
  if (typeof value === 'string') return value.trim() === ''
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}

/** Whether a field is to be shown: every choice it depends on holds one of the wanted ids. */
export function isShown(field: IdentityField, identity: Identity): boolean {
  return Object.entries(field.showIf ?? {}).every(([key, wanted]) =>
    [identity[key]].flat().some((chosen) => wanted.includes(String(chosen))),
  )
}

/** Keys of the required fields that are still empty, in form order. */
export const missingFields = (form: IdentityForm, identity: Identity): string[] =>
  fieldsOf(form)
    .filter((field) => field.required && isShown(field, identity) && isEmpty(identity[field.key]))
    .map(({ key }) => key)

/** How many of these fields hold something. */
export const countFilled = (fields: readonly IdentityField[], identity: Identity): number =>
  fields.filter(({ key }) => !isEmpty(identity[key])).length

/** The fields to ask first, in form order: the required ones and those that depend on one of them. */
export function essentialFields(form: IdentityForm): IdentityField[] {
  const fields = fieldsOf(form)
  const required = new Set(fields.filter((field) => field.required).map(({ key }) => key))
  const dependsOnOne = ({ showIf = {} }: IdentityField) =>
    Object.keys(showIf).some((key) => required.has(key))
  return fields.filter((field) => field.required || dependsOnOne(field))
}

/** The groups without the fields asked first; a group that only had those is left out. */
export function furtherGroups(form: IdentityForm): IdentityForm['groups'] {
  const asked = new Set(essentialFields(form).map(({ key }) => key))
  return form.groups
    .map((group) => ({ ...group, fields: group.fields.filter(({ key }) => !asked.has(key)) }))
    .filter(({ fields }) => fields.length > 0)
}

/** What a field lets one choose from; the classification is only read by a field that names it. */
export const choicesOf = (
  { choices = [], choicesFrom }: IdentityField,
  classification: Classification,
): IdentityChoice[] => (choicesFrom ? skillsOf(classification) : choices)

/** What was chosen in a field, in the order of its choices; `value` is an id, or several. */
export function chosenOf(
  field: IdentityField,
  classification: Classification,
  value: Identity[string] | undefined,
): Labelled[] {
  const chosen = [value].flat()
  return choicesOf(field, classification).filter(({ id }) => chosen.includes(id))
}

/**
 * What a person means by a number field: the number, null for nothing typed, and for anything else the text itself,
 * which `numberProblem` refuses. Spaces between digits are allowed: « 1 200 ».
 */
export function numberFrom(typed: string): number | string | null {
  const digits = typed.replace(/\s/g, '')
  if (digits === '') return null
  return /^[-−]?\d+$/.test(digits) ? Number(digits.replace('−', '-')) : typed
}

/** Whether the project ends before it starts; false when one of the months is missing. */
export function endsBeforeStart({ start, end }: Identity): boolean {
  return typeof start === 'string' && typeof end === 'string' && end !== '' && end < start
}

/** Whether more practitioners are trained than there are; false when one of the numbers is missing. */
export function trainsMoreThanAct({ practitioners, trainedPractitioners }: Identity): boolean {
  return (
    typeof practitioners === 'number' &&
    typeof trainedPractitioners === 'number' &&
    trainedPractitioners > practitioners
  )
}

/** The keys of the fields whose value contradicts that of another one. */
export const contradictions = (identity: Identity): string[] => [
  ...(endsBeforeStart(identity) ? ['end'] : []),
  ...(trainsMoreThanAct(identity) ? ['trainedPractitioners'] : []),
]

export type FieldProblem = 'tooLong' | 'notANumber' | 'tooSmall' | 'tooLarge'

/** What is wrong with a number that was typed, from `min` to `max` being allowed; a text is no number. */
export function numberProblem(
  value: Identity[string],
  min: number,
  max = NUMBER_LIMIT,
): Exclude<FieldProblem, 'tooLong'> | null {
  if (isEmpty(value)) return null
  if (typeof value !== 'number' || !Number.isInteger(value)) return 'notANumber'
  if (value < min) return 'tooSmall'
  return value > max ? 'tooLarge' : null
}

/** What is wrong with a value typed into a field; null when it may be stored. Empty is always allowed. */
export function fieldProblem(field: IdentityField, value: Identity[string]): FieldProblem | null {
  if (field.type === 'number') return numberProblem(value, field.min ?? 0, field.max)
  const tooLong = typeof value === 'string' && value.length > (field.maxLength ?? Infinity)
  return tooLong ? 'tooLong' : null
}
