import type { ComputedRef, ShallowRef } from 'vue'
import type { AnswerCounts } from '@/domain/answer-counts'
import { responseFromCode, type Response, type ResponseCode } from '@/domain/assessment'
import type { Reading } from '@/domain/consensus'
import type { ModelId } from '@/domain/grid'
import { withHandDots, type PriorityVotes } from '@/domain/vote'
import {
  isRevealed,
  type Discussion,
  type DiscussionOrder,
  type Round,
  type Stage,
  type WorkshopOptions,
} from '@/domain/workshop'
import { keepsPlaces } from '@/domain/workshop-roles'
import { now } from './identifiers'
import { usePlace } from './workshop-place'
import type { WorkshopSession } from './workshop-session'

interface Open {
  session: Readonly<ShallowRef<WorkshopSession | undefined>>
  modelIds: ComputedRef<readonly ModelId[]>
  discussions: ComputedRef<ReadonlyMap<ModelId, Discussion>>
  votes: ComputedRef<readonly PriorityVotes[]>
  isUnderWay: ComputedRef<boolean>
  order: ComputedRef<readonly ModelId[]>
  /** Where the projector is, from 1, and its model. */
  current: ComputedRef<{ position: number; model: { id: ModelId } } | undefined>
  latestRound: (modelId: ModelId) => Round
  latestReading: (modelId: ModelId) => Reading | undefined
}

/** What the trainer does with the open workshop: all of it shows at once, in every window. */
export function useActions({
  session,
  modelIds,
  discussions,
  votes,
  isUnderWay,
  order,
  current,
  latestRound,
  latestReading,
}: Open) {
  const { kept, ...moves } = usePlace({ session, discussions, order, current })

  /** Hands are counted and levels agreed on model by model while answers come in, too: that is no discussion yet. */
  const keptInDiscussion = () =>
    session.value?.workshop.value.stage === 'discuss' ? kept() : undefined

  /** Says what was said of a model; the projector stays where it is. */
  const say = (modelId: ModelId, patch: Partial<Discussion>) =>
    session.value?.discuss(modelId, patch, kept())

  /** Says how many hands went up for each answer to a model. */
  function countHands(modelId: ModelId, round: Round, counted: AnswerCounts) {
    const opened = session.value
    opened?.count(
      { workshopId: opened.id, modelId, round, origin: 'hands', counts: counted },
      keptInDiscussion(),
    )
  }

  /** Sets the level that the team agrees on, or takes it back; it answers the team's assessment. */
  function agree(modelId: ModelId, response: Response | null) {
    const agreedBy = response === null ? null : ('team' as const)
    session.value?.discuss(modelId, { agreed: response, agreedBy }, keptInDiscussion())
  }

  /** Takes what the answers propose for every model that the team has not agreed on. */
  function adoptMedians() {
    for (const modelId of modelIds.value) {
      const proposal = latestReading(modelId)?.proposal
      if (proposal && !discussions.value.get(modelId)?.agreed)
        session.value?.discuss(modelId, { agreed: proposal, agreedBy: 'median' })
    }
  }

  /** Takes back what was only taken from the medians. */
  function withdrawMedians() {
    for (const modelId of modelIds.value)
      if (discussions.value.get(modelId)?.agreedBy === 'median') agree(modelId, null)
  }

  /** Shows the answers of a round, or hides them again. */
  function reveal(modelId: ModelId, round: Round, shows = true) {
    const at = shows ? now() : null
    say(modelId, round === 1 ? { revealedAt: at } : { secondRevealedAt: at })
  }

  /** Shows every answer that is still hidden: those of the first round, and of a second one that counts. */
  function revealAll() {
    for (const modelId of modelIds.value) {
      const rounds: readonly Round[] = latestRound(modelId) === 2 ? [1, 2] : [1]
      for (const round of rounds)
        if (!isRevealed(discussions.value.get(modelId), round)) reveal(modelId, round)
    }
  }

  /** Asks for a second round on a model, and goes there. The first one keeps its answers. */
  function openSecondRound(modelId: ModelId) {
    session.value?.discuss(modelId, { secondOpenedAt: now() }, { modelId, round: 2 })
  }

  function startTimer(seconds: number) {
    const endsAt = new Date(Date.parse(now()) + seconds * 1000).toISOString()
    const place = kept()
    session.value?.amend({ timer: { endsAt, seconds }, ...(place && { place }) })
  }

  /** Gives dots to a priority, or takes them back when negative, as counted from the hands raised. */
  function dotByHands(modelId: ModelId, by: number) {
    session.value?.dotByHands(withHandDots(votes.value, modelId, by))
  }

  /**
   * Goes to a stage. One that is under way is never prepared again, also while its preparation is looked at; and none
   * is under way because one has looked where ballots will come in.
   */
  function setStage(stage: Stage) {
    const isLooking = stage === 'collect' && session.value?.workshop.value.stage === 'prepare'
    if (stage !== 'prepare' && !isLooking) session.value?.amend({ stage })
  }

  /** Changes options. Roles that would give a ballot somebody else's are left as they are. */
  function setOptions({ roles, ...others }: Partial<WorkshopOptions>) {
    const opened = session.value
    if (!opened) return
    const isTaken =
      roles && (!isUnderWay.value || keepsPlaces(opened.workshop.value.options.roles, roles))
    opened.setOptions(isTaken ? { ...others, roles } : others)
  }

  return {
    countHands,
    agree,
    agreeCode: (modelId: ModelId, code: ResponseCode) => {
      agree(modelId, responseFromCode(code))
    },
    adoptMedians,
    withdrawMedians,
    reveal,
    revealAll,
    ...moves,
    openSecondRound,
    startTimer,
    stopTimer: () => session.value?.amend({ timer: null }),
    dotByHands,
    note: (modelId: ModelId, note: string) => say(modelId, { note }),
    noteForTrainer: (modelId: ModelId, trainerNote: string) => say(modelId, { trainerNote }),
    setStage,
    /** The room may join: from now on, phones hold what the workshop offers. */
    begin: () => {
      if (session.value?.workshop.value.stage === 'prepare')
        session.value.amend({ stage: 'collect' })
    },
    setOrder: (next: DiscussionOrder) => session.value?.amend({ order: next }),
    setOptions,
  }
}
