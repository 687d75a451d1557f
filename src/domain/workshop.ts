import { AnswerCounts } from './answer-counts'
import { AssessmentId, NOTE_LIMIT, ProjectId, Response, ResponseCode } from './assessment'
import { GeneralId, GridId, modelsOf, ModelId, type Grid, type PracticalModel } from './grid'
import { Instant } from './instant'
import { Version } from './text'
import { WorkshopCode } from './workshop-code'
import { z } from './zod'

export const WorkshopId = z.string().check(z.minLength(1)).brand<'WorkshopId'>()
export type WorkshopId = z.infer<typeof WorkshopId>
/** Drawn at random on a participant's own device; says nothing of the person. */
export const ParticipantId = z.string().check(z.minLength(1)).brand<'ParticipantId'>()
export type ParticipantId = z.infer<typeof ParticipantId>

/** Most roles a workshop offers, and longest name of one. */
export const ROLES_LIMIT = 6
export const ROLE_NAME_LIMIT = 40

/** Everyone answers once; some models are answered a second time, after discussion. */
export const Round = z.literal([1, 2])
export type Round = z.infer<typeof Round>

export const Stage = z.literal(['prepare', 'collect', 'discuss', 'decide'])
export type Stage = z.infer<typeof Stage>
export const STAGES: readonly Stage[] = ['prepare', 'collect', 'discuss', 'decide']

/** In which order models are discussed: the most divided first, or as in the grid. */
export const DiscussionOrder = z.literal(['divided', 'grid'])
export type DiscussionOrder = z.infer<typeof DiscussionOrder>

export const WorkshopOptions = z.strictObject({
  /** Names of the roles offered; a ballot holds the place of one in this list. */
  roles: z.array(z.string().check(z.maxLength(ROLE_NAME_LIMIT))).check(z.maxLength(ROLES_LIMIT)),
  /** Whether the team sets an agreed level for each model it discusses. */
  askAgreed: z.boolean(),
  /** How long a model is discussed; null without timer. */
  timerSeconds: z.nullable(z.number()),
  /** The one general criterion of a short workshop; null for the whole grid. */
  generalId: z.nullable(GeneralId),
  /** Where phones find the application; null for the address of this page. */
  address: z.nullable(z.string()),
})
export type WorkshopOptions = z.infer<typeof WorkshopOptions>

/** What the projector shows: it lives in the database, so that every window shows the same. */
export const Place = z.strictObject({
  /** Null until a model is chosen, or something is said of the first one in order. */
  modelId: z.nullable(ModelId),
  round: Round,
  /** Whether all models are shown together, instead of that one. */
  isWall: z.optional(z.boolean()),
  /** Whether the profile of the group is shown, instead of that one. */
  isProfile: z.optional(z.boolean()),
})
export type Place = z.infer<typeof Place>

/** A timer that runs: when it ends, and how long it was set for. */
export const Timer = z.strictObject({ endsAt: Instant, seconds: z.number() })
export type Timer = z.infer<typeof Timer>

/** A team around one assessment, pinned to one edition of one grid. */
export const Workshop = z.strictObject({
  id: WorkshopId,
  projectId: ProjectId,
  /** The assessment that the agreed levels answer. */
  assessmentId: AssessmentId,
  /** Id of the shipped example a training is played on; null for a workshop of a team. */
  exampleId: z.nullable(z.string()),
  gridId: GridId,
  edition: Version,
  /** Said aloud and typed: two short words and a number. */
  code: WorkshopCode,
  options: WorkshopOptions,
  stage: Stage,
  place: Place,
  order: DiscussionOrder,
  timer: z.nullable(Timer),
  /** When the ballots were deleted and only their counts kept; no ballot is taken after it. */
  forgottenAt: z.nullable(Instant),
  /** How many people were behind the deleted ballots. */
  forgottenBallots: z.number(),
  createdAt: Instant,
  updatedAt: Instant,
})
export type Workshop = z.infer<typeof Workshop>

/** How a ballot came to the trainer's laptop. */
export const BallotSource = z.literal(['qr', 'text', 'file', 'paper', 'training'])
export type BallotSource = z.infer<typeof BallotSource>

/** What one person answered, by model; a model without answer is missing. */
export const BallotAnswers = z.record(ModelId, ResponseCode)
export type BallotAnswers = z.infer<typeof BallotAnswers>

