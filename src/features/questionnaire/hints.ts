import type { Identity } from '@/domain/assessment'
import { locateModel, type Grid } from '@/domain/grid'
import {
  chosenOf,
  contradictions,
  fieldsOf,
  isShown,
  type IdentityField,
  type IdentityForm,
} from '@/domain/identity'
import type { Classification } from '@/domain/references'
import { formatList, formatNumber } from '@/i18n/format'
import { lowered } from '@/report/letters'

/** What the project sheet already says about a model or a criterion; it never answers for the team. */
export interface Hint {
  label: string
  value: string
  /** Whether another field of the sheet contradicts it. */
  isDoubtful: boolean
}

function textOf(field: IdentityField, value: Identity[string], texts: Classification): string {
  if (typeof value === 'number') return formatNumber(value)
  if (field.type === 'text' || field.type === 'longtext') return String(value ?? '').trim()
  return formatList(chosenOf(field, texts, value).map(({ label }) => lowered(label)))
}

/** The hints of a project by the id of the model, or of the criterion, they stand at. */
export function hintsOf(
  grid: Grid,
  form: IdentityForm,
  texts: Classification,
  identity: Identity,
): ReadonlyMap<string, readonly Hint[]> {
  const hints = new Map<string, Hint[]>()
  const doubtful = contradictions(identity)
  for (const field of fieldsOf(form)) {
    const isDoubtful = doubtful.includes(field.key)
    const value = isShown(field, identity) ? textOf(field, identity[field.key] ?? null, texts) : ''
    if (value === '') continue
    for (const modelId of field.hints ?? []) {
      const criterion = locateModel(grid, modelId)?.operational.id
      const at = field.hintAt === 'criterion' && criterion ? criterion : modelId
      hints.set(at, [...(hints.get(at) ?? []), { label: field.label, value, isDoubtful }])
    }
  }
  return hints
}
