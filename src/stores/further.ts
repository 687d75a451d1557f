import type { AssessmentId, ProjectId } from '@/domain/assessment'
import { currentOutline } from './outline'
import { useProjectsStore } from './projects'

/**
 * Stores a further assessment of a project, and says where it begins. Rejects when it cannot be stored, or its project
 * is not on this device any more.
 */
export async function beginFurther(
  projectId: ProjectId | undefined,
): Promise<{ assessmentId: AssessmentId; operationalId: string }> {
  const assessmentId = projectId && (await useProjectsStore().addAssessment(projectId))
  if (!assessmentId) throw new Error('The project is not on this device any more')
  return { assessmentId, operationalId: currentOutline.firstOperational }
}
