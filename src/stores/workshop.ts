import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { CURRENT_EDITION, CURRENT_GRID, loadExamples, loadGrid } from '@/catalog'
import { isDesign, responseFromCode, type Response, type ResponseCode } from '@/domain/assessment'
import { compareRoles } from '@/domain/consensus-groups'
import { GridId, locateModel, type Grid, type ModelId } from '@/domain/grid'
import {
  countDots,
  countLate,
  countRoles,
  isRevealed,
  modelsInScope,
  participantsOf,
  type AnswerCounts,
  type Ballot,
  type Discussion,
  type DiscussionOrder,
  type ParticipantId,
  type ReadBallot,
  type Round,
  type Stage,
  type WorkshopId,
  type WorkshopOptions,
} from '@/domain/workshop'
import {
  forgetBallots,
  putBallot,
  restoreBallots,
  takeBallots,
  type Receipt,
} from '@/storage/ballots'
import { WorkshopGoneError } from '@/storage/workshop-change'
import { loadWorkshop } from '@/storage/workshop-record'
import { now } from './identifiers'
import { usePreferencesStore } from './preferences'
import { useSavingStore } from './saving'
import { trainingBallots } from './training'
import { useReadings } from './workshop-readings'
import { openWorkshopSession, type WorkshopSession } from './workshop-session'

export type { Receipt }

const NO_DISCUSSIONS: ReadonlyMap<ModelId, Discussion> = new Map()

/**
 * The workshop that is open in this window. Everything shown comes from the database and goes back there: stage
 * and place too, so that the projector and the trainer's window stay in step and a killed browser finds its place.
 *
 * To show: `open(id)` once (the router does it for every address of a workshop), then read `workshop`, `models`
 * (in scope, grid order), `ballots`, `readings` and `order`; `current` is the model on the projector, with its
 * `discussion`. `reading(modelId, round)` says all there is to say of a group's answers; `held(modelId)` is what
 * the team agreed on, or else what its answers propose.
 * To change: every action shows at once and is stored as soon as the browser can.
 */
