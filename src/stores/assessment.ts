import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { hasEdition } from '@/catalog'
import type {
  Answer,
  Answers,
  Assessment,
  AssessmentId,
  Identity,
  Phase,
  Project,
} from '@/domain/assessment'
import type { ModelId } from '@/domain/grid'
import { answeredOf } from '@/domain/response-counts'
import { scoreAssessment } from '@/domain/scoring'
import { loadRecord, type AssessmentRecord } from '@/storage/assessments'
import { newDraft } from './draft'
import { openSession, type AssessmentPatch, type Session } from './session'
import { useShownSession } from './use-shown-session'

const NO_ANSWERS: Answers = new Map()

/** The assessment that is open now. Answers live in storage; this is a view of them. */
export const useAssessmentStore = defineStore('assessment', () => {
  /** The work on the open assessment; other stores go through it, screens through what follows. */
  const shown = useShownSession((one: Session) => one.assessment.value)
  const { session, grid, unsaved, begin, show } = shown

  const project = computed(() => session.value?.project.value)
  const assessment = computed(() => session.value?.assessment.value)
  /** Every assessment of the open project, oldest first. */
  const siblings = computed(() => session.value?.siblings.value ?? [])
  /** Nothing has been said yet, so nothing is stored. */
  const isDraft = computed(() => session.value?.presence() === 'draft')
  /** The project was deleted, here or in another tab. */
  const isGone = computed(() => session.value?.presence() === 'gone')
  const answers = computed(() => session.value?.answers.value ?? NO_ANSWERS)
  const score = computed(() => grid.value && scoreAssessment(grid.value, answers.value))
  /** The scores of criteria by their id: each count of the rail looks one up at every answer. */
  const operationalScores = computed(
    () => new Map(score.value?.operationals.map((one) => [one.id, one])),
  )
  const answered = computed(() => (score.value ? answeredOf(score.value.counts) : 0))
  const total = computed(() => score.value?.counts.total ?? 0)
  /** The phase that the team has said, or answered in the words of; null before, when a project runs by default. */
  const knownPhase = computed(() =>
    project.value?.identity.phase || answered.value > 0 ? (assessment.value?.phase ?? null) : null,
  )

  /** The stored assessment asked for last, when it follows an edition of a grid that this build does not ship. */
  const unreadable = shallowRef<{ project: Project; assessment: Assessment }>()

  /** Whether something was said in a new questionnaire that could not be stored yet: no list of projects has it. */
  const hasUnsavedDraft = computed(() => {
    const waiting = [session.value, ...unsaved.values()]
    return waiting.some((one) => one?.presence() === 'draft' && one.isUnsaved())
  })

  /**
   * Opens a questionnaire that nothing stores before something is said. One draft at a time: the one
   * that is open, or that could not be stored, is taken up again.
   */
  async function openNew(): Promise<void> {
    const isLatest = begin()
    if (isDraft.value) return
    const kept = [...unsaved.values()].find((one) => one.presence() === 'draft')
    await show(kept ?? newSession(), isLatest)
  }

  function newSession(): Session {
    const draft = newDraft()
    return openSession(
      draft.assessment.id,
      {
        project: draft.project,
        assessments: [draft.assessment],
        answers: new Map(),
        planLines: new Map(),
      },
      true,
    )
  }

  /** Says whether a stored assessment can be read, and keeps what there is to say of one that cannot. */
  function isReadable(
    id: AssessmentId,
    { project: owner, assessments }: AssessmentRecord,
  ): boolean {
    const found = assessments.find((one) => one.id === id)
    const isShipped = !found || hasEdition(found.gridId, found.edition)
    unreadable.value = isShipped ? undefined : { project: owner, assessment: found }
    return isShipped
  }

  /**
   * Opens a stored assessment; false when it is not on this device, or follows an edition that this build does not
   * ship: `unreadable` tells. The one already open stays as it is.
   */
  async function open(id: AssessmentId): Promise<boolean> {
    const isLatest = begin()
    unreadable.value = undefined
    if (session.value?.id === id && !isGone.value) return true
    const record = await loadRecord(id)
    if (!isLatest()) return true
    const kept = unsaved.get(id)
    const canBeShown = record ? isReadable(id, record) : kept?.presence() === 'draft'
    if (!canBeShown) return false
    const next = kept ?? (record && openSession(id, record, false))
    if (next) await show(next, isLatest)
    return true
  }

  /** Leaves nothing open, and keeps nothing of it: for when the project on screen is removed. */
  function close() {
    const { value: left } = session
    shown.close()
    if (left) unsaved.delete(left.id)
  }

  /** Forgets every assessment that is open or not stored yet: for when everything is erased. */
  function forget() {
    close()
    unsaved.clear()
  }

  return {
    session,
    project,
    assessment,
    siblings,
    grid,
    isDraft,
    hasUnsavedDraft,
    isGone,
    unreadable,
    answers,
    score,
    operationalScores,
    /** How many models of the grid have a response, of how many. */
    answered,
    total,
    knownPhase,
    openNew,
    open,
    /** Changes some fields of the answer to a model: on screen at once, stored as soon as the browser can. */
    answer: (modelId: ModelId, patch: Partial<Answer>) => session.value?.answer(modelId, patch),
    /** Changes some fields of the project's identity, in the same way. */
    describe: (patch: Identity) => session.value?.describe(patch),
    /** Changes the assessment's own date or number of participants, in the same way. */
    amend: (patch: Omit<AssessmentPatch, 'phase'>) => session.value?.amend(patch),
    /** Says the phase of the project and of the assessment, which are one to the team. */
    sayPhase: (phase: Phase) => {
      session.value?.describe({ phase })
      session.value?.amend({ phase })
    },
    close,
    forget,
  }
})
