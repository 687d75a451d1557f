import { emptyAnswer, responseFromCode, type Assessment, type ProjectId } from '@/domain/assessment'
import type { ExampleAssessment, Examples } from '@/domain/examples'
import { GridId, ModelId } from '@/domain/grid'
import type { ProjectBundle } from '@/storage/projects'
import { newAssessment, newProject } from './draft'
import { newPlanLineId, now } from './identifiers'

interface AssessmentBundle extends Pick<ProjectBundle, 'answers' | 'planLines'> {
  assessment: Assessment
}

function bundleAssessment(
  example: ExampleAssessment,
  gridId: string,
  projectId: ProjectId,
): AssessmentBundle {
  const { phase, date, participantsCount, gridVersion: edition } = example
  const started = newAssessment(projectId)
  const assessmentId = started.id
  const at = now()
  return {
    assessment: {
      ...started,
      gridId: GridId.parse(gridId),
      edition,
      phase,
      date,
      participantsCount,
    },
    answers: Object.entries(example.answers).map(([modelId, { value, comment, evidence }]) => ({
      ...emptyAnswer,
      assessmentId,
      modelId: ModelId.parse(modelId),
      response: responseFromCode(value),
      comment: value === 'nc' ? '' : (comment ?? ''),
      reason: value === 'nc' ? (comment ?? '') : '',
      evidence: evidence ?? '',
      updatedAt: at,
    })),
    planLines: (example.plan ?? []).map(
      ({ target, suggestionId, targetLevel, action, who, when, sign }, position) => ({
        id: newPlanLineId(),
        assessmentId,
        modelId: target,
        suggestionId: suggestionId ?? null,
        action,
        who,
        when,
        sign,
        targetLevel,
        status: 'todo',
        position,
        updatedAt: at,
      }),
    ),
  }
}

/** A shipped example as a project to store, under new ids and marked. Throws for an id the file does not have. */
export function bundleFromExample(file: Examples, exampleId: string): ProjectBundle {
  const example = file.examples.find(({ id }) => id === exampleId)
  if (!example) throw new Error(`No example ${exampleId}`)
  const project = { ...newProject(), identity: example.identity, exampleId }
  const parts = example.assessments.map((assessment) =>
    bundleAssessment(assessment, file.gridId, project.id),
  )
  return {
    project,
    assessments: parts.map(({ assessment }) => assessment),
    answers: parts.flatMap(({ answers }) => answers),
    planLines: parts.flatMap(({ planLines }) => planLines),
  }
}
