import { lastDescribed, type Described } from '@/domain/assessment'
import { isBefore, later, type Dated } from '@/domain/instant'

/** What happens to something of a file: it comes in, takes the place of what is here, stays out, or is here already. */
export type Outcome = 'add' | 'replace' | 'leave' | 'same'

/** How many things meet each outcome; what the bin here holds is counted there alone. */
export type Tally = Readonly<Record<Outcome | 'binned', number>>

export interface Compared {
  outcome: Outcome
  /** Instant of the last change here, of what differs if anything does; null when it is not here. */
  here: string | null
  /** The same of the file. */
  file: string
  /** It was deleted here after its last change in the file, and stays in the bin. */
  isBinned?: boolean
}

/** The dates of what is on both sides, once it is merged. */
export const laterDates = (one: Described, other: Described) => ({
  updatedAt: later(one.updatedAt, other.updatedAt),
  describedAt: later(lastDescribed(one), lastDescribed(other)),
})

/** Rows by their id; of two with the same one, the last. */
export const byId = <Id, Row extends { id: Id }>(rows: readonly Row[]): Map<Id, Row> =>
  new Map(rows.map((row) => [row.id, row]))

/** A newer one takes the place of an older one, by `dateOf`; of two as old, the one here stays. */
export function compare<Row extends Dated>(
  here: Row | undefined,
  file: Row,
  isSame: (one: Row, other: Row) => boolean,
  dateOf: (row: Row) => string = ({ updatedAt }) => updatedAt,
): Compared {
  if (!here) return { outcome: 'add', here: null, file: file.updatedAt }
  if (isSame(here, file)) return { outcome: 'same', here: here.updatedAt, file: file.updatedAt }
  const dates = { here: dateOf(here), file: dateOf(file) }
  return { outcome: isBefore(dates.here, dates.file) ? 'replace' : 'leave', ...dates }
}

export const noTally: Tally = { add: 0, replace: 0, leave: 0, same: 0, binned: 0 }

/** How many of each outcome; what was deleted here since is counted apart, whatever would become of it. */
export function tally(outcomes: readonly Compared[]): Tally {
  const counts = { ...noTally }
  for (const { outcome, isBinned } of outcomes) counts[isBinned ? 'binned' : outcome] += 1
  return counts
}

/** Whether something of the file is to be written. */
export const comesIn = ({ outcome }: Compared): boolean =>
  outcome === 'add' || outcome === 'replace'

/** Adds up tallies. */
export function sum(tallies: readonly Tally[]): Tally {
  const total = { ...noTally }
  for (const one of tallies)
    for (const outcome of ['add', 'replace', 'leave', 'same', 'binned'] as const)
      total[outcome] += one[outcome]
  return total
}