/** Answers with one of them given, or with `null` taken back. */
export function withCode(
  answers: BallotAnswers,
  modelId: ModelId,
  code: ResponseCode | null,
): BallotAnswers {
  const others = Object.entries(answers).filter(([id]) => id !== modelId)
  return Object.fromEntries(code === null ? others : [...others, [modelId, code]])
}

/** The answers of one anonymous participant in one round. */
export const Ballot = z.strictObject({
  workshopId: WorkshopId,
  participantId: ParticipantId,
  round: Round,
  /** Order of arrival of the participant, from 1; stays when the ballot is replaced. */
  number: z.number(),
  /** Place of the role in the options of the workshop; null when none was chosen. */
  roleIndex: z.nullable(z.number()),
  answers: BallotAnswers,
  source: BallotSource,
  receivedAt: Instant,
  /** Models answered, or answered otherwise, after their answers were shown. */
  late: z.array(ModelId),
})
export type Ballot = z.infer<typeof Ballot>

/** A ballot as it is read, before the workshop has given it a number. */
export type ReadBallot = Pick<
  Ballot,
  'participantId' | 'round' | 'roleIndex' | 'answers' | 'source' | 'receivedAt'
>

/** Where counts come from: hands raised in the room, or ballots deleted since. */
export const CountOrigin = z.literal(['hands', 'ballots'])
export type CountOrigin = z.infer<typeof CountOrigin>

/** Answers to a model that are counted and belong to no ballot. */
export const ModelCount = z.strictObject({
  workshopId: WorkshopId,
  modelId: ModelId,
  round: Round,
  origin: CountOrigin,
  counts: AnswerCounts,
})
export type ModelCount = z.infer<typeof ModelCount>

/** Who set the agreed level: the team, or the trainer by taking the medians. */
export const AgreedBy = z.literal(['team', 'median'])
export type AgreedBy = z.infer<typeof AgreedBy>

/** What becomes of one model in the discussion. */
export const Discussion = z.strictObject({
  workshopId: WorkshopId,
  modelId: ModelId,
  agreed: z.nullable(Response),
  agreedBy: z.nullable(AgreedBy),
  /** What was said. */
  note: z.string().check(z.maxLength(NOTE_LIMIT)),
  /** For the trainer alone, never on the projector. */
  trainerNote: z.string().check(z.maxLength(NOTE_LIMIT)),
  /** When the answers of each round were shown; null while they are hidden. */
  revealedAt: z.nullable(Instant),
  secondRevealedAt: z.nullable(Instant),
  /** When a second round was opened on the model; null without one. */
  secondOpenedAt: z.nullable(Instant),
})
export type Discussion = z.infer<typeof Discussion>

export const emptyDiscussion: Omit<Discussion, 'workshopId' | 'modelId'> = {
  agreed: null,
  agreedBy: null,
  note: '',
  trainerNote: '',
  revealedAt: null,
  secondRevealedAt: null,
  secondOpenedAt: null,
}

/** The part of a grid that a workshop is about. */
export const gridInScope = (
  grid: Grid,
  { generalId }: Pick<WorkshopOptions, 'generalId'>,
): Grid => ({
  ...grid,
  generals: grid.generals.filter(({ id }) => generalId === null || id === generalId),
})

/** The models a workshop is about, in grid order. */
export const modelsInScope = (
  grid: Grid,
  options: Pick<WorkshopOptions, 'generalId'>,
): PracticalModel[] => modelsOf(gridInScope(grid, options))

/** Whether the answers of a round have been shown. */
export function isRevealed(discussion: Discussion | undefined, round: Round): boolean {
  const revealedAt = round === 1 ? discussion?.revealedAt : discussion?.secondRevealedAt
  return typeof revealedAt === 'string'
}

/** Whether a second round is asked for and its answers are not shown yet. */
export const awaitsSecond = (discussion: Discussion | undefined): boolean =>
  typeof discussion?.secondOpenedAt === 'string' && !isRevealed(discussion, 2)

/** How many models of a scope a ballot answers. */
export const answeredIn = (answers: BallotAnswers, scope: readonly ModelId[]): number =>
  scope.filter((modelId) => answers[modelId] !== undefined).length
