import { computed, type ComputedRef } from 'vue'
import { compareRoles, type Voices } from '@/domain/consensus-groups'
import type { ModelId } from '@/domain/grid'
import { countLate, countRoles, participantsOf, peopleByBallot } from '@/domain/participation'
import { countDots, countVoters, withoutHands, type PriorityVotes } from '@/domain/vote'
import type { Ballot, ModelCount, Round, Workshop } from '@/domain/workshop'

interface Open {
  workshop: ComputedRef<Workshop | undefined>
  ballots: ComputedRef<readonly Ballot[]>
  counts: ComputedRef<readonly ModelCount[]>
  votes: ComputedRef<readonly PriorityVotes[]>
}

/** Who takes part in the open workshop, and how they vote: never by name. */
export function useParticipation({ workshop, ballots, counts, votes }: Open) {
  const participants = computed(() =>
    workshop.value ? participantsOf(workshop.value, ballots.value, counts.value) : null,
  )
  /** How many people gave a ballot, kept or deleted. */
  const received = computed(() =>
    workshop.value ? peopleByBallot(workshop.value, ballots.value) : 0,
  )
  const roles = computed(() => countRoles(workshop.value?.options.roles ?? [], ballots.value))
  /** A training is played by invented participants, until a person in the room joins it. */
  const voices = computed((): Voices =>
    ballots.value.every(({ source }) => source === 'training') ? 'invented' : 'people',
  )
  /** A room that writes on paper, or raises hands, has no code to show and nothing to tick. */
  const hasPhones = computed(() => ballots.value.some(({ source }) => source !== 'paper'))

  return {
    participants,
    received,
    hasPhones,
    roles,
    compareRoles: (modelId: ModelId, round: Round) =>
      compareRoles(modelId, round, ballots.value, voices.value),
    lateIn: (modelId: ModelId, round: Round) => countLate(modelId, round, ballots.value),
    /** All dots of each model, from hands and ballots, then those of ballots alone. */
    dots: computed(() => countDots(votes.value)),
    ballotDots: computed(() => countDots(withoutHands(votes.value))),
    /** How many people voted by ballot. */
    voters: computed(() => countVoters(votes.value)),
  }
}
