import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { CURRENT_EDITION, CURRENT_GRID } from '@/catalog'
import type { AssessmentId, Project, ProjectId } from '@/domain/assessment'
import { GridId } from '@/domain/grid'
import type { Workshop, WorkshopId, WorkshopOptions } from '@/domain/workshop'
import type { WorkshopCode } from '@/domain/workshop-code'
import { watchProjectList } from '@/storage/projects'
import { watchWorkshops, type WorkshopEntry } from '@/storage/workshop-record'
import { addWorkshop, deleteWorkshop, putWorkshop } from '@/storage/workshops'
import { useContentStore } from './content'
import { newAssessment, newDraft } from './draft'
import { now } from './identifiers'
import { useSavingStore } from './saving'
import { trainingBundle } from './training'
import { useFollowed } from './use-followed'
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
  const content = useContentStore()
  const saving = useSavingStore()
  /** The projects that a workshop can be given to, however many: a shipped example is played as a training. */
  const projects = shallowRef<readonly Project[]>([])

  /** Follows the projects that a workshop can be given to. Returns how to stop. */
  const followProjects = () =>
    watchProjectList((all) => {
      projects.value = all.filter(({ exampleId }) => exampleId === null)
    })

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
    const { project, assessment } = newDraft()
    const workshop = newWorkshop(project.id, assessment.id)
    const named = { ...project, identity: { name: nameOf(workshop.code) } }
    await putWorkshop({ workshop, project: named, assessments: [assessment], answers: [] })
    saving.noteSaved()
    return workshop.id
  }

  /** Starts a training on a shipped example, marked as such: its earlier date, its roles, and no answer of today. */
  async function startTraining(exampleId: string): Promise<WorkshopId> {
    const { project, earlier, answers, assessment, roles } = trainingBundle(
      await content.examples(),
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
    ...useFollowed(watchWorkshops),
    projects,
    followProjects,
    startForProject,
    startAlone,
    startTraining,
    /** Removes a workshop with its ballots; the assessment it filled stays with its project. */
    remove: deleteWorkshop,
  }
})
