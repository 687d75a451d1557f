import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { CURRENT_EDITION, CURRENT_GRID, loadExamples } from '@/catalog'
import type { Assessment, AssessmentId, Project, ProjectId } from '@/domain/assessment'
import { GridId } from '@/domain/grid'
import type { Workshop, WorkshopId, WorkshopOptions } from '@/domain/workshop'
import type { WorkshopCode } from '@/domain/workshop-code'
import { watchProjectList } from '@/storage/projects'
import { watchWorkshops, type WorkshopEntry } from '@/storage/workshop-record'
import { addWorkshop, deleteWorkshop, putWorkshop } from '@/storage/workshops'
import { newAssessment } from './draft'
import { newProjectId, now } from './identifiers'
import { usePreferencesStore } from './preferences'
import { useSavingStore } from './saving'
import { trainingBundle } from './training'
import { newWorkshopCode, newWorkshopId } from './workshop-identifiers'

export type { WorkshopEntry }

/** What a workshop starts with; everything of it can be changed while it is prepared. */
const firstOptions: WorkshopOptions = {
  roles: [],
  askAgreed: true,
  timerSeconds: null,
  generalId: null,
  address: null,
}

function newWorkshop(projectId: ProjectId, assessmentId: AssessmentId): Workshop {
  const at = now()
  return {
    id: newWorkshopId(),
    projectId,
    assessmentId,
    exampleId: null,
    gridId: GridId.parse(CURRENT_GRID),
    edition: CURRENT_EDITION,
    code: newWorkshopCode(),
    options: firstOptions,
    stage: 'prepare',
    place: { modelId: null, round: 1 },
    order: 'divided',
    timer: null,
    forgottenAt: null,
    forgottenBallots: 0,
    createdAt: at,
    updatedAt: at,
  }
}

/** The workshops on this device, most recently changed first. */
export const useWorkshopsStore = defineStore('workshops', () => {
  const preferences = usePreferencesStore()
  const saving = useSavingStore()
  /** Undefined until storage has answered. */
  const entries = shallowRef<readonly WorkshopEntry[]>()
  /** The projects that a workshop can be given to, however many: a shipped example is played as a training. */
  const projects = shallowRef<readonly Project[]>([])
  /** Storage could not be read: what is shown is what was known before. */
  const isUnreadable = shallowRef(false)

  /** Follows the list. Returns how to stop. */
  const follow = () =>
    watchWorkshops(
      (read) => {
        entries.value = read
        isUnreadable.value = false
      },
      () => {
        isUnreadable.value = true
      },
    )

  /** Follows the projects that a workshop can be given to. Returns how to stop. */
  const followProjects = () =>
    watchProjectList((all) => {
      projects.value = all.filter(({ exampleId }) => exampleId === null)
    })

  const examples = () => loadExamples(CURRENT_GRID, preferences.language)

  /** Starts a workshop of a stored project; null when the project is not on this device. */
  async function startForProject(projectId: ProjectId): Promise<WorkshopId | null> {
    const assessment = newAssessment(projectId)
    const added = await addWorkshop(newWorkshop(projectId, assessment.id), assessment)
    if (added) saving.noteSaved()
    return added?.id ?? null
  }

  /**
   * Starts a workshop of a project that has no sheet yet. What it leaves behind belongs somewhere: it makes a
   * project, named by `nameOf` after the code of the workshop, which the team can name otherwise.
   */
  async function startAlone(nameOf: (code: WorkshopCode) => string): Promise<WorkshopId> {
    const at = now()
    const projectId = newProjectId()
    const assessment: Assessment = newAssessment(projectId)
    const workshop = newWorkshop(projectId, assessment.id)
    const identity = { name: nameOf(workshop.code) }
    const project: Project = {
      id: projectId,
      identity,
      exampleId: null,
      createdAt: at,
      updatedAt: at,
    }
    await putWorkshop({ workshop, project, assessments: [assessment], answers: [] })
    saving.noteSaved()
    return workshop.id
  }

  /** Starts a training on a shipped example, marked as such: its earlier date, its roles, and no answer of today. */
  async function startTraining(exampleId: string): Promise<WorkshopId> {
    const { project, earlier, answers, assessment, roles } = trainingBundle(
      await examples(),
      exampleId,
    )
    const workshop: Workshop = {
      ...newWorkshop(project.id, assessment.id),
      exampleId,
      options: { ...firstOptions, roles },
    }
    await putWorkshop({ workshop, project, assessments: [...earlier, assessment], answers })
    saving.noteSaved()
    return workshop.id
  }

  return {
    entries,
    projects,
    isUnreadable,
    follow,
    followProjects,
    examples,
    startForProject,
    startAlone,
    startTraining,
    /** Removes a workshop with its ballots; the assessment it filled stays with its project. */
    remove: deleteWorkshop,
  }
})
