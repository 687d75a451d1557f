import type { Ballot, Workshop } from './workshop'

/**
 * Whether somebody may have chosen a role: the code was shown, something was collected, or ballots are here or were.
 * A phone that joined holds the roles of that moment and says nothing before its ballot comes.
 */
export const isUnderWay = (
  { stage, forgottenAt }: Pick<Workshop, 'stage' | 'forgottenAt'>,
  ballots: readonly Pick<Ballot, 'roleIndex'>[],
): boolean => stage !== 'prepare' || forgottenAt !== null || ballots.length > 0

/**
 * Whether a list has every role at its place, since ballots hold places: one may be named otherwise, others come after.
 * ['A', 'B'] may become ['Á', 'B', 'C'], and neither ['B'] nor ['B', 'A'].
 */
export const keepsPlaces = (roles: readonly string[], next: readonly string[]): boolean =>
  next.length >= roles.length &&
  roles.every((role, place) => next[place] === role || !next.includes(role))

/**
 * Where a workshop offers a role of the example it is played on: under its name, or at its place when what is there
 * was named otherwise since; null when it was removed. `names`: the roles of the example.
 */
export function placeOfPlayed(
  names: readonly string[],
  place: number,
  roles: readonly string[],
): number | null {
  const named = roles.findIndex((role) => role === names[place])
  if (named !== -1) return named
  const there = roles[place]
  return there === undefined || names.includes(there) ? null : place
}
