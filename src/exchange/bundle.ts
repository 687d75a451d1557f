import {
  Assessment,
  AssessmentId,
  codeFromResponse,
  PlanLine,
  PlanLineId,
  Project,
  ProjectId,
  ResponseCode,
  responseFromCode,
} from '@/domain/assessment'
import { GridId, ModelId } from '@/domain/grid'
import { languages } from '@/domain/languages'
import { Version } from '@/domain/text'
import type { DatedAnswer, WholeProject } from '@/domain/whole-project'
import { z } from '@/domain/zod'
import { BundleWorkshop, packWorkshop, unpackWorkshop } from './bundle-workshop'
import { PRIVATE_FIELDS } from './copy'
import { without } from './without'
import { Amount, few, ExactInstant, Line, ownId, short, ShortId } from './limits'

export const BUNDLE_FORMAT = 'repere-cps.bundle'
export const BUNDLE_VERSION = 1

const PROJECTS_LIMIT = 5_000

/** Left out when it says nothing: most answers are a level and a date. */
const Note = z._default(Line, '')

const BundleAnswer = z.strictObject({
  response: z.nullable(ResponseCode),
  reason: Note,
  comment: Note,
  evidence: Note,
  toConfirm: z._default(z.boolean(), false),
  updatedAt: ExactInstant,
})

const BundlePlanLine = z.extend(z.omit(PlanLine, { assessmentId: true }), {
  id: PlanLineId.check(ownId),
  modelId: ModelId.check(short),
  suggestionId: z.nullable(ShortId),
  action: Line,
  who: Line,
  sign: Line,
  position: Amount,
  updatedAt: ExactInstant,
})

const BundleAssessment = z.extend(z.omit(Assessment, { projectId: true }), {
  id: AssessmentId.check(ownId),
  gridId: GridId.check(short),
  edition: Version.check(short),
  participantsCount: z.nullable(Amount),
  createdAt: ExactInstant,
  updatedAt: ExactInstant,
  describedAt: z.optional(ExactInstant),
  answers: z.record(ModelId.check(short), BundleAnswer),
  planLines: z.array(BundlePlanLine).check(few),
})

const FieldKey = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/))
const FieldValue = z.union([Line, Amount, z.array(z.string().check(short)).check(few), z.null()])

export const BundleProject = z.extend(Project, {
  id: ProjectId.check(ownId),
  identity: z.record(FieldKey, FieldValue),
  exampleId: z.nullable(ShortId),
  createdAt: ExactInstant,
  updatedAt: ExactInstant,
  describedAt: z.optional(ExactInstant),
  assessments: z.array(BundleAssessment).check(few),
  workshops: z.optional(z.array(BundleWorkshop).check(few)),
})

/** How this person wants the application; each may be missing. */
export const BundlePreferences = z.strictObject({
  language: z.optional(z.literal(languages)),
  theme: z.optional(z.literal(['system', 'light', 'dark'])),
  motion: z.optional(z.literal(['system', 'reduced'])),
  wording: z.optional(z.literal(['label', 'plain'])),
  answerKeys: z.optional(z.boolean()),
})
export type BundlePreferences = z.infer<typeof BundlePreferences>

/** Projects as they leave one device for another, or for safe keeping; plain JSON. */
export const Bundle = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  formatVersion: z.literal(BUNDLE_VERSION),
  /** Version of the application that wrote the file. */
  application: ShortId,
  exportedAt: ExactInstant,
  projects: z.array(BundleProject).check(z.maxLength(PROJECTS_LIMIT)),
  preferences: z.optional(BundlePreferences),
})

/** The same, with its projects still to be read one by one. */
export const BundleHead = z.extend(Bundle, {
  projects: z.array(z.unknown()).check(z.maxLength(PROJECTS_LIMIT)),
})

type PackedAnswer = z.input<typeof BundleAnswer>
type PackedProject = z.input<typeof BundleProject>

function packAnswer(answer: DatedAnswer): PackedAnswer {
  const { response, reason, comment, evidence, toConfirm, updatedAt } = answer
  return {
    response: codeFromResponse(response),
    ...(reason && { reason }),
    ...(comment && { comment }),
    ...(evidence && { evidence }),
    ...(toConfirm && { toConfirm }),
    updatedAt,
  }
}

/** A project as it is written in a file; fields that say whom to contact only with `contact`. */
export function packProject(
  { project, assessments, answers, planLines, workshops }: WholeProject,
  { contact }: { contact: boolean },
): PackedProject {
  const fields = Object.entries(project.identity)
  const ofOne = <Row extends { assessmentId: AssessmentId }>(rows: Row[], id: AssessmentId) =>
    rows.filter(({ assessmentId }) => assessmentId === id)
  return {
    ...project,
    identity: Object.fromEntries(
      contact ? fields : fields.filter(([key]) => !PRIVATE_FIELDS.has(key)),
    ),
    assessments: assessments.map((assessment) => ({
      ...without(assessment, 'projectId'),
      answers: Object.fromEntries(
        ofOne(answers, assessment.id).map((answer) => [answer.modelId, packAnswer(answer)]),
      ),
      planLines: ofOne(planLines, assessment.id).map((line) => without(line, 'assessmentId')),
    })),
    ...(workshops.length > 0 && { workshops: workshops.map(packWorkshop) }),
  }
}

/** What a project of a file is, in the lists of storage. */
export function unpackProject({
  assessments,
  workshops = [],
  ...project
}: z.output<typeof BundleProject>): WholeProject {
  return {
    project,
    assessments: assessments.map((assessment) => ({
      ...without(assessment, 'answers', 'planLines'),
      projectId: project.id,
    })),
    answers: assessments.flatMap(({ id, answers }) =>
      Object.entries(answers).map(([modelId, { response, ...answer }]) => ({
        ...answer,
        response: response === null ? null : responseFromCode(response),
        assessmentId: id,
        modelId: modelId as ModelId,
      })),
    ),
    planLines: assessments.flatMap(({ id, planLines }) =>
      planLines.map((line) => ({ ...line, assessmentId: id })),
    ),
    workshops: workshops.map((workshop) => unpackWorkshop(workshop, project.id)),
  }
}
