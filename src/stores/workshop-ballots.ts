import type { ComputedRef, ShallowRef } from 'vue'
import type { ModelId } from '@/domain/grid'
import type { SentVote } from '@/domain/vote'
import type {
  Ballot,
  Discussion,
  ParticipantId,
  ReadBallot,
  Round,
  WorkshopId,
} from '@/domain/workshop'
import {
  forgetBallots,
  putBallot,
  restoreBallots,
  takeBallots,
  type Receipt,
  type Removed,
} from '@/storage/ballots'
import { putVote, type VoteReceipt } from '@/storage/votes'
import { useContentStore } from './content'
import { now } from './identifiers'
import { useSavingStore } from './saving'
import { trainingBallots } from './training'
import type { WorkshopSession } from './workshop-session'

interface Open {
  session: Readonly<ShallowRef<WorkshopSession | undefined>>
  modelIds: ComputedRef<readonly ModelId[]>
  ballots: ComputedRef<readonly Ballot[]>
  discussions: ComputedRef<ReadonlyMap<ModelId, Discussion>>
}

/** What is done with the ballots of the open workshop. */
export function useBallots({ session, modelIds, ballots, discussions }: Open) {
  const content = useContentStore()
  const saving = useSavingStore()
  let writes = 0

  /**
   * Each write says all there is of a ballot, so those of a participant are stored in the order in which they were
   * asked for: one that failed never comes after a newer one. It holds up nobody else, and no deletion of all.
   * `gone` is the result when the workshop has been deleted.
   */
  async function writing<T>(
    whose: ParticipantId | 'all',
    write: (id: WorkshopId) => Promise<T>,
    gone: T,
  ): Promise<T> {
    const opened = session.value
    writes += 1
    // Each is one more thing that a backup would save; what is remembered of it must not say whose ballot it was.
    return (await opened?.ask(whose, `ballots ${String(writes)}`, () => write(opened.id))) ?? gone
  }

  /** Takes a ballot; one of the same participant and round is replaced. */
  const collect = (ballot: ReadBallot): Promise<Receipt> =>
    writing<Receipt>(ballot.participantId, (id) => putBallot(id, ballot), { kind: 'closed' })

  /** Takes the vote of a participant; an earlier one of theirs is replaced. */
  const voteBallot = (vote: SentVote): Promise<VoteReceipt> =>
    writing<VoteReceipt>(vote.participantId, (id) => putVote(id, vote, now()), { kind: 'closed' })

  /**
   * The ballots of the example of a training that are not there yet. In the second round they answer the models for
   * which one was opened.
   */
  async function comingBallots(round: Round): Promise<readonly ReadBallot[]> {
    const workshop = session.value?.workshop.value
    if (!workshop?.exampleId || workshop.forgottenAt) return []
    const { exampleId, options } = workshop
    const isAsked = (id: ModelId) => round === 1 || discussions.value.get(id)?.secondOpenedAt
    const file = await content.examples()
    const asked = modelIds.value.filter(isAsked)
    const isHere = ({ participantId, answers }: ReadBallot) =>
      ballots.value.some(
        (own) =>
          own.round === round &&
          own.participantId === participantId &&
          Object.keys(own.answers).length >= Object.keys(answers).length,
      )
    return trainingBallots(file, exampleId, round, asked, options.roles).filter(
      (one) => !isHere(one),
    )
  }

  /** Lets ballots of the example of a training arrive, `most` at once. */
  async function playTraining(round: Round, most: number): Promise<void> {
    for (const ballot of (await comingBallots(round)).slice(0, most)) await collect(ballot)
  }

  return {
    collect,
    voteBallot,
    comingBallots,
    playTraining,
    /** Removes both rounds of a participant and their vote, and gives what was removed. */
    removeBallots: (participantId: ParticipantId): Promise<Removed> =>
      writing<Removed>(participantId, (id) => takeBallots(id, participantId, now()), {
        ballots: [],
        votes: [],
      }),
    /** Puts back what was removed of a participant, and gives its number; null when nothing is back. */
    putBack: (participantId: ParticipantId, removed: Removed): Promise<number | null> =>
      writing<number | null>(participantId, (id) => restoreBallots(id, removed, now()), null),
    /** Deletes the individual ballots and keeps how often each answer was given; cannot be undone. */
    async forget(): Promise<void> {
      // A ballot that could not be stored is counted with the others if it can be now, and keeps nobody from deleting.
      saving.retry()
      await saving.ended()
      return writing('all', (id) => forgetBallots(id, now()), undefined)
    },
  }
}
