import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { loadGrid } from '@/catalog'
import {
  emptyAnswer,
  type Answer,
  type Answers,
  type Assessment,
  type AssessmentId,
  type Identity,
  type Project,
  type ProjectId,
} from '@/domain/assessment'
import type { Grid, ModelId } from '@/domain/grid'
import { scoreAssessment } from '@/domain/scoring'
import { loadAnswers, patchAnswer, watchAnswers, type Draft } from '@/storage/answers'
import { findByAssessment, patchAssessment, patchIdentity } from '@/storage/projects'
import { newDraft } from './draft'
import { now } from './identifiers'
import { useOverlay, type Overlay } from './overlay'
import { usePreferencesStore } from './preferences'
import { useSavingStore } from './saving'

/** Everything that belongs to the assessment on screen; replaced as a whole when another one opens. */
interface Session {
  draft: Draft | null
  answers: Overlay<ModelId, Answer>
  identity: Overlay<ProjectId, Identity>
}

/** The assessment that is open now. Answers live in storage; this is a view of them. */
export const useAssessmentStore = defineStore('assessment', () => {
  const saving = useSavingStore()
  const preferences = usePreferencesStore()
  const openedProject = shallowRef<Project>()
  const assessment = shallowRef<Assessment>()
  /** Every assessment of the open project, oldest first. */
  const siblings = shallowRef<readonly Assessment[]>([])
  const grid = shallowRef<Grid>()
  const session = shallowRef<Session>(newSession(null))
  const isDraft = shallowRef(false)

  const project = computed<Project | undefined>(() => {
    const opened = openedProject.value
    const identity = opened && session.value.identity.view.value.get(opened.id)
    return opened && { ...opened, identity: identity ?? opened.identity }
  })
  const answers = computed<Answers>(() => session.value.answers.view.value)
  const score = computed(() => grid.value && scoreAssessment(grid.value, answers.value))

  function newSession(draft: Draft | null): Session {
    return { draft, answers: useOverlay(emptyAnswer), identity: useOverlay({}) }
  }

  let stopWatching = () => {}

  async function show(opened: Draft, isNew: boolean, stored: Answers) {
    grid.value = await loadGrid(
      opened.assessment.gridId,
      opened.assessment.edition,
      preferences.preferences.language,
    )
    const next = newSession(isNew ? opened : null)
    next.answers.load(stored)
    next.identity.load(new Map([[opened.project.id, opened.project.identity]]))
    openedProject.value = opened.project
    assessment.value = opened.assessment
    isDraft.value = isNew
    session.value = next
    stopWatching = watchAnswers(
      opened.assessment.id,
      (changed) => {
        next.answers.load(changed)
      },
      () => {
        // A lost connection: what is on screen stays, and the next write reopens.
      },
    )
  }

  /** Opens a questionnaire that nothing stores before its first answer. */
  async function openNew() {
    stopWatching()
    const draft = newDraft()
    siblings.value = [draft.assessment]
    await show(draft, true, new Map())
  }

  /** Opens a stored assessment; false when it is not on this device. The one already open stays as it is. */
  async function open(id: AssessmentId): Promise<boolean> {
    if (assessment.value?.id === id) return true
    const [record, stored] = await Promise.all([findByAssessment(id), loadAnswers(id)])
    const found = record?.assessments.find((candidate) => candidate.id === id)
    if (!record || !found) return false
    stopWatching()
    siblings.value = record.assessments
    await show({ project: record.project, assessment: found }, false, stored)
    return true
  }

  /** Changes some fields of the answer to a model: on screen at once, stored as soon as the browser can. */
  function answer(modelId: ModelId, patch: Partial<Answer>) {
    const opened = assessment.value
    if (!opened) return
    const { answers: overlay, draft } = session.value
    overlay.change(modelId, patch)
    saving.save(`answer ${opened.id} ${modelId}`, async () => {
      const change = overlay.pending(modelId)
      if (!change) return
      overlay.settle(modelId, change, await patchAnswer(opened.id, modelId, change, now(), draft))
      if (assessment.value?.id === opened.id) isDraft.value = false
    })
  }

  /** Changes some fields of the project's identity: on screen at once, stored as soon as the browser can. */
  function describe(patch: Identity) {
    const [opened, inProject] = [assessment.value, openedProject.value]
    if (!opened || !inProject) return
    const { identity } = session.value
    identity.change(inProject.id, patch)
    saving.save(`identity ${inProject.id}`, async () => {
      const change = identity.pending(inProject.id)
      if (!change) return
      const stored = await patchIdentity(inProject, opened, change, now())
      identity.settle(inProject.id, change, stored.identity)
      if (assessment.value?.id === opened.id) isDraft.value = false
    })
  }

  /** Changes the assessment's own phase, date or number of participants. */
  function amend(patch: Partial<Pick<Assessment, 'phase' | 'date' | 'participantsCount'>>) {
    const opened = assessment.value
    if (!opened) return
    const changed = { ...opened, ...patch }
    assessment.value = changed
    siblings.value = siblings.value.map((one) => (one.id === changed.id ? changed : one))
    if (session.value.draft) session.value.draft.assessment = changed
    saving.save(`assessment ${opened.id}`, () =>
      patchAssessment(opened.id, { ...changed, updatedAt: now() }),
    )
  }

  function close() {
    stopWatching()
    openedProject.value = assessment.value = undefined
    siblings.value = []
    session.value = newSession(null)
  }

  watch(
    () => preferences.preferences.language,
    async (language) => {
      const opened = assessment.value
      if (opened) grid.value = await loadGrid(opened.gridId, opened.edition, language)
    },
  )

  return {
    project,
    assessment,
    siblings,
    grid,
    isDraft,
    answers,
    score,
    openNew,
    open,
    answer,
    describe,
    amend,
    close,
  }
})
