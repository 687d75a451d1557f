import { emptyAnswer, responseFromCode, type ProjectId } from '@/domain/assessment'
import type { ExampleAssessment, Examples } from '@/domain/examples'
import { GridId, ModelId } from '@/domain/grid'
import type { ProjectBundle } from '@/storage/projects'
import { newAssessmentId, newPlanLineId, newProjectId, now } from './identifiers'

type AssessmentBundle = Omit<ProjectBundle, 'project'>

function bundleAssessment(
  example: ExampleAssessment,
  gridId: string,
  projectId: ProjectId,
): AssessmentBundle {
  const assessmentId = newAssessmentId()
  const at = now()
  return {
    assessments: [
      {
        id: assessmentId,
        projectId,
        gridId: GridId.parse(gridId),
        edition: example.gridVersion,
        phase: example.phase,
        date: example.date,
        participantsCount: example.participantsCount,
        createdAt: at,
        updatedAt: at,
      },
    ],
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
  const at = now()
  const id = newProjectId()
  const parts = example.assessments.map((assessment) =>
    bundleAssessment(assessment, file.gridId, id),
  )
  return {
    project: { id, identity: example.identity, exampleId, createdAt: at, updatedAt: at },
    assessments: parts.flatMap(({ assessments }) => assessments),
    answers: parts.flatMap(({ answers }) => answers),
    planLines: parts.flatMap(({ planLines }) => planLines),
  }
}
