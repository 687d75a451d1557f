import { Labelled, SourceId, Text, Version } from './text'
import { z } from './zod'

export const GridId = z
  .string()
  .check(z.regex(/^[a-z0-9-]+$/))
  .brand<'GridId'>()
export type GridId = z.infer<typeof GridId>
export const GeneralId = z.string().check(z.regex(/^\d+$/)).brand<'GeneralId'>()
export type GeneralId = z.infer<typeof GeneralId>
export const OperationalId = z
  .string()
  .check(z.regex(/^\d+\.\d+$/))
  .brand<'OperationalId'>()
export type OperationalId = z.infer<typeof OperationalId>
export const ModelId = z
  .string()
  .check(z.regex(/^\d+\.\d+\.\d+$/))
  .brand<'ModelId'>()
export type ModelId = z.infer<typeof ModelId>

/** The four anchored levels of a practical model, 0 to 3. */
export const Level = z.literal([0, 1, 2, 3])
export type Level = z.infer<typeof Level>
export const LEVELS: readonly Level[] = [0, 1, 2, 3]
export const TOP_LEVEL = 3

export const Confidence = z.literal(['certain', 'likely', 'uncertain'])
export type Confidence = z.infer<typeof Confidence>

/** What every label of the grid says of its own origin. */
const provenance = {
  confidence: Confidence,
  /** The reading of the scanned table, letter by letter, where the label departs from it. */
  seedWording: z.optional(z.string()),
  note: z.optional(Text),
}

export const PracticalModel = z.strictObject({
  id: ModelId,
  label: Text,
  ...provenance,
  placement: z.optional(Confidence),
  shortLabel: Text,
  plain: Text,
  why: Text,
  anchors: z.tuple([Text, Text, Text, Text]),
  evidence: z.array(Text).check(z.minLength(1)),
  core: z.boolean(),
  ncAllowed: z.boolean(),
})
export type PracticalModel = z.infer<typeof PracticalModel>

export const OperationalCriterion = z.strictObject({
  id: OperationalId,
  label: Text,
  ...provenance,
  shortLabel: Text,
  asSubject: Text,
  asSubjectPlural: z.boolean(),
  about: Text,
  question: Text,
  models: z.array(PracticalModel).check(z.minLength(1)),
})
export type OperationalCriterion = z.infer<typeof OperationalCriterion>

export const GeneralCriterion = z.strictObject({
  id: GeneralId,
  label: Text,
  ...provenance,
  shortLabel: Text,
  help: Text,
  operationals: z.array(OperationalCriterion).check(z.minLength(1)),
})
export type GeneralCriterion = z.infer<typeof GeneralCriterion>

const ScaleLevel = z.strictObject({
  value: Level,
  label: Text,
  anchors: z.strictObject({ running: Text, design: Text }),
  designLabel: Text,
  evidence: Text,
})
export type ScaleLevel = z.infer<typeof ScaleLevel>

export const BandId = z.literal(['build', 'started', 'onTrack', 'strength'])
export type BandId = z.infer<typeof BandId>

/** A band of means; only the last one includes its upper end. */
export const Band = z.strictObject({
  id: BandId,
  min: z.number(),
  maxExclusive: z.optional(z.number()),
  maxInclusive: z.optional(z.number()),
  label: Text,
})
export type Band = z.infer<typeof Band>

const NonAnswer = z.strictObject({
  id: z.literal(['nc', 'nsp']),
  label: Text,
  requiresComment: z.boolean(),
  help: Text,
})
export type NonAnswer = z.infer<typeof NonAnswer>

const Scale = z.strictObject({
  readingRule: Text,
  levels: z.tuple([ScaleLevel, ScaleLevel, ScaleLevel, ScaleLevel]),
  nonAnswers: z.tuple([NonAnswer, NonAnswer]),
  bands: z.array(Band).check(z.minLength(1)),
})

/** One edition of a grid, in one language. Frozen once published. */
export const Grid = z.strictObject({
  id: GridId,
  version: Version,
  /** Language of the texts below. */
  language: z.string(),
  title: Text,
  source: z.strictObject({
    publisher: z.string(),
    year: z.number(),
    table: Text,
    via: Text,
    sourceIds: z.array(SourceId),
    status: z.literal(['reconstructed', 'original']),
    notice: Text,
    shortNotice: Text,
    translationNotice: Text,
  }),
  aids: Text,
  confidenceLevels: z.array(Labelled),
  scale: Scale,
  generals: z.array(GeneralCriterion).check(z.minLength(1)),
})
export type Grid = z.infer<typeof Grid>

/** The operational criteria, in grid order. */
export const operationalsOf = (grid: Grid): OperationalCriterion[] =>
  grid.generals.flatMap((general) => general.operationals)

/** Every practical model, in grid order. */
export const modelsOf = (grid: Grid): PracticalModel[] =>
  operationalsOf(grid).flatMap((operational) => operational.models)

/** The number of each model on paper: its place in the whole grid, from 1. */
export const modelNumbers = (grid: Grid): ReadonlyMap<ModelId, number> =>
  new Map(modelsOf(grid).map(({ id }, index) => [id, index + 1]))

/** The models of a criterion, in grid order. */
export const modelIdsOf = (operational: OperationalCriterion): ModelId[] =>
  operational.models.map((model) => model.id)

/** A practical model with the criteria it belongs to. */
export interface ModelPath {
  general: GeneralCriterion
  operational: OperationalCriterion
  model: PracticalModel
}

/** Where a model stands in a grid; undefined when the grid does not have it. */
export function locateModel(grid: Grid, id: ModelId): ModelPath | undefined {
  for (const general of grid.generals)
    for (const operational of general.operationals) {
      const model = operational.models.find((candidate) => candidate.id === id)
      if (model) return { general, operational, model }
    }
  return undefined
}

/** Where an operational criterion stands in a grid; undefined when the grid does not have it. */
export function locateOperational(grid: Grid, id: string): Omit<ModelPath, 'model'> | undefined {
  for (const general of grid.generals) {
    const operational = general.operationals.find((candidate) => candidate.id === id)
    if (operational) return { general, operational }
  }
  return undefined
}

/** The name of a level; a project in design reads other names for the same levels. */
export function levelName(grid: Grid, level: Level, design: boolean): string {
  const { label, designLabel } = grid.scale.levels[level]
  return design ? designLabel : label
}

/** The name of the band that a mean falls in; empty without a mean. */
export const bandLabel = ({ scale }: Grid, id: BandId | null): string =>
  scale.bands.find((band) => band.id === id)?.label ?? ''
