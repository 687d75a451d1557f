/** What happens to something of a file: it comes in, takes the place of what is here, stays out, or is here already. */
export type Outcome = 'add' | 'replace' | 'leave' | 'same'

/** How many answers, or lines of a plan, meet each outcome. */
export type Tally = Readonly<Record<Outcome, number>>

export interface Compared {
  outcome: Outcome
  /** Instant of the last change here; null when it is not here. */
  here: string | null
  /** Instant of the last change in the file. */
  file: string
}

export const isBefore = (one: string, other: string): boolean => Date.parse(one) < Date.parse(other)
/** The later of two instants. */
export const later = (one: string, other: string): string => (isBefore(one, other) ? other : one)

export interface Dated {
  updatedAt: string
}

/** A newer one takes the place of an older one; of two as old, the one here stays. */
export function compare<Row extends Dated>(
  here: Row | undefined,
  file: Row,
  isSame: (one: Row, other: Row) => boolean,
): Compared {
  const dates = { here: here?.updatedAt ?? null, file: file.updatedAt }
  if (!here) return { outcome: 'add', ...dates }
  if (isSame(here, file)) return { outcome: 'same', ...dates }
  return { outcome: isBefore(here.updatedAt, file.updatedAt) ? 'replace' : 'leave', ...dates }
}

export const noTally: Tally = { add: 0, replace: 0, leave: 0, same: 0 }

export function tally(outcomes: readonly Compared[]): Tally {
  const counts = { ...noTally }
  for (const { outcome } of outcomes) counts[outcome] += 1
  return counts
}

/** Whether something of the file is to be written. */
export const comesIn = ({ outcome }: Compared): boolean =>
  outcome === 'add' || outcome === 'replace'

/** Adds up tallies. */
export function sum(tallies: readonly Tally[]): Tally {
  const total = { ...noTally }
  for (const one of tallies)
    for (const outcome of ['add', 'replace', 'leave', 'same'] as const)
      total[outcome] += one[outcome]
  return total
}