export const useWorkshopStore = defineStore('workshop', () => {
  const preferences = usePreferencesStore()
  const saving = useSavingStore()
  const session = shallowRef<WorkshopSession>()
  const grid = shallowRef<Grid>()

  const workshop = computed(() => session.value?.workshop.value)
  const project = computed(() => session.value?.project.value)
  /** Whether the levels are read in the wording of a project in design. */
  const design = computed(() => isDesign(session.value?.assessment.value.phase ?? 'running'))
  /** Deleted, here or in another window. */
  const isGone = computed(() => session.value?.isGone() ?? false)
  const ballots = computed(() => session.value?.ballots() ?? [])
  const counts = computed(() => session.value?.counts.value ?? [])
  const discussions = computed(() => session.value?.discussions.value ?? NO_DISCUSSIONS)
  const votes = computed(() => [...(session.value?.votes.value.values() ?? [])])

  const models = computed(() =>
    grid.value && workshop.value ? modelsInScope(grid.value, workshop.value.options) : [],
  )
  const modelIds = computed(() => models.value.map(({ id }) => id))

  const { first, second, reading, latestReading, held, order, divided } = useReadings({
    modelIds,
    ballots,
    counts,
    discussions,
    order: () => workshop.value?.order ?? 'divided',
  })

  /** The model on the projector, the first in order until one is chosen; undefined without any. */
  const current = computed(() => {
    const place = workshop.value?.place
    const modelId = place?.modelId ?? order.value[0]
    const path = grid.value && modelId ? locateModel(grid.value, modelId) : undefined
    if (!path || !place) return undefined
    const { id } = path.model
    const discussion = discussions.value.get(id)
    return {
      ...path,
      round: place.round,
      discussion,
      isRevealed: isRevealed(discussion, place.round),
      /** From 1, in the order of discussion. */
      position: order.value.indexOf(id) + 1,
    }
  })

  const participants = computed(() =>
    workshop.value ? participantsOf(workshop.value, ballots.value, counts.value) : null,
  )
  const roles = computed(() => countRoles(workshop.value?.options.roles ?? [], ballots.value))
  const dots = computed(() => countDots(votes.value))

  let stopFollowing = () => {}
  /** Raised by every opening: only the last one asked for is shown. */
  let openings = 0

  async function showGrid(opened: WorkshopSession) {
    const { gridId, edition } = opened.workshop.value
    const { language } = preferences.preferences
    const loaded = await loadGrid(gridId, edition, language)
    if (language === preferences.preferences.language) grid.value = loaded
    else await showGrid(opened)
  }

  /** Opens a workshop and follows it; false when it is not on this device. */
  async function open(id: WorkshopId): Promise<boolean> {
    const opening = ++openings
    if (session.value?.id === id && !isGone.value) return true
    const record = await loadWorkshop(id)
    if (!record) return false
    const next = openWorkshopSession(record)
    await showGrid(next)
    if (opening !== openings) return true
    stopFollowing()
    session.value = next
    stopFollowing = next.follow()
    return true
  }

  function close() {
    openings += 1
    stopFollowing()
    session.value = undefined
  }

  watch(
    () => preferences.preferences.language,
    () => session.value && void showGrid(session.value),
  )

  let writes = 0

  /**
   * A write whose result is needed. A failed one is kept, and its result comes once it has been tried again;
   * `gone` is the result when the workshop has been deleted.
   */
  const writing = <T>(write: (id: WorkshopId) => Promise<T>, gone: T): Promise<T> =>
    new Promise((resolve) => {
      const id = session.value?.id
      if (!id) {
        resolve(gone)
        return
      }
      writes += 1
      saving.save(`workshop write ${String(writes)}`, async () => {
        resolve(await write(id).catch((error: unknown) => orGone(error, gone)))
      })
    })

  function orGone<T>(error: unknown, gone: T): T {
    if (error instanceof WorkshopGoneError) return gone
    throw error
  }

  /** Takes a ballot; one of the same participant and round is replaced. */
  const collect = (ballot: ReadBallot): Promise<Receipt> =>
    writing<Receipt>((id) => putBallot(id, ballot), { kind: 'closed' })

  /**
   * Lets ballots of the example of a training arrive, those that are not there yet, `most` at once. In the second
   * round they answer the models for which one was opened.
   */
  async function playTraining(round: Round, most: number): Promise<void> {
    const exampleId = workshop.value?.exampleId
    if (!exampleId) return
    const isAsked = (id: ModelId) => round === 1 || discussions.value.get(id)?.secondOpenedAt
    const asked = modelIds.value.filter(isAsked)
    const file = await loadExamples(CURRENT_GRID, preferences.preferences.language)
    const isHere = ({ participantId, answers }: ReadBallot) =>
      ballots.value.some(
        (own) =>
          own.round === round &&
          own.participantId === participantId &&
          Object.keys(own.answers).length >= Object.keys(answers).length,
      )
    const coming = trainingBallots(file, exampleId, round, asked).filter((one) => !isHere(one))
    for (const ballot of coming.slice(0, most)) await collect(ballot)
  }

  /** Says how many hands went up for each answer to a model. */
  function countHands(modelId: ModelId, round: Round, counted: AnswerCounts) {
    const opened = session.value
    opened?.count({ workshopId: opened.id, modelId, round, origin: 'hands', counts: counted })
  }

  /** Sets the level that the team agrees on, or takes it back; it answers the team's assessment. */
  function agree(modelId: ModelId, response: Response | null) {
    const agreedBy = response === null ? null : ('team' as const)
    session.value?.discuss(modelId, { agreed: response, agreedBy })
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
    for (const { modelId, agreedBy } of discussions.value.values())
      if (agreedBy === 'median') agree(modelId, null)
  }

  /** Shows the answers of a round, or hides them again. */
  function reveal(modelId: ModelId, round: Round, shows = true) {
    const at = shows ? now() : null
    session.value?.discuss(modelId, round === 1 ? { revealedAt: at } : { secondRevealedAt: at })
  }

  /** Shows the answers of the first round of every model that is still hidden. */
  function revealAll() {
    for (const modelId of modelIds.value)
      if (!isRevealed(discussions.value.get(modelId), 1)) reveal(modelId, 1)
  }

  /** Shows all models together on the projector, or the one that was there before. */
  function showWall(shows = true) {
    const place = workshop.value?.place
    if (place) session.value?.amend({ place: { ...place, isWall: shows } })
  }

  /** Asks for a second round on a model, and goes there. The first one keeps its answers. */
  function openSecondRound(modelId: ModelId) {
    session.value?.discuss(modelId, { secondOpenedAt: now() })
    moveTo(modelId, 2)
  }

  /** Goes to a model, in its last opened round unless another one is named. */
  function moveTo(modelId: ModelId, round?: Round) {
    const isSecond = typeof discussions.value.get(modelId)?.secondOpenedAt === 'string'
    session.value?.amend({ place: { modelId, round: round ?? (isSecond ? 2 : 1) } })
  }

  /** Goes some models forward (or back, when negative) in the order of discussion; stays within its ends. */
  function step(by: number) {
    const at = (current.value?.position ?? 1) - 1
    const target = order.value[Math.min(Math.max(at + by, 0), order.value.length - 1)]
    if (target) moveTo(target)
  }

  function startTimer(seconds: number) {
    const endsAt = new Date(Date.parse(now()) + seconds * 1000).toISOString()
    session.value?.amend({ timer: { endsAt, seconds } })
  }

  /** Gives dots to a priority, or takes them back when negative, as counted from the hands raised. */
  function dotByHands(modelId: ModelId, by: number) {
    const own = votes.value.find(({ voter }) => voter === 'hands')?.dots ?? {}
    const next = Math.max(0, (own[modelId] ?? 0) + by)
    session.value?.vote('hands', { ...own, [modelId]: next })
  }

  return {
    session,
    workshop,
    project,
    design,
    grid,
    /** What a participant with a new application answers. */
    newestEdition: { gridId: GridId.parse(CURRENT_GRID), edition: CURRENT_EDITION },
    isGone,
    models,
    ballots,
    counts,
    discussions,
    /** Readings of the first and of the second round, in grid order. */
    firstReadings: first,
    secondReadings: second,
    reading,
    latestReading,
    held,
    order,
    divided,
    current,
    participants,
    roles,
    votes,
    dots,
    compareRoles: (modelId: ModelId, round: Round) => compareRoles(modelId, round, ballots.value),
    lateIn: (modelId: ModelId, round: Round) => countLate(modelId, round, ballots.value),
    open,
    close,
    collect,
    playTraining,
    /** Removes both rounds of a participant, and gives what was removed. */
    removeBallots: (participantId: ParticipantId): Promise<Ballot[]> =>
      writing((id) => takeBallots(id, participantId, now()), []),
    putBack: (removed: readonly Ballot[]): Promise<void> =>
      writing((id) => restoreBallots(id, removed, now()), undefined),
    /** Deletes the individual ballots and keeps how often each answer was given; cannot be undone. */
    forget: (): Promise<void> =>
      writing((id) => forgetBallots(id, modelIds.value, now()), undefined),
    countHands,
    agree,
    agreeCode: (modelId: ModelId, code: ResponseCode) => {
      agree(modelId, responseFromCode(code))
    },
    adoptMedians,
    withdrawMedians,
    reveal,
    revealAll,
    showWall,
    openSecondRound,
    moveTo,
    step,
    startTimer,
    stopTimer: () => session.value?.amend({ timer: null }),
    dotByHands,
    /** The dots of one participant, as read from a slip. */
    voteBallot: (voter: ParticipantId, chosen: readonly ModelId[]) =>
      session.value?.vote(voter, Object.fromEntries(chosen.map((id) => [id, 1]))),
    note: (modelId: ModelId, note: string) => session.value?.discuss(modelId, { note }),
    noteForTrainer: (modelId: ModelId, trainerNote: string) =>
      session.value?.discuss(modelId, { trainerNote }),
    setStage: (stage: Stage) => session.value?.amend({ stage }),
    setOrder: (next: DiscussionOrder) => session.value?.amend({ order: next }),
    setOptions: (patch: Partial<WorkshopOptions>) => {
      const options = workshop.value?.options
      if (options) session.value?.amend({ options: { ...options, ...patch } })
    },
  }
})
