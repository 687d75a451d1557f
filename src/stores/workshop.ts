import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { CURRENT_EDITION, CURRENT_GRID } from '@/catalog'
import { isDesign } from '@/domain/assessment'
import { compareRoles, type Voices } from '@/domain/consensus-groups'
import { GridId, locateModel, type ModelId } from '@/domain/grid'
import { countLate, countRoles, participantsOf } from '@/domain/participation'
import { viewOf, type View } from '@/domain/view'
import { countDots, countVoters, withoutHands } from '@/domain/vote'
import {
  awaitsSecond,
  isRevealed,
  modelsInScope,
  type Discussion,
  type Round,
  type WorkshopId,
} from '@/domain/workshop'
import { loadWorkshop } from '@/storage/workshop-record'
import { useGrid } from './use-grid'
import { useBallots } from './workshop-ballots'
import { useReadings } from './workshop-readings'
import { openWorkshopSession, type WorkshopSession } from './workshop-session'
import { useSteering } from './workshop-steering'

export type { Receipt, Removed } from '@/storage/ballots'
export type { VoteReceipt } from '@/storage/votes'

const NO_DISCUSSIONS: ReadonlyMap<ModelId, Discussion> = new Map()

/**
 * The workshop that is open in this window. Everything shown comes from the database and goes back there: stage
 * and place too, so that the projector and the trainer's window stay in step and a killed browser finds its place.
 *
 * To show: `open(id)` once (the router does it for every address of a workshop), then read `workshop`, `models`
 * (in scope, grid order), `ballots`, `readings` and `order`; `view` is what the projector shows, `current` its model,
 * with its `discussion`. `reading(modelId, round)` says all there is to say of a group's answers; `held(modelId)` is
 * what the team agreed on, or else what its answers propose.
 * To change: every action shows at once and is stored as soon as the browser can.
 */
export const useWorkshopStore = defineStore('workshop', () => {
  const session = shallowRef<WorkshopSession>()

  const workshop = computed(() => session.value?.workshop.value)
  const { grid, load: loadGrid } = useGrid(() => workshop.value)
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

  const readings = useReadings({
    modelIds,
    ballots,
    counts,
    discussions,
    order: () => workshop.value?.order ?? 'divided',
  })
  const { first, second, reading, latestRound, latestReading, held, order, divided } = readings

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

  const view = computed((): View => (workshop.value ? viewOf(workshop.value.place) : 'model'))
  /** The models that are answered a second time now, in grid order. */
  const secondModels = computed(() =>
    modelIds.value.filter((id) => awaitsSecond(discussions.value.get(id))),
  )

  const participants = computed(() =>
    workshop.value ? participantsOf(workshop.value, ballots.value, counts.value) : null,
  )
  const roles = computed(() => countRoles(workshop.value?.options.roles ?? [], ballots.value))
  /** A training is played by invented participants, until a person in the room joins it. */
  const voices = computed((): Voices =>
    ballots.value.every(({ source }) => source === 'training') ? 'invented' : 'people',
  )
  const dots = computed(() => countDots(votes.value))
  const ballotDots = computed(() => countDots(withoutHands(votes.value)))
  const voters = computed(() => countVoters(votes.value))

  let stopFollowing = () => {}
  /** Raised by every opening: only the last one asked for is shown. */
  let openings = 0

  /** Opens a workshop and follows it; false when it is not on this device. */
  async function open(id: WorkshopId): Promise<boolean> {
    const opening = ++openings
    if (session.value?.id === id && !isGone.value) return true
    const record = await loadWorkshop(id)
    if (!record) return false
    const next = openWorkshopSession(record)
    const loaded = await loadGrid(next.workshop.value)
    if (opening !== openings) return true
    stopFollowing()
    grid.value = loaded
    session.value = next
    stopFollowing = next.follow()
    return true
  }

  function close() {
    openings += 1
    stopFollowing()
    session.value = undefined
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
    latestRound,
    latestReading,
    held,
    order,
    divided,
    current,
    view,
    secondModels,
    participants,
    roles,
    votes,
    /** All dots of each model, from hands and ballots, then those of ballots alone. */
    dots,
    ballotDots,
    /** How many people voted by ballot. */
    voters,
    compareRoles: (modelId: ModelId, round: Round) =>
      compareRoles(modelId, round, ballots.value, voices.value),
    lateIn: (modelId: ModelId, round: Round) => countLate(modelId, round, ballots.value),
    open,
    close,
    ...useBallots({ session, modelIds, ballots, discussions }),
    ...useSteering({ session, modelIds, discussions, votes, current, ...readings }),
  }
})
