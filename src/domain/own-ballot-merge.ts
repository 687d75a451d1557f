import { withAnswer, type OwnBallot } from './own-ballot'
import { ModelId } from './grid'

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** The later of two values, where nobody has changed the earlier one since. */
const later = <Value>(current: Value, before: Value, after: Value): Value =>
  isSame(current, before) ? after : current

const parts = [
  [1, 'answers'],
  [2, 'secondAnswers'],
] as const

/**
 * A ballot with what was said of it where it was not stored: all in which `after` differs from `before`. What was
 * changed since stays as it is, and another ballot of the same workshop does too.
 */
export function withUnstored(current: OwnBallot, before: OwnBallot, after: OwnBallot): OwnBallot {
  if (current.participantId !== before.participantId) return current
  let own = current
  for (const [round, part] of parts)
    for (const key of Object.keys({ ...before[part], ...after[part] })) {
      const id = ModelId.parse(key)
      const code = later(current[part][id], before[part][id], after[part][id])
      own = withAnswer(own, round, id, code ?? null)
    }
  return {
    ...own,
    round: later(current.round, before.round, after.round),
    secondModels: later(current.secondModels, before.secondModels, after.secondModels),
    dots: later(current.dots, before.dots, after.dots),
  }
}
