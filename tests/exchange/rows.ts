import type { ProjectRows } from '@/exchange/bundle'
import { answerOf, assessmentOf, modelId, planLineOf, projectOf } from '../builders'
import { awkward } from './arbitraries'

const at = '2026-03-10T09:00:00.000Z'

/** A project with every kind of answer and a plan line, awkward texts everywhere. */
export const wholeProject = (): ProjectRows => ({
  project: projectOf({
    id: 'a1' as never,
    identity: { name: awkward, contact: awkward, children: 30, ages: ['6-10'], months: null },
  }),
  assessments: [
    assessmentOf({ id: 'b1' as never, projectId: 'a1' as never, participantsCount: 6 }),
  ],
  answers: [
    { modelId: '1.1.1', ...answerOf(2, { comment: awkward, evidence: awkward, toConfirm: true }) },
    { modelId: '2.1.3', ...answerOf('nc', { reason: awkward }) },
    { modelId: '2.1.4', ...answerOf('nsp') },
    { modelId: '2.1.5', ...answerOf(null, { comment: awkward }) },
  ].map((answer) => ({
    ...answer,
    modelId: modelId(answer.modelId),
    assessmentId: 'b1' as never,
    updatedAt: at,
  })),
  planLines: [
    {
      ...planLineOf({
        id: 'c1' as never,
        assessmentId: 'b1' as never,
        action: awkward,
        who: awkward,
        sign: awkward,
      }),
      updatedAt: at,
    },
  ],
})
