import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { CURRENT_EDITION, CURRENT_GRID, hasEdition } from '@/catalog'
import { isDesign, type AssessmentId } from '@/domain/assessment'
import { GridId, type ModelId } from '@/domain/grid'
import { awaitsSecond, modelsInScope, type Discussion, type WorkshopId } from '@/domain/workshop'
import { isUnderWay as isUnderWayWith } from '@/domain/workshop-roles'
import { loadWorkshop } from '@/storage/workshop-record'
import { useShownSession } from './use-shown-session'
import { useActions } from './workshop-actions'
import { useBallots } from './workshop-ballots'
import { useParticipation } from './workshop-participation'
import { useProjector } from './workshop-projector'
import { useReadings } from './workshop-readings'
import { openWorkshopSession, type WorkshopSession } from './workshop-session'

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
  const { session, grid, unsaved, begin, show, close } = useShownSession(
    (one: WorkshopSession) => one.workshop.value,
  )

  const workshop = computed(() => session.value?.workshop.value)
  const project = computed(() => session.value?.project.value)
  /** Whether the levels are read in the wording of a project in design. */
  const design = computed(() => isDesign(session.value?.assessment.value.phase ?? 'running'))
  /** Deleted, here or in another window. */
  const isGone = computed(() => session.value?.isGone() ?? false)
  const ballots = computed(() => session.value?.ballots() ?? [])
  /** Whether people may have joined, and hold the options of then. */
  const isUnderWay = computed(
    () => workshop.value !== undefined && isUnderWayWith(workshop.value, ballots.value),
  )
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
  const { first, second, reading, latestRound, latestReading, held, order, strongGaps } = readings

  const projector = useProjector({ workshop, grid, discussions, order })
  /** The models that are answered a second time now, in grid order. */
  const secondModels = computed(() =>
    modelIds.value.filter((id) => awaitsSecond(discussions.value.get(id))),
  )

  const participation = useParticipation({ workshop, ballots, counts, votes })

  /** The assessment of the workshop asked for last, when it follows an edition that this build does not ship. */
  const unreadable = shallowRef<AssessmentId>()

  /** Opens a workshop and follows it; false when it is not on this device, or cannot be shown: `unreadable` tells. */
  async function open(id: WorkshopId): Promise<boolean> {
    const isLatest = begin()
    unreadable.value = undefined
    if (session.value?.id === id && !isGone.value) return true
    const record = await loadWorkshop(id)
    if (!isLatest()) return true
    if (!record) return false
    const { gridId, edition, assessmentId } = record.workshop
    if (!hasEdition(gridId, edition)) {
      unreadable.value = assessmentId
      return false
    }
    await show(unsaved.get(id) ?? openWorkshopSession(record), isLatest)
    return true
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
    unreadable,
    models,
    ballots,
    isUnderWay,
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
    strongGaps,
    secondModels,
    votes,
    ...projector,
    ...participation,
    open,
    close,
    ...useBallots({ session, modelIds, ballots, discussions }),
    ...useActions({ session, modelIds, discussions, votes, isUnderWay, ...projector, ...readings }),
  }
})
