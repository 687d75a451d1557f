import type { WholeProject, WholeWorkshop } from '@/domain/whole-project'
import { answerOf, assessmentOf, modelId, planLineOf, projectOf } from '../builders'
import { ballotOf, discussionOf, participant, workshopOf } from '../workshop-builders'

/** What has broken exports of other tools: quotes of every kind, marks, wide spaces, signs of code. */
export const awkward = '« Œuvre d’été – 50\u202f% & <b> »'

const at = '2026-03-10T09:00:00.000Z'

const workshopId = 'd1' as never

/** A workshop of the project, with a ballot, hands, a discussion and dots. */
const wholeWorkshop = (): WholeWorkshop => ({
  workshop: workshopOf({
    id: workshopId,
    projectId: 'a1' as never,
    assessmentId: 'b1' as never,
    options: {
      roles: [awkward],
      askAgreed: true,
      timerSeconds: 180,
      generalId: null,
      address: null,
    },
  }),
  ballots: [ballotOf('p1', { '1.1.1': 2, '2.1.3': 'nc' }, { workshopId, roleIndex: 0 })],
  counts: [
    {
      workshopId,
      modelId: modelId('1.1.1'),
      round: 1,
      origin: 'hands',
      counts: { levels: [1, 0, 2, 0], nc: 0, nsp: 1 },
      updatedAt: at,
    },
  ],
  discussions: [
    {
      ...discussionOf(modelId('1.1.1'), { note: awkward, trainerNote: awkward, revealedAt: at }),
      workshopId,
      updatedAt: at,
    },
  ],
  votes: [{ workshopId, voter: participant('p1'), dots: { [modelId('1.1.1')]: 2 }, updatedAt: at }],
})

/** A project with every kind of answer, a plan line and a workshop, awkward texts everywhere. */
export const wholeProject = (): WholeProject => ({
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
  workshops: [wholeWorkshop()],
})
