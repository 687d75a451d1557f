import type { Identity } from './assessment'
import { ModelId } from './grid'
import { Labelled, SourceId, Text, Version } from './text'
import { z } from './zod'

export const FieldType = z.literal(['text', 'longtext', 'number', 'month', 'choice', 'multichoice'])

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
  choices: z.optional(z.array(Labelled)),
  choicesFrom: z.optional(z.literal('classification.generals')),
  showIf: z.optional(z.record(z.string(), z.array(z.string()))),
  hints: z.optional(z.array(ModelId)),
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
  summaryFooter: Text,
  sourceIds: z.array(SourceId),
})
export type IdentityForm = z.infer<typeof IdentityForm>

/** Largest number a field takes. */
export const NUMBER_LIMIT = 99_999

export const fieldsOf = (form: IdentityForm): IdentityField[] =>
  form.groups.flatMap(({ fields }) => fields)

/** Spaces alone are nothing; zero is a value. */
function isEmpty(value: Identity[string] | undefined): boolean {
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

export type FieldProblem = 'tooLong' | 'notANumber' | 'tooSmall' | 'tooLarge'

/** What is wrong with a value typed into a field; null when it may be stored. Empty is always allowed. */
export function fieldProblem(field: IdentityField, value: Identity[string]): FieldProblem | null {
  if (isEmpty(value)) return null
  if (field.type === 'number') {
    if (typeof value !== 'number' || !Number.isInteger(value)) return 'notANumber'
    if (value < (field.min ?? 0)) return 'tooSmall'
    return value > NUMBER_LIMIT ? 'tooLarge' : null
  }
  const tooLong = typeof value === 'string' && value.length > (field.maxLength ?? Infinity)
  return tooLong ? 'tooLong' : null
}

/** Fields whose values are recalled under a model, in form order. */
export const hintFields = (form: IdentityForm, modelId: ModelId): IdentityField[] =>
  fieldsOf(form).filter((field) => field.hints?.includes(modelId))
