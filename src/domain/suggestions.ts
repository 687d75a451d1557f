import type { Answers } from './assessment'
import {
  Level,
  modelIdsOf,
  ModelId,
  OperationalId,
  BandId,
  type OperationalCriterion,
} from './grid'
import { isLow } from './response-counts'
import { lowestOf, ratingsOf } from './scoring'
import { Labelled, SourceId, Text, Version } from './text'
import { z } from './zod'

export const Step = z.literal(['first', 'consolidate', 'further'])
export type Step = z.infer<typeof Step>
export const Effort = z.literal(['low', 'medium', 'high'])
export type Effort = z.infer<typeof Effort>

const common = {
  id: z.string(),
  step: Step,
  levels: z.array(Level),
  text: Text,
  effort: Effort,
  settings: z.optional(z.array(z.string())),
  ages: z.optional(z.array(z.string())),
  sourced: z.boolean(),
  sources: z.array(SourceId).check(z.minLength(1)),
}

/** One small step towards the next level of a model, or of a whole operational criterion. */
export const Suggestion = z.discriminatedUnion('targetType', [
  z.strictObject({ ...common, targetType: z.literal('model'), target: ModelId }),
  z.strictObject({ ...common, targetType: z.literal('operational'), target: OperationalId }),
])
export type Suggestion = z.infer<typeof Suggestion>

export const Suggestions = z.strictObject({
  version: Version,
  intro: Text,
  introSources: z.array(SourceId),
  steps: z.array(
    z.strictObject({
      id: Step,
      levels: z.array(Level),
      mainLevel: Level,
      bands: z.array(BandId),
      label: Text,
    }),
  ),
  efforts: z.array(z.strictObject({ id: Effort, label: Text, help: Text })),
  badges: z.strictObject({ sourced: Text, unsourced: Text }),
  displayRules: z.array(Text),
  settings: z.array(Labelled),
  ages: z.array(Labelled),
  suggestions: z.array(Suggestion),
})
export type Suggestions = z.infer<typeof Suggestions>

/** What of the project's identity decides which suggestions fit; empty without identity. */
export interface Surroundings {
  settings: readonly string[]
  ages: readonly string[]
}

/** Suggestions for one target: the step of its level, and the others to fold away. */
export interface Offer {
  offered: Suggestion[]
  folded: Suggestion[]
}

const EFFORT_ORDER: Record<Effort, number> = { low: 0, medium: 1, high: 2 }

const shares = (tags: readonly string[] | undefined, own: readonly string[]): boolean =>
  tags === undefined || tags.some((tag) => own.includes(tag))

const isTagged = ({ settings, ages }: Suggestion): boolean =>
  settings !== undefined || ages !== undefined

const byFit = (one: Suggestion, other: Suggestion): number =>
  Number(isTagged(other)) - Number(isTagged(one)) ||
  EFFORT_ORDER[one.effort] - EFFORT_ORDER[other.effort]

/** The step whose main level is this one: 0 first, 1 consolidate, 2 further; null at the top. */
export const stepFor = (file: Suggestions, level: Level): Step | null =>
  file.steps.find(({ mainLevel }) => mainLevel === level)?.id ?? null

/**
 * Suggestions for a target at a level. Tagged ones show only when the project shares a tag of each kind,
 * and come first; then low effort to high; then file order. Null at the top level.
 */
export function offerFor(
  file: Suggestions,
  target: ModelId | OperationalId,
  level: Level,
  { settings, ages }: Surroundings,
): Offer | null {
  const step = stepFor(file, level)
  if (step === null) return null
  const fitting = file.suggestions
    .filter((suggestion) => suggestion.target === target)
    .filter((suggestion) => shares(suggestion.settings, settings) && shares(suggestion.ages, ages))
    .sort(byFit)
  return {
    offered: fitting.filter((suggestion) => suggestion.step === step),
    folded: fitting.filter((suggestion) => suggestion.step !== step),
  }
}

/** From this many models at 0-1 on, the criterion's own suggestions come instead of its models'. */
const LOW_MODELS_RULE = 3

/**
 * The level at which a whole criterion is to be taken up, or null when its models are taken one by one.
 * Three models or more at 0-1; for a criterion of fewer than three models, all its rated ones.
 */
export function criterionLevel(operational: OperationalCriterion, answers: Answers): Level | null {
  const ratings = ratingsOf(modelIdsOf(operational), answers)
  const low = ratings.filter(({ level }) => isLow(level)).length
  const small = operational.models.length < LOW_MODELS_RULE
  const applies = small ? low > 0 && low === ratings.length : low >= LOW_MODELS_RULE
  return applies ? (lowestOf(ratings)?.level ?? null) : null
}
