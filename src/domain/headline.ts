import type { OperationalId } from './grid'
import type { AssessmentScore, OperationalScore } from './scoring'

/** A criterion under this mean may be named as the weakest. */
const WEAK_BELOW = 1.5
const STRONGEST_LIMIT = 2

/** What the opening sentence says; the interface has one wording for each kind. */
export type Headline =
  | { kind: 'design' }
  | { kind: 'nothingShown' }
  | { kind: 'strongAndWeak'; strongest: readonly OperationalId[]; weakest: OperationalId }
  | { kind: 'strong'; strongest: readonly OperationalId[] }
  | { kind: 'weak'; weakest: OperationalId }

const isStrong = ({ band }: OperationalScore): boolean => band === 'strength' || band === 'onTrack'

/** Strongest: up to two criteria on track or better. Weakest: the lowest one under 1.5. Ties in grid order. */
export function headlineOf(score: AssessmentScore, design: boolean): Headline {
  const shown = score.operationals.filter(({ state }) => state === 'scored')
  if (shown.length === 0) return { kind: 'nothingShown' }
  if (design) return { kind: 'design' }
  const descending = shown.toSorted((one, other) => (other.value ?? 0) - (one.value ?? 0))
  const strongest = descending
    .filter(isStrong)
    .slice(0, STRONGEST_LIMIT)
    .map(({ id }) => id)
  const weakest = shown
    .toSorted((one, other) => (one.value ?? 0) - (other.value ?? 0))
    .find(({ value }) => (value ?? 0) < WEAK_BELOW)?.id
  if (strongest.length > 0 && weakest) return { kind: 'strongAndWeak', strongest, weakest }
  if (strongest.length > 0) return { kind: 'strong', strongest }
  // Every shown criterion is either on track or better, or under 1.5.
  return weakest ? { kind: 'weak', weakest } : { kind: 'nothingShown' }
}
