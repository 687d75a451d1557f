import { computed, shallowRef, type ComputedRef } from 'vue'
import {
  emptyAnswer,
  type Answer,
  type Answers,
  type Assessment,
  type AssessmentId,
  type Identity,
  type PlanLine,
  type PlanLineId,
  type Project,
  type ProjectId,
} from '@/domain/assessment'
import type { ModelId } from '@/domain/grid'
import { patchAnswer } from '@/storage/answers'
import { patchAssessment, watchRecord, type AssessmentRecord } from '@/storage/assessments'
import { binPlanLine } from '@/storage/bin'
import { AssessmentGoneError, type Target } from '@/storage/change'
import { noteAnswer } from '@/storage/notes'
import { patchPlanLine } from '@/storage/plan'
import { patchIdentity } from '@/storage/projects'
import { instantAfter } from '@/storage/stored'
import { useBackupStore } from './backup'
import { now } from './identifiers'
import { useOverlay } from './overlay'
import { useWrites } from './writes'

/** A draft is stored with the first thing said of it; what was stored may be deleted, here or in another tab. */
type Presence = 'draft' | 'stored' | 'gone'

/** What a team may change of an assessment itself. */
export type AssessmentPatch = Partial<Pick<Assessment, 'phase' | 'date' | 'participantsCount'>>

/** One assessment while someone works on it: what is stored, what is on its way, and how to change it. */
export interface Session {
  id: AssessmentId
  presence: () => Presence
  project: ComputedRef<Project>
  assessment: ComputedRef<Assessment>
  /** Every assessment of the project, oldest first. */
  siblings: ComputedRef<readonly Assessment[]>
  answers: ComputedRef<Answers>
  planLines: ComputedRef<ReadonlyMap<PlanLineId, PlanLine>>
  /** Whether something is not stored yet. */
  isUnsaved: () => boolean
  /** Follows what is stored, in this tab and others; returns how to stop. */
  follow: () => () => void
  answer: (modelId: ModelId, patch: Partial<Answer>) => void
  describe: (patch: Identity) => void
  amend: (patch: AssessmentPatch) => void
  changeLine: (id: PlanLineId, patch: Partial<PlanLine>) => void
  removeLine: (id: PlanLineId) => void
}

const wholeLine = (patch: Partial<PlanLine>): PlanLine | null =>
  'modelId' in patch ? (patch as PlanLine) : null

/** Starts a session on what is known of an assessment. Throws when the record does not hold it. */
export function openSession(id: AssessmentId, known: AssessmentRecord, isDraft: boolean): Session {
  const backup = useBackupStore()
  const presence = shallowRef<Presence>(isDraft ? 'draft' : 'stored')
  const record = shallowRef(known)

  const overlays = {
    answers: useOverlay<ModelId, Answer>((patch) => ({ ...emptyAnswer, ...patch })),
    identity: useOverlay<ProjectId, Identity>((patch) => patch as Identity),
    assessments: useOverlay<AssessmentId, Assessment>(() => null),
    planLines: useOverlay<PlanLineId, PlanLine>(wholeLine),
  }
  load(known)

  function load(reading: AssessmentRecord) {
    record.value = reading
    const { project, assessments } = reading
    overlays.answers.load(reading.answers)
    overlays.planLines.load(reading.planLines)
    overlays.identity.load(
      new Map([[project.id, { value: project.identity, updatedAt: project.updatedAt }]]),
    )
    overlays.assessments.load(
      new Map(assessments.map((value) => [value.id, { value, updatedAt: value.updatedAt }])),
    )
  }

  const project = computed<Project>(() => {
    const { project: stored } = record.value
    return { ...stored, identity: overlays.identity.view.value.get(stored.id) ?? stored.identity }
  })
  const siblings = computed(() => [...overlays.assessments.view.value.values()])
  const assessment = computed(() => {
    const found = overlays.assessments.view.value.get(id)
    if (!found) throw new Error(`The record of assessment ${id} does not hold it`)
    return found
  })

  const target = (): Target => ({
    id,
    draft:
      presence.value === 'draft'
        ? { project: record.value.project, assessment: assessment.value }
        : null,
  })

  const { change, remove } = useWrites({
    isGoneError: (error) => error instanceof AssessmentGoneError,
    onGone: () => {
      presence.value = 'gone'
    },
    onStored: (name) => {
      if (presence.value === 'draft') presence.value = 'stored'
      // An example is no work that a backup would save.
      if (record.value.project.exampleId === null) backup.note(name)
    },
  })

  /** Before a draft is stored nothing is found of it, which does not mean that it is gone. */
  let wasFound = !isDraft

  function receive(reading: AssessmentRecord | null) {
    if (reading) {
      wasFound = true
      load(reading)
      presence.value = 'stored'
    } else if (wasFound) presence.value = 'gone'
  }

  return {
    id,
    presence: () => presence.value,
    project,
    assessment,
    siblings,
    answers: overlays.answers.view,
    planLines: overlays.planLines.view,
    isUnsaved: () => Object.values(overlays).some((overlay) => overlay.hasPending()),
    follow: () => watchRecord(id, receive),
    answer: (modelId, patch) => {
      const noted = { ...overlays.answers.pending(modelId), ...patch }
      // After what it changes, though the clock was set back since: the next start takes the later of the two.
      const given = instantAfter(overlays.answers.storedAt(modelId), now())
      const { draft } = target()
      const at = noteAnswer({ assessmentId: id, modelId, patch: noted, at: given, draft })
      change(`answer ${id} ${modelId}`, overlays.answers, [modelId, patch], (pending) =>
        patchAnswer(target(), modelId, pending, at),
      )
    },
    describe: (patch) => {
      const { id: projectId } = record.value.project
      change(`identity ${projectId}`, overlays.identity, [projectId, patch], (pending) =>
        patchIdentity(target(), pending, now()),
      )
    },
    amend: (patch) => {
      change<AssessmentId, Assessment>(
        `assessment ${id}`,
        overlays.assessments,
        [id, patch],
        (pending) => patchAssessment(target(), pending, now()),
      )
    },
    changeLine: (lineId, patch) => {
      change(`plan ${lineId}`, overlays.planLines, [lineId, patch], (pending) =>
        patchPlanLine(target(), lineId, pending, now()),
      )
    },
    removeLine: (lineId) => {
      remove(`plan ${lineId}`, overlays.planLines, lineId, () =>
        binPlanLine(target(), lineId, now()),
      )
    },
  }
}
