import type { AnswerCounts } from '@/domain/answer-counts'
import type { ResponseCode } from '@/domain/assessment'
import type { ModelId } from '@/domain/grid'
import { OwnBallot } from '@/domain/own-ballot'
import {
  emptyDiscussion,
  ParticipantId,
  Workshop,
  type Ballot,
  type Discussion,
  type ModelCount,
  type ReadBallot,
  type Round,
} from '@/domain/workshop'

const instant = '2026-03-10T09:00:00.000Z'

export const participant = (id: string): ParticipantId => ParticipantId.parse(id)

/** A workshop of `projectOf()` that fills `assessmentOf()`. */
export const workshopOf = (details: Partial<Workshop> = {}): Workshop =>
  Workshop.parse({
    id: 'workshop-1',
    projectId: 'project-1',
    assessmentId: 'assessment-1',
    exampleId: null,
    gridId: 'spf-cps',
    edition: '1.0.0',
    code: 'tigre-jardin-42',
    options: { roles: [], askAgreed: true, timerSeconds: null, generalId: null, address: null },
    stage: 'collect',
    place: { modelId: null, round: 1 },
    order: 'divided',
    timer: null,
    forgottenAt: null,
    forgottenBallots: 0,
    createdAt: instant,
    updatedAt: instant,
    ...details,
  })

/** A ballot as it is read: `readBallotOf('a', { '1.1.1': 2, '1.2.1': 'nsp' })`. */
export const readBallotOf = (
  id: string,
  answers: Readonly<Record<string, ResponseCode>>,
  details: Partial<ReadBallot> = {},
): ReadBallot => ({
  participantId: participant(id),
  round: 1,
  roleIndex: null,
  answers,
  source: 'text',
  receivedAt: instant,
  ...details,
})

/** A ballot of `workshopOf()`, in the same way. */
export const ballotOf = (
  id: string,
  answers: Readonly<Record<string, ResponseCode>>,
  details: Partial<Ballot> = {},
): Ballot => ({
  ...readBallotOf(id, answers),
  workshopId: workshopOf().id,
  number: 1,
  late: [],
  ...details,
})

export const discussionOf = (modelId: ModelId, details: Partial<Discussion> = {}): Discussion => ({
  ...emptyDiscussion,
  workshopId: workshopOf().id,
  modelId,
  ...details,
})

/** Hands counted for a model. */
export const countOf = (
  modelId: ModelId,
  round: Round,
  levels: AnswerCounts['levels'],
): ModelCount => ({
  workshopId: workshopOf().id,
  modelId,
  round,
  origin: 'hands',
  counts: { levels, nc: 0, nsp: 0 },
})

/** A ballot on the participant's own device, nothing answered. */
export const ownBallotOf = (details: Partial<OwnBallot> = {}): OwnBallot =>
  OwnBallot.parse({
    id: 'spf-cps 1.0.0 tigre-jardin-42',
    participantId: 'a',
    gridId: 'spf-cps',
    edition: '1.0.0',
    code: 'tigre-jardin-42',
    generalId: null,
    design: false,
    roles: [],
    roleIndex: null,
    answers: {},
    secondModels: [],
    secondAnswers: {},
    round: 1,
    dots: {},
    createdAt: instant,
    updatedAt: instant,
    ...details,
  })
