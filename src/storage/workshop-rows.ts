import { AnswerCounts } from '@/domain/answer-counts'
import { AssessmentId, ProjectId, Response, ResponseCode } from '@/domain/assessment'
import { GeneralId, GridId, ModelId } from '@/domain/grid'
import { Instant, type Dated } from '@/domain/instant'
import { OwnBallot, OwnBallotId } from '@/domain/own-ballot'
import { Version } from '@/domain/text'
import { Dots, Voter, type PriorityVotes } from '@/domain/vote'
import {
  AgreedBy,
  BallotSource,
  CountOrigin,
  DiscussionOrder,
  ParticipantId,
  Place,
  Round,
  Stage,
  Timer,
  WorkshopId,
  WorkshopOptions,
  type Ballot,
  type BallotAnswers,
  type Discussion,
  type ModelCount,
  type Workshop,
} from '@/domain/workshop'
import { WorkshopCode } from '@/domain/workshop-code'
import { z } from '@/domain/zod'
import { instant, readRows, text } from './rows'

const Options = z.object({
  roles: z.catch(WorkshopOptions.shape.roles, []),
  askAgreed: z.catch(WorkshopOptions.shape.askAgreed, true),
  timerSeconds: z.catch(WorkshopOptions.shape.timerSeconds, null),
  generalId: z.catch(WorkshopOptions.shape.generalId, null),
  address: z.catch(WorkshopOptions.shape.address, null),
})
const noOptions = (): WorkshopOptions => Options.parse({})

const sometimes = z.catch(z.nullable(Instant), null)
const count = z.catch(z.number(), 0)
const place = z.catch(z.nullable(z.number()), null)
const models = z.catch(z.array(ModelId), [])

/** Only the answers that can be read. */
function readableAnswers(answers: Record<string, unknown>): BallotAnswers {
  const readable: BallotAnswers = {}
  for (const [key, value] of Object.entries(answers)) {
    const [modelId, code] = [ModelId.safeParse(key), ResponseCode.safeParse(value)]
    if (modelId.success && code.success) readable[modelId.data] = code.data
  }
  return readable
}

const answers = z.catch(
  z.pipe(z.record(z.string(), z.unknown()), z.transform(readableAnswers)),
  (): BallotAnswers => ({}),
)

/*
 * Rows as they are read: like those of projects, what says where a row belongs must be whole, and any other field
 * that is damaged falls back without hiding the rest.
 */

export const WorkshopRow = z.object({
  id: WorkshopId,
  projectId: ProjectId,
  assessmentId: AssessmentId,
  exampleId: z.catch(z.nullable(z.string()), null),
  gridId: GridId,
  edition: Version,
  code: WorkshopCode,
  options: z.catch(Options, noOptions),
  stage: z.catch(Stage, 'collect'),
  place: z.catch(Place, (): Place => ({ modelId: null, round: 1 })),
  order: z.catch(DiscussionOrder, 'divided'),
  timer: z.catch(z.nullable(Timer), null),
  forgottenAt: sometimes,
  forgottenBallots: count,
  createdAt: instant,
  updatedAt: instant,
})

/** One row per ballot and round: a ballot read twice replaces itself, and two windows never overwrite each other. */
export const BallotRow = z.object({
  workshopId: WorkshopId,
  participantId: ParticipantId,
  round: Round,
  number: count,
  roleIndex: place,
  answers,
  source: z.catch(BallotSource, 'text'),
  receivedAt: instant,
  late: models,
})
export type BallotRow = Ballot

/** `place` names what is counted: model, round and origin. */
export const CountRow = z.object({
  workshopId: WorkshopId,
  place: z.string(),
  modelId: ModelId,
  round: Round,
  origin: CountOrigin,
  counts: AnswerCounts,
  updatedAt: instant,
})
export type CountRow = Dated<ModelCount & { place: string }>

export const DiscussionRow = z.object({
  workshopId: WorkshopId,
  modelId: ModelId,
  agreed: z.catch(z.nullable(Response), null),
  agreedBy: z.catch(z.nullable(AgreedBy), null),
  note: text,
  trainerNote: text,
  revealedAt: sometimes,
  secondRevealedAt: sometimes,
  secondOpenedAt: sometimes,
  updatedAt: instant,
})
export type DiscussionRow = Dated<Discussion>

export const VoteRow = z.object({
  workshopId: WorkshopId,
  voter: Voter,
  dots: z.catch(Dots, {}),
  people: z.catch(z.optional(z.number()), undefined),
  updatedAt: instant,
})
export type VoteRow = Dated<PriorityVotes>

export const OwnBallotRow = z.object({
  id: OwnBallotId,
  participantId: ParticipantId,
  gridId: GridId,
  edition: Version,
  code: WorkshopCode,
  generalId: z.catch(z.nullable(GeneralId), null),
  design: z.catch(z.boolean(), false),
  roles: z.catch(z.array(z.string()), []),
  roleIndex: place,
  answers,
  secondModels: models,
  secondAnswers: answers,
  round: z.catch(Round, 1),
  dots: z.catch(OwnBallot.shape.dots, {}),
  createdAt: instant,
  updatedAt: instant,
})

/** A stored row as a workshop; undefined when there is none, or even its id cannot be read. */
export const readWorkshop = (row: unknown): Workshop | undefined => readRows(WorkshopRow, [row])[0]

/** A stored row as a ballot of this device; undefined when there is none, or it cannot be read. */
export const readOwnBallot = (row: unknown): OwnBallot | undefined =>
  readRows(OwnBallotRow, [row])[0]

/** The ballots of a workshop, in their order of arrival. */
export const readBallots = (rows: readonly unknown[]): Ballot[] =>
  readRows(BallotRow, rows).sort(
    (one, other) => one.number - other.number || one.round - other.round,
  )

/** Whether two records hold the same, in whatever order. */
export const sameEntries = (one: object, other: object): boolean =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort())
