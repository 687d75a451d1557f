import { Level, ModelId } from './grid'
import { Identity, Phase, ResponseCode } from './assessment'
import { Labelled, Text, Version } from './text'
import { z } from './zod'

const ExampleAnswer = z.strictObject({
  value: ResponseCode,
  comment: z.optional(Text),
  evidence: z.optional(Text),
})

const ExamplePlanLine = z.strictObject({
  id: z.string(),
  target: ModelId,
  suggestionId: z.optional(z.nullable(z.string())),
  currentLevel: Level,
  targetLevel: Level,
  action: Text,
  who: Text,
  when: z.iso.date(),
  sign: Text,
})

const ExampleParticipant = z.strictObject({
  id: z.string(),
  label: Text,
  role: z.string(),
  answers: z.record(ModelId, ResponseCode),
  /** What this person answers when the team votes again on a model, where it is another answer or not. */
  secondAnswers: z.optional(z.record(ModelId, ResponseCode)),
})

export const ExampleAssessment = z.strictObject({
  id: z.string(),
  rank: z.literal(['older', 'recent']),
  date: z.iso.date(),
  phase: Phase,
  gridVersion: Version,
  participantsCount: z.number(),
  answers: z.record(ModelId, ExampleAnswer),
  participants: z.optional(z.array(ExampleParticipant)),
  plan: z.optional(z.array(ExamplePlanLine)),
})
export type ExampleAssessment = z.infer<typeof ExampleAssessment>

export const Example = z.strictObject({
  id: z.string(),
  fictional: z.literal(true),
  label: Text,
  summary: Text,
  identity: Identity,
  assessments: z.array(ExampleAssessment),
})
export type Example = z.infer<typeof Example>

/** Invented projects for discovering the tool and for training. */
export const Examples = z.strictObject({
  version: Version,
  gridId: z.string(),
  gridVersion: Version,
  notice: Text,
  roles: z.array(Labelled),
  examples: z.array(Example),
})
export type Examples = z.infer<typeof Examples>
