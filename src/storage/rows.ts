import {
  AssessmentId,
  byDate,
  emptyAnswer,
  IdentityValue,
  Phase,
  PlanLineId,
  PlanStatus,
  ProjectId,
  Response,
  type Answer,
  type Assessment,
  type Identity,
  type PlanLine,
  type Project,
} from '@/domain/assessment'
import { GridId, Level, ModelId } from '@/domain/grid'
import { Instant } from '@/domain/instant'
import { Version } from '@/domain/text'
import type { DatedAnswer, DatedPlanLine } from '@/domain/whole-project'
import { z } from '@/domain/zod'
import type { Stored } from './stored'

/** A row that needs a date and has lost it. */
const LONG_AGO = '1970-01-01T00:00:00.000Z'

export const text = z.catch(z.string(), '')
export const instant = z.catch(Instant, LONG_AGO)
const described = z.catch(z.optional(Instant), undefined)

function readableIdentity(identity: Record<string, unknown>): Identity {
  return Object.fromEntries(
    Object.entries(identity).flatMap(([key, value]) => {
      const parsed = IdentityValue.safeParse(value)
      return parsed.success ? [[key, parsed.data]] : []
    }),
  )
}

/*
 * Rows as they are read. What says where a row belongs must be whole; any other field that is damaged falls
 * back to its empty value, so that it never hides the rest. Limits of length are the forms' affair, not these'.
 */

export const ProjectRow = z.object({
  id: ProjectId,
  identity: z.catch(
    z.pipe(z.record(z.string(), z.unknown()), z.transform(readableIdentity)),
    (): Identity => ({}),
  ),
  exampleId: z.catch(z.nullable(z.string()), null),
  createdAt: instant,
  updatedAt: instant,
  describedAt: described,
})

export const AssessmentRow = z.object({
  id: AssessmentId,
  projectId: ProjectId,
  gridId: GridId,
  edition: Version,
  phase: z.catch(Phase, 'running'),
  date: z.catch(z.iso.date(), LONG_AGO.slice(0, 10)),
  participantsCount: z.catch(z.nullable(z.number()), null),
  createdAt: instant,
  updatedAt: instant,
  describedAt: described,
})

/** One row per answer: two writers can never overwrite each other's form. */
export const AnswerRow = z.object({
  assessmentId: AssessmentId,
  modelId: ModelId,
  response: z.catch(z.nullable(Response), null),
  reason: text,
  comment: text,
  evidence: text,
  toConfirm: z.catch(z.boolean(), false),
  updatedAt: instant,
})

export const PlanLineRow = z.object({
  id: PlanLineId,
  assessmentId: AssessmentId,
  modelId: ModelId,
  suggestionId: z.catch(z.nullable(z.string()), null),
  action: text,
  who: text,
  when: z.catch(z.union([z.iso.date(), z.literal('')]), ''),
  sign: text,
  targetLevel: z.catch(Level, 1),
  status: z.catch(PlanStatus, 'todo'),
  position: z.catch(z.number(), 0),
  updatedAt: instant,
})

interface RowSchema<Row> {
  safeParse: (row: unknown) => { success: true; data: Row } | { success: false }
}

/** The rows of which at least the place is known; a row damaged beyond that never hides the others. */
export function readRows<Row>(schema: RowSchema<Row>, rows: readonly unknown[]): Row[] {
  return rows.flatMap((row) => {
    const parsed = schema.safeParse(row)
    return parsed.success ? [parsed.data] : []
  })
}

/** A stored row as a project; undefined when there is none, or even its id cannot be read. */
export const readProject = (row: unknown): Project | undefined => readRows(ProjectRow, [row])[0]

/** Assessments, oldest first. */
export const readAssessments = (rows: readonly unknown[]): Assessment[] =>
  readRows(AssessmentRow, rows).sort(byDate)

/** The answer in a row, with an empty value for every field the row lacks. */
export function answerIn(row: Partial<DatedAnswer> | undefined): Answer {
  const { response, reason, comment, evidence, toConfirm } = { ...emptyAnswer, ...row }
  return { response, reason, comment, evidence, toConfirm }
}

/** Stored rows as answers by model; one that does not say of which model is left out. */
export const readAnswers = (rows: readonly unknown[]): Map<ModelId, Stored<Answer>> =>
  new Map(
    readRows(AnswerRow, rows).map((row) => [
      row.modelId,
      { value: answerIn(row), updatedAt: row.updatedAt },
    ]),
  )

/** A stored line and, beside it, the date of its last change. */
export function planLineIn({ updatedAt, ...value }: DatedPlanLine): Stored<PlanLine> {
  return { value, updatedAt }
}

/** Plan lines in the team's own order. */
export function readPlanLines(rows: readonly unknown[]): Map<PlanLineId, Stored<PlanLine>> {
  const lines = readRows(PlanLineRow, rows).sort((one, other) => one.position - other.position)
  return new Map(lines.map((row) => [row.id, planLineIn(row)]))
}
