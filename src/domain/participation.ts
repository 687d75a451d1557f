import { peopleIn } from './answer-counts'
import type { ModelId } from './grid'
import { withoutHands, type PriorityVotes } from './vote'
import {
  isRevealed,
  type Ballot,
  type Discussion,
  type ModelCount,
  type Round,
  type Workshop,
} from './workshop'

/**
 * The models that a ballot answers late: answered, or answered otherwise than in the ballot it replaces, after
 * their answers of its round were shown. What was late before stays so, even when the answers are hidden again.
 */
export function lateIn(
  { round, answers }: Pick<Ballot, 'round' | 'answers'>,
  replaced: Pick<Ballot, 'answers' | 'late'> | undefined,
  discussions: readonly Discussion[],
): ModelId[] {
  const late = discussions
    .filter((discussion) => isRevealed(discussion, round))
    .map(({ modelId }) => modelId)
    .filter((modelId) => replaced?.answers[modelId] !== answers[modelId])
  const all = new Set([...(replaced?.late ?? []), ...late])
  return [...all].filter((modelId) => answers[modelId] !== undefined)
}

/** How many people answered a model after its answers of a round were shown. */
export const countLate = (
  modelId: ModelId,
  round: Round,
  ballots: readonly Pick<Ballot, 'round' | 'late'>[],
): number =>
  ballots.filter((ballot) => ballot.round === round && ballot.late.includes(modelId)).length

/** How many people are behind ballots and votes: both rounds of a participant and their vote are one person's. */
export const peopleBehind = (
  ballots: readonly Pick<Ballot, 'participantId'>[],
  votes: readonly PriorityVotes[] = [],
): number =>
  new Set<string>([
    ...ballots.map(({ participantId }) => participantId),
    ...withoutHands(votes).map(({ voter }) => voter),
  ]).size

/** How many people gave a ballot, kept or deleted since. */
export const peopleByBallot = (
  { forgottenBallots }: Pick<Workshop, 'forgottenBallots'>,
  ballots: readonly Pick<Ballot, 'participantId'>[],
): number => peopleBehind(ballots) + forgottenBallots

/**
 * How many people took part: those behind ballots and, since hands are counted of the others alone, the most hands
 * counted for one model of the first round; null before anyone did. In a second round the same people may raise theirs.
 * Example: 8 ballots, 3 hands for one model and 4 for another are 12 people.
 */
export function participantsOf(
  workshop: Pick<Workshop, 'forgottenBallots'>,
  ballots: readonly Pick<Ballot, 'participantId'>[],
  counts: readonly ModelCount[],
): number | null {
  const hands = counts
    .filter(({ origin, round }) => origin === 'hands' && round === 1)
    .map(({ counts: one }) => peopleIn(one))
  return peopleByBallot(workshop, ballots) + Math.max(0, ...hands) || null
}

/** The role of a ballot as the workshop knows it: a number that was typed may be that of none. */
export const offeredRole = (roles: readonly string[], roleIndex: number | null): number | null =>
  roleIndex !== null && roleIndex < roles.length ? roleIndex : null

/** How many participants chose each role, in the order of the roles; `null` counts those who chose none. */
export function countRoles(
  roles: readonly string[],
  ballots: readonly Pick<Ballot, 'participantId' | 'roleIndex'>[],
): { roleIndex: number | null; people: number }[] {
  const chosen = new Map(ballots.map(({ participantId, roleIndex }) => [participantId, roleIndex]))
  const values = [...chosen.values()]
  return [...roles.keys(), null].map((roleIndex) => ({
    roleIndex,
    people: values.filter((value) => value === roleIndex).length,
  }))
}
