import type { ModelId } from './grid'
import { answeredIn, type Ballot, type Round } from './workshop'

/** What a workshop has received of one participant. */
export interface Received {
  /** The ballot of the first round; of the second where there is no other. */
  ballot: Ballot
  /** How many models are answered in the first round, and in the second. */
  answered: number
  again: number
  /** How many answers of either round came after they were shown. */
  late: number
}

/** What was received of each participant, in the order of `ballots`; only answers in `scope` are counted. */
export function receivedOf(ballots: readonly Ballot[], scope: readonly ModelId[]): Received[] {
  // Not by their numbers: in what an earlier version stored, two may have the same.
  const participants = new Set(ballots.map(({ participantId }) => participantId))
  return [...participants].flatMap((participant) => {
    const own = ballots.filter(({ participantId }) => participantId === participant)
    const inRound = (round: Round) =>
      answeredIn(own.find((ballot) => ballot.round === round)?.answers ?? {}, scope)
    const [ballot] = own
    const late = own.flatMap((one) => one.late.filter((id) => scope.includes(id))).length
    return ballot ? [{ ballot, answered: inRound(1), again: inRound(2), late }] : []
  })
}
