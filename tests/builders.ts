import {
  Assessment,
  emptyAnswer,
  PlanLine,
  Project,
  responseFromCode,
  type Answer,
  type ResponseCode,
} from '@/domain/assessment'
import { Grid, ModelId, modelsOf, OperationalId } from '@/domain/grid'

/** Ids as one writes them: `modelId('1.2.3')`. Throws for anything else. */
export const modelId = (id: string): ModelId => ModelId.parse(id)
export const modelIds = (...ids: string[]): ModelId[] => ids.map(modelId)
export const operationalId = (id: string): OperationalId => OperationalId.parse(id)

/** One answer: `answerOf(2)`, `answerOf('nc', { reason: '…' })`; null is "not answered yet". */
export const answerOf = (code: ResponseCode | null, details: Partial<Answer> = {}): Answer => ({
  ...emptyAnswer,
  response: code === null ? null : responseFromCode(code),
  ...details,
})

/** Answers by model, written short: a code, or a whole answer. */
export type AnswerSpecs = Readonly<Record<string, ResponseCode | Answer>>

/** Answers by model: `answersOf({ '1.1.1': 2, '1.2.1': 'nsp', '1.2.2': answerOf(3, { evidence: '…' }) })`. */
export const answersOf = (specs: AnswerSpecs): Map<ModelId, Answer> =>
  new Map(
    Object.entries(specs).map(([id, spec]) => [
      modelId(id),
      typeof spec === 'object' ? spec : answerOf(spec),
    ]),
  )

/** The same answer to every model of a grid. */
export const answersAll = (grid: Grid, code: ResponseCode): Map<ModelId, Answer> =>
  new Map(modelsOf(grid).map(({ id }) => [id, answerOf(code)]))

/** General criterion 2 with a mean of 3, above its bounds: 2.3 is not scored, and one of its models is at 0. */
export const besideItsBounds = {
  ...{ '2.1.1': 3, '2.1.2': 3, '2.1.3': 3, '2.1.4': 3, '2.1.5': 3, '2.1.6': 3 },
  ...{ '2.2.1': 3, '2.2.2': 3, '2.3.1': 0 },
} as const satisfies AnswerSpecs

interface GridOptions {
  /** Ids of the models that are core, and so cannot be "not applicable". */
  core?: readonly string[]
}

const level = (value: number, label: string) => ({
  value,
  label,
  anchors: { running: `${label} (running)`, design: `${label} (design)` },
  designLabel: `${label} (label in design)`,
  evidence: `Evidence of level ${value}`,
})

const modelOf = (id: string, core: boolean) => ({
  id,
  label: `Model ${id}`,
  confidence: 'certain',
  shortLabel: `M ${id}`,
  plain: `Plain ${id}`,
  why: `Why ${id}`,
  anchors: [0, 1, 2, 3].map((value) => `Anchor ${value} of ${id}`),
  evidence: [`Evidence of ${id}`],
  core,
  ncAllowed: !core,
})

const operationalOf = (id: string, size: number, core: readonly string[]) => ({
  id,
  label: `Criterion ${id}`,
  confidence: 'certain',
  shortLabel: `C ${id}`,
  asSubject: `criterion ${id}`,
  asSubjectPlural: false,
  about: `About ${id}`,
  question: `Question ${id}`,
  models: Array.from({ length: size }, (_, index) => `${id}.${index + 1}`).map((own) =>
    modelOf(own, core.includes(own)),
  ),
})

const generalOf = (operational: string) => operational.replace(/\..*/, '')

const source = {
  publisher: 'Nobody',
  year: 2025,
  table: 'Table',
  via: 'Via',
  sourceIds: [],
  status: 'original',
  notice: 'Notice',
  shortNotice: 'Short notice',
  translationNotice: 'Translation notice',
}

const scale = {
  readingRule: 'Rule',
  levels: ['None', 'Started', 'Largely', 'Fully'].map((label, value) => level(value, label)),
  nonAnswers: [
    { id: 'nc', label: 'Not applicable', requiresComment: true, help: 'Help' },
    { id: 'nsp', label: 'Don’t know', requiresComment: false, help: 'Help' },
  ],
  bands: [
    { id: 'build', min: 0, maxExclusive: 0.75, label: 'To build' },
    { id: 'started', min: 0.75, maxExclusive: 1.5, label: 'Started' },
    { id: 'onTrack', min: 1.5, maxExclusive: 2.25, label: 'On track' },
    { id: 'strength', min: 2.25, maxInclusive: 3, label: 'Strength' },
  ],
}

/**
 * A small grid with the bands of the shipped one, from the number of models of each operational criterion:
 * `gridOf({ '1.1': 2, '1.2': 1, '2.1': 3 })` has the general criteria 1 and 2, and the models 1.1.1 to 2.1.3.
 */
export function gridOf(sizes: Record<string, number>, { core = [] }: GridOptions = {}): Grid {
  const operationals = Object.entries(sizes)
  const generals = [...new Set(operationals.map(([id]) => generalOf(id)))]
  return Grid.parse({
    id: 'small',
    version: '1.0.0',
    language: 'en',
    title: 'A small grid',
    source,
    aids: 'Aids',
    confidenceLevels: [{ id: 'certain', label: 'Certain' }],
    scale,
    generals: generals.map((id) => ({
      id,
      label: `General ${id}`,
      confidence: 'certain',
      shortLabel: `G ${id}`,
      help: `Help ${id}`,
      operationals: operationals
        .filter(([operational]) => generalOf(operational) === id)
        .map(([operational, size]) => operationalOf(operational, size, core)),
    })),
  })
}

const instant = '2026-03-10T09:00:00.000Z'

/** A project as it is stored, with a name and nothing else. */
export const projectOf = (details: Partial<Project> = {}): Project =>
  Project.parse({
    id: 'project-1',
    identity: { name: 'Project one' },
    exampleId: null,
    createdAt: instant,
    updatedAt: instant,
    ...details,
  })

/** An assessment of `projectOf()` on the shipped grid, running. */
export const assessmentOf = (details: Partial<Assessment> = {}): Assessment =>
  Assessment.parse({
    id: 'assessment-1',
    projectId: 'project-1',
    gridId: 'spf-cps',
    edition: '1.0.0',
    phase: 'running',
    date: '2026-03-10',
    participantsCount: null,
    createdAt: instant,
    updatedAt: instant,
    ...details,
  })

/** The first line of the plan of `assessmentOf()`, aiming at level 2 of 1.2.1. */
export const planLineOf = (details: Partial<PlanLine> = {}): PlanLine =>
  PlanLine.parse({
    id: 'line-1',
    assessmentId: 'assessment-1',
    modelId: '1.2.1',
    suggestionId: null,
    action: 'Write the progression of the sessions',
    who: 'The project team',
    when: '2026-06-30',
    sign: 'Everyone has the same plan',
    targetLevel: 2,
    status: 'todo',
    position: 0,
    ...details,
  })
