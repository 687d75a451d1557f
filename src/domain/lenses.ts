import { ModelId, OperationalId } from './grid'
import { Labelled, SourceId, Text, Version } from './text'
import { z } from './zod'

export const FactorId = z.string().check(z.regex(/^F\d$/)).brand<'FactorId'>()
export type FactorId = z.infer<typeof FactorId>

export const Factor = z.strictObject({
  id: FactorId,
  number: z.number(),
  rank: z.literal(['principal', 'complementary']),
  label: Text,
  shortLabel: Text,
  explanation: Text,
  models: z.array(ModelId).check(z.minLength(1)),
  link: z.literal(['direct', 'indirect']),
  relatedModels: z.optional(z.array(ModelId)),
  caveat: z.optional(Text),
  sourceIds: z.array(SourceId),
})
export type Factor = z.infer<typeof Factor>

const SafeLetter = z.strictObject({
  id: z.literal(['S', 'A', 'F', 'E']),
  label: Text,
  question: Text,
  models: z.tuple([ModelId]),
  relatedModels: z.array(ModelId),
})
export type SafeLetter = z.infer<typeof SafeLetter>

/** The tool's own core: five models and the training criterion, one point each. */
export const Core = z.strictObject({
  title: Text,
  models: z.array(ModelId),
  blocks: z.array(OperationalId),
  threshold: z.number(),
  total: z.number(),
  rule: Text,
  statement: Text,
  ncNote: Text,
  sourceIds: z.array(SourceId),
})
export type Core = z.infer<typeof Core>

/** Other readings of the answers already given; a lens asks no question of its own. */
export const Lenses = z.strictObject({
  version: Version,
  notice: Text,
  factors: z.strictObject({
    title: Text,
    intro: Text,
    sourceIds: z.array(SourceId),
    ranks: z.array(Labelled),
    links: z.array(Labelled),
    items: z.array(Factor),
    unattachedModels: z.array(ModelId),
    unattachedNote: Text,
    caveats: z.array(Text),
  }),
  safe: z.strictObject({
    title: Text,
    intro: Text,
    sourceIds: z.array(SourceId),
    items: z.array(SafeLetter),
    caveats: z.array(Text),
  }),
  core: Core,
})
export type Lenses = z.infer<typeof Lenses>
