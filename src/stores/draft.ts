import { CURRENT_EDITION, CURRENT_GRID } from '@/catalog'
import type { Assessment, Project, ProjectId } from '@/domain/assessment'
import { GridId } from '@/domain/grid'
import type { Draft } from '@/storage/change'
import { newAssessmentId, newProjectId, now, today } from './identifiers'

export function newAssessment(projectId: ProjectId): Assessment {
  const at = now()
  return {
    id: newAssessmentId(),
    projectId,
    gridId: GridId.parse(CURRENT_GRID),
    edition: CURRENT_EDITION,
    phase: 'running',
    date: today(),
    participantsCount: null,
    createdAt: at,
    updatedAt: at,
  }
}

export function newProject(): Project {
  const at = now()
  return { id: newProjectId(), identity: {}, exampleId: null, createdAt: at, updatedAt: at }
}

/** A project and its first assessment, which nothing stores before the first answer. */
export function newDraft(): Draft {
  const project = newProject()
  return { project, assessment: newAssessment(project.id) }
}
