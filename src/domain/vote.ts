import { Count } from './answer-counts'
import { ModelId } from './grid'
import { ParticipantId, WorkshopId } from './workshop'
import { z } from './zod'

/** How many dots a person gives when the priorities are voted. */
export const DOTS_EACH = 3

/** How many dots models get; one without dots may be missing. */
export const Dots = z.record(ModelId, Count)
export type Dots = z.infer<typeof Dots>

/** Who gave dots: all hands together, all whose ballots were deleted since, or one participant. */
export const Voter = z.union([z.literal(['hands', 'ballots']), ParticipantId])
export type Voter = z.infer<typeof Voter>

/** Dots given to the priorities by one voter. */
export const PriorityVotes = z.strictObject({
  workshopId: WorkshopId,
  voter: Voter,
  dots: Dots,
  /** How many people are behind the dots of deleted ballots. */
  people: z.optional(Count),
})
export type PriorityVotes = z.infer<typeof PriorityVotes>

/** How one participant votes: nothing of it says who they are. */
export interface SentVote {
  participantId: ParticipantId
  dots: Dots
}

/** How many dots are given. */
export const dotsIn = (dots: Dots): number =>
  Object.values(dots).reduce((sum, count) => sum + count, 0)

/** How many dots a person who gives these has left. */
export const dotsLeft = (dots: Dots): number => DOTS_EACH - dotsIn(dots)

/**
 * How many dots people have together; null while nobody said how many people there are.
 * More may vote than were counted: 8 people of whom 9 voted have 27.
 */
export const dotsOfAll = (participants: number | null, voters: number): number | null =>
  participants === null ? null : Math.max(participants, voters) * DOTS_EACH

/** Whether one person can give these dots: whole ones, `DOTS_EACH` at most. */
export const isOneVote = (dots: Dots): boolean =>
  Object.values(dots).every((count) => Number.isInteger(count) && count >= 0) && dotsLeft(dots) >= 0

/** The dots of one person with so many for a model, as far as they go. */
export function withDots(dots: Dots, modelId: ModelId, count: number): Dots {
  const others: Dots = Object.fromEntries(Object.entries(dots).filter(([key]) => key !== modelId))
  const given = Math.min(Math.max(0, count), dotsLeft(others))
  return given === 0 ? others : { ...others, [modelId]: given }
}

/** What was voted by ballot, deleted ones included. */
export const withoutHands = (votes: readonly PriorityVotes[]): PriorityVotes[] =>
  votes.filter(({ voter }) => voter !== 'hands')

/** All dots given to each model, from hands and ballots. */
export function countDots(votes: readonly Pick<PriorityVotes, 'dots'>[]): Map<ModelId, number> {
  const dots = new Map<ModelId, number>()
  for (const vote of votes)
    for (const [key, count] of Object.entries(vote.dots)) {
      const modelId = ModelId.parse(key)
      dots.set(modelId, (dots.get(modelId) ?? 0) + count)
    }
  return dots
}

/** How many dots were given in all, by hands and ballots. */
export const dotsGiven = (votes: readonly Pick<PriorityVotes, 'dots'>[]): number =>
  votes.reduce((sum, { dots }) => sum + dotsIn(dots), 0)

/** The dots of all hands once `by` more are raised for a model, or fewer when negative; never below none. */
export function withHandDots(votes: readonly PriorityVotes[], modelId: ModelId, by: number): Dots {
  const dots = votes.find(({ voter }) => voter === 'hands')?.dots ?? {}
  return { ...dots, [modelId]: Math.max(0, (dots[modelId] ?? 0) + by) }
}

/** How many people voted by ballot, deleted ones included; hands are not counted by person. */
export const countVoters = (votes: readonly PriorityVotes[]): number =>
  withoutHands(votes).reduce((sum, { people = 1 }) => sum + people, 0)

/** The votes by ballot added up, without anyone's id; null when there are none. */
export function mergeVotes(votes: readonly PriorityVotes[]): PriorityVotes | null {
  const own = withoutHands(votes)
  const [first] = own
  if (!first) return null
  const dots = Object.fromEntries(countDots(own))
  return { workshopId: first.workshopId, voter: 'ballots', dots, people: countVoters(own) }
}
