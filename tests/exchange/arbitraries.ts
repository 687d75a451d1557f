import fc from 'fast-check'
import { Assessment, AssessmentId, PlanLineId, ProjectId } from '@/domain/assessment'
import { ModelId } from '@/domain/grid'
import type { WholeProject } from '@/domain/whole-project'
import { without } from '@/exchange/without'
import { anyLevel } from '../domain/arbitraries'
import { answerOf } from '../builders'
import { awkward } from './rows'

const anyText = fc.oneof(
  fc.constant(awkward),
  fc.constant(''),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
)
const anyInstant = fc
  .integer({ min: Date.parse('2024-01-01'), max: Date.parse('2027-12-31') })
  .map((time) => new Date(time).toISOString())
/** Missing in what was written before it was kept. */
const describedAt = fc.option(anyInstant, { nil: undefined })
const anyDate = anyInstant.map((instant) => instant.slice(0, 10))
const anyId = fc.stringMatching(/^[0-9a-f]{32}$/)
const anyModel = fc
  .tuple(...[3, 9, 9].map((max) => fc.integer({ min: 1, max })))
  .map((parts) => ModelId.parse(parts.join('.')))

const anyAnswer = fc.record({
  modelId: anyModel,
  code: fc.oneof(anyLevel, fc.constantFrom<('nc' | 'nsp' | null)[]>('nc', 'nsp', null)),
  reason: anyText,
  comment: anyText,
  evidence: anyText,
  toConfirm: fc.boolean(),
  updatedAt: anyInstant,
})

const anyLine = fc.record({
  id: anyId.map((id) => PlanLineId.parse(id)),
  modelId: anyModel,
  suggestionId: fc.option(fc.constant('1.2.1-first-1')),
  action: anyText,
  who: anyText,
  when: fc.oneof(anyDate, fc.constant('' as const)),
  sign: anyText,
  targetLevel: anyLevel,
  status: fc.constantFrom('todo', 'doing', 'done', 'dropped'),
  position: fc.integer({ min: 0, max: 5 }),
  updatedAt: anyInstant,
})

const anyAssessment = fc.record({
  id: anyId.map((id) => AssessmentId.parse(id)),
  phase: fc.constantFrom('design', 'running', 'review'),
  date: anyDate,
  participantsCount: fc.option(fc.integer({ min: 0, max: 200 })),
  createdAt: anyInstant,
  updatedAt: anyInstant,
  describedAt,
  answers: fc.uniqueArray(anyAnswer, { selector: ({ modelId }) => modelId, maxLength: 8 }),
  planLines: fc.uniqueArray(anyLine, {
    comparator: (one, other) => one.id === other.id || one.modelId === other.modelId,
    maxLength: 3,
  }),
})

const anyIdentity = fc.dictionary(
  fc.constantFrom('name', 'organisation', 'contact', 'aim', 'ages', 'children', 'start'),
  fc.oneof(anyText, fc.integer({ min: 0, max: 99_999 }), fc.array(anyText, { maxLength: 3 })),
)

const anyDrawn = fc.record({
  id: anyId.map((id) => ProjectId.parse(id)),
  identity: anyIdentity,
  exampleId: fc.option(fc.constant('ex-moulins')),
  createdAt: anyInstant,
  updatedAt: anyInstant,
  describedAt,
  assessments: fc.uniqueArray(anyAssessment, { selector: ({ id }) => id, maxLength: 3 }),
})

/** Any project as storage may hold it. */
export const anyProject: fc.Arbitrary<WholeProject> = anyDrawn.map(
  ({ assessments, ...project }) => ({
    project,
    assessments: assessments.map((assessment) =>
      Assessment.parse({
        ...without(assessment, 'answers', 'planLines'),
        projectId: project.id,
        gridId: 'spf-cps',
        edition: '1.0.0',
      }),
    ),
    answers: assessments.flatMap(({ id, answers }) =>
      answers.map(({ code, modelId, updatedAt, ...notes }) => ({
        ...answerOf(code, notes),
        assessmentId: id,
        modelId,
        updatedAt,
      })),
    ),
    workshops: [],
    planLines: assessments.flatMap(({ id, planLines }) =>
      planLines.map((line) => ({
        ...line,
        assessmentId: id,
      })),
    ),
  }),
)

/** Several projects, none of which names another's. */
export const anyProjects = (maxLength: number): fc.Arbitrary<WholeProject[]> =>
  fc.uniqueArray(anyProject, { selector: ({ project }) => project.id, maxLength })
