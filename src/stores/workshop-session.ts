import { computed, shallowRef, type ComputedRef } from 'vue'
import type { Assessment, Project } from '@/domain/assessment'
import type { ModelId } from '@/domain/grid'
import type { Dots, PriorityVotes, Voter } from '@/domain/vote'
import {
  emptyDiscussion,
  type Ballot,
  type Discussion,
  type ModelCount,
  type Place,
  type Workshop,
  type WorkshopId,
} from '@/domain/workshop'
import { watchBallots } from '@/storage/ballots'
import { patchHandDots } from '@/storage/votes'
import { WorkshopGoneError } from '@/storage/workshop-change'
import { loadWorkshop, watchWorkshop, type WorkshopRecord } from '@/storage/workshop-record'
import type { Stored } from '@/storage/stored'
import {
  countPlace,
  patchDiscussion,
  patchOptions,
  patchWorkshop,
  putCount,
  type WithWorkshop,
} from '@/storage/workshops'
import { useBackupStore } from './backup'
import { now } from './identifiers'
import { useOverlay } from './overlay'
import { useWrites } from './writes'

/** One workshop while a window shows it: what is stored, what is on its way, and how to change it. */
export interface WorkshopSession {
  id: WorkshopId
  isGone: () => boolean
  /** Whether something said here is not stored yet. */
  isUnsaved: () => boolean
  project: ComputedRef<Project>
  /** The one that the agreed levels answer. */
  assessment: ComputedRef<Assessment>
  workshop: ComputedRef<Workshop>
  discussions: ComputedRef<ReadonlyMap<ModelId, Discussion>>
  counts: ComputedRef<readonly ModelCount[]>
  votes: ComputedRef<ReadonlyMap<Voter, PriorityVotes>>
  /** In their order of arrival. */
  ballots: () => readonly Ballot[]
  /** Follows what is stored, in this window and others; returns how to stop. */
  follow: () => () => void
  amend: (patch: Partial<Omit<Workshop, 'options'>>) => void
  /** Changes some options; another window may change others meanwhile. */
  setOptions: (patch: Partial<Workshop['options']>) => void
  /** What is said of a model; `place`, if any, is where it leaves the workshop, stored with it. */
  discuss: (modelId: ModelId, patch: Partial<Discussion>, place?: Place) => void
  count: (count: ModelCount, place?: Place) => void
  dotByHands: (dots: Dots) => void
  /**
   * Makes a write whose result is needed, after those of the same queue; undefined when the workshop is gone.
   * `what` names it for the count of changes since a backup.
   */
  ask: <T>(queue: string, what: string, write: () => Promise<T>) => Promise<T | undefined>
}

/** Starts a session on what is known of a workshop. */
export function openWorkshopSession(known: WorkshopRecord): WorkshopSession {
  const { id } = known.workshop
  const backup = useBackupStore()
  const isGone = shallowRef(false)
  const project = shallowRef(known.project)
  const assessment = shallowRef(known.assessment)
  const ballots = shallowRef<readonly Ballot[]>([])

  const overlays = {
    workshops: useOverlay<WorkshopId, Workshop>(() => null),
    options: useOverlay<WorkshopId, Workshop['options']>(() => null),
    discussions: useOverlay<ModelId, Discussion>((patch) => ({
      ...emptyDiscussion,
      ...(patch as Pick<Discussion, 'workshopId' | 'modelId'>),
    })),
    counts: useOverlay<string, ModelCount>((patch) => patch as ModelCount),
    votes: useOverlay<Voter, PriorityVotes>((patch) => patch as PriorityVotes),
  }
  load(known)

  function load(record: WorkshopRecord) {
    const { workshop } = record
    project.value = record.project
    assessment.value = record.assessment
    const { options, updatedAt } = workshop
    overlays.workshops.load(new Map([[id, { value: workshop, updatedAt }]]))
    overlays.options.load(new Map([[id, { value: options, updatedAt }]]))
    overlays.discussions.load(record.discussions)
    overlays.counts.load(record.counts)
    overlays.votes.load(record.votes)
    // Their counts have come with the record: nobody is counted twice.
    if (workshop.forgottenAt !== null) ballots.value = []
  }

  let newest: readonly Ballot[] = []

  /** Where ballots were deleted, the counts they left come first: no screen says that nobody answered. */
  async function loadBallots(read: readonly Ballot[]) {
    newest = read
    if (read.length === 0 && ballots.value.length > 0) {
      const record = await loadWorkshop(id).catch(() => null)
      if (record) load(record)
    }
    if (newest === read) ballots.value = read
  }

  const { change, ask } = useWrites({
    isGoneError: (error) => error instanceof WorkshopGoneError,
    onGone: () => {
      isGone.value = true
      overlays.workshops.drop(id)
    },
    onStored: (name) => {
      // Neither an example nor a training is work that a backup would save.
      if ((known.workshop.exampleId ?? project.value.exampleId) === null) backup.note(name)
    },
  })
  const nameOf = (what: string) => `workshop ${id} ${what}`

  const moveTo = (place: Place | undefined) => {
    if (place) overlays.workshops.change(id, { place })
  }

  /** Writes a part of the workshop, and what is on its way of the workshop itself: one write for both. */
  async function together<Part>(
    write: (beside: Partial<Workshop> | undefined) => Promise<WithWorkshop<Part>>,
  ): Promise<Stored<Part>> {
    const beside = overlays.workshops.pending(id)
    const { part, workshop } = await write(beside)
    if (beside) overlays.workshops.settle(id, beside, workshop)
    return part
  }

  function follow() {
    const stops = [
      watchWorkshop(id, (record) => {
        if (record) load(record)
        isGone.value = record === null
      }),
      watchBallots(id, (read) => void loadBallots(read)),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }

  return {
    id,
    isGone: () => isGone.value,
    isUnsaved: () => Object.values(overlays).some((overlay) => overlay.hasPending()),
    project: computed(() => project.value),
    assessment: computed(() => assessment.value),
    workshop: computed(() => {
      const workshop = overlays.workshops.view.value.get(id) ?? known.workshop
      return { ...workshop, options: overlays.options.view.value.get(id) ?? workshop.options }
    }),
    discussions: overlays.discussions.view,
    counts: computed(() => [...overlays.counts.view.value.values()]),
    votes: overlays.votes.view,
    ballots: () => ballots.value,
    follow,
    amend: (patch) => {
      change<WorkshopId, Workshop>(nameOf('itself'), overlays.workshops, [id, patch], (pending) =>
        patchWorkshop(id, pending, now()),
      )
    },
    setOptions: (patch) => {
      change(nameOf('options'), overlays.options, [id, patch], (pending) =>
        patchOptions(id, pending, now()),
      )
    },
    discuss: (modelId, patch, next) => {
      moveTo(next)
      const whole = { workshopId: id, modelId, ...patch }
      change(nameOf(`discussion ${modelId}`), overlays.discussions, [modelId, whole], (pending) =>
        together((beside) => patchDiscussion(id, modelId, pending, now(), beside)),
      )
    },
    count: (count, next) => {
      moveTo(next)
      const place = countPlace(count)
      change(nameOf(`count ${place}`), overlays.counts, [place, count], () =>
        together((beside) => putCount(count, now(), beside)),
      )
    },
    dotByHands: (dots) => {
      const voter: Voter = 'hands'
      change(
        nameOf('dots of hands'),
        overlays.votes,
        [voter, { workshopId: id, voter, dots }],
        (pending) => patchHandDots(id, pending.dots ?? {}, now()),
      )
    },
    ask: (queue, what, write) => ask(nameOf(`queue ${queue}`), nameOf(what), write),
  }
}
