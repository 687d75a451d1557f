import { GridId, Level, levelName, ModelId, type Grid } from './grid'
import { Instant } from './instant'
import { Version } from './text'
import { z } from './zod'

export const ProjectId = z.string().check(z.minLength(1)).brand<'ProjectId'>()
export type ProjectId = z.infer<typeof ProjectId>
export const AssessmentId = z.string().check(z.minLength(1)).brand<'AssessmentId'>()
export type AssessmentId = z.infer<typeof AssessmentId>
export const PlanLineId = z.string().check(z.minLength(1)).brand<'PlanLineId'>()
export type PlanLineId = z.infer<typeof PlanLineId>

/** Longest comment, evidence or "not applicable" sentence, in characters. */
export const NOTE_LIMIT = 400
/** Longest field of a plan line, in characters. */
export const PLAN_FIELD_LIMIT = 200

/** What a team says of one practical model. `null` in an answer means "not answered yet". */
export const Response = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rated'), level: Level }),
  z.strictObject({ kind: z.literal('notApplicable') }),
  z.strictObject({ kind: z.literal('unknown') }),
])
export type Response = z.infer<typeof Response>

const Note = z.string().check(z.maxLength(NOTE_LIMIT))

/** The reason belongs to "not applicable" but survives a change of mind, like comment and evidence. */
export const Answer = z.strictObject({
  response: z.nullable(Response),
  reason: Note,
  comment: Note,
  evidence: Note,
  toConfirm: z.boolean(),
})
export type Answer = z.infer<typeof Answer>
export type Answers = ReadonlyMap<ModelId, Answer>

export const emptyAnswer: Answer = {
  response: null,
  reason: '',
  comment: '',
  evidence: '',
  toConfirm: false,
}

/** A project under review (`review`) is read like a running one. */
export const Phase = z.literal(['design', 'running', 'review'])
export type Phase = z.infer<typeof Phase>

export const IdentityValue = z.union([z.string(), z.number(), z.array(z.string()), z.null()])
/** Values of the identity form by field key; choices are ids, months are `YYYY-MM`. */
export const Identity = z.record(z.string(), IdentityValue)
export type Identity = z.infer<typeof Identity>

/** A text that an identity holds, without the spaces around it; empty where it holds none. */
export function identityText(identity: Identity, key: string): string {
  const value = identity[key]
  return typeof value === 'string' ? value.trim() : ''
}

const DateOnly = z.iso.date()

export const Project = z.strictObject({
  id: ProjectId,
  identity: Identity,
  /** Id of the shipped example this project was made from; examples are never counted as work. */
  exampleId: z.nullable(z.string()),
  createdAt: Instant,
  updatedAt: Instant,
  describedAt: z.optional(Instant),
})
export type Project = z.infer<typeof Project>

/** One self-assessment of a project, pinned for life to one edition of one grid. */
export const Assessment = z.strictObject({
  id: AssessmentId,
  projectId: ProjectId,
  gridId: GridId,
  edition: Version,
  phase: Phase,
  date: DateOnly,
  participantsCount: z.nullable(z.number()),
  createdAt: Instant,
  updatedAt: Instant,
  describedAt: z.optional(Instant),
})
export type Assessment = z.infer<typeof Assessment>

/** What is dated twice: `updatedAt` moves with every answer too, `describedAt` with its own fields only. */
export type Described = Pick<Project | Assessment, 'updatedAt' | 'describedAt'>

/** When its own fields were last changed; what does not say so may have changed them with anything else. */
export const lastDescribed = ({ updatedAt, describedAt }: Described): string =>
  describedAt ?? updatedAt

export const PlanStatus = z.literal(['todo', 'doing', 'done', 'dropped'])
export type PlanStatus = z.infer<typeof PlanStatus>

const PlanField = z.string().check(z.maxLength(PLAN_FIELD_LIMIT))

/** One next step the team keeps: what, who, by when, and how it will know. */
export const PlanLine = z.strictObject({
  id: PlanLineId,
  assessmentId: AssessmentId,
  modelId: ModelId,
  suggestionId: z.nullable(z.string()),
  action: PlanField,
  who: PlanField,
  /** `YYYY-MM-DD`, or empty. */
  when: z.union([DateOnly, z.literal('')]),
  sign: PlanField,
  targetLevel: Level,
  status: PlanStatus,
  position: z.number(),
})
export type PlanLine = z.infer<typeof PlanLine>

/** Most steps that a plan may hold at a time, of those to do or under way. */
export const PLAN_LINES_LIMIT = 3

/** Level of a rated answer; null for every other state. */
export function ratedLevel(answers: Answers, modelId: ModelId): Level | null {
  const response = answers.get(modelId)?.response
  return response?.kind === 'rated' ? response.level : null
}

/** Compares two assessments: the oldest first, those of one day as they were begun. */
export const byDate = (one: Assessment, other: Assessment): number =>
  one.date.localeCompare(other.date) || one.createdAt.localeCompare(other.createdAt)

/** Whether a model is read in the wording of a project still being designed. */
export const isDesign = (phase: Phase): boolean => phase === 'design'

/** A response as it is written in files: a level, `nc` (non concerné) or `nsp` (ne sait pas). */
export const ResponseCode = z.union([Level, z.literal(['nc', 'nsp'])])
export type ResponseCode = z.infer<typeof ResponseCode>

/** The response that a code of a file means. */
export function responseFromCode(code: ResponseCode): Response {
  if (code === 'nc') return { kind: 'notApplicable' }
  if (code === 'nsp') return { kind: 'unknown' }
  return { kind: 'rated', level: code }
}

/** The code under which a response is written in files; null when there is none. */
export function codeFromResponse(response: Response | null): ResponseCode | null {
  if (response === null) return null
  if (response.kind === 'rated') return response.level
  return response.kind === 'unknown' ? 'nsp' : 'nc'
}

/** A response in the words of its grid: the name of its level, or of what it is instead. */
export function responseName(grid: Grid, response: Response, design: boolean): string {
  if (response.kind === 'rated') return levelName(grid, response.level, design)
  const code = codeFromResponse(response)
  return grid.scale.nonAnswers.find(({ id }) => id === code)?.label ?? ''
}
