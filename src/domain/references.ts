import { ModelId } from './grid'
import { Labelled, SourceId, Text, Version } from './text'
import { z } from './zod'

/** A document the texts rest on. `supplied`: handed over for this project, without a public address. */
export const Source = z.strictObject({
  id: SourceId,
  ref: z.optional(z.string()),
  title: Text,
  publisher: Text,
  year: z.nullable(z.number()),
  url: z.nullable(z.string().check(z.regex(/^https?:\/\/\S+$/))),
  supplied: z.optional(z.boolean()),
  type: z.string(),
  note: z.optional(Text),
})
export type Source = z.infer<typeof Source>

export const Sources = z.strictObject({
  version: Version,
  types: z.array(Labelled),
  notice: Text,
  sources: z.array(Source),
})
export type Sources = z.infer<typeof Sources>

/** The sources that a text cites, in the order of the file. */
export const citedIn = (file: Sources, ids: readonly SourceId[]): Source[] =>
  file.sources.filter(({ id }) => ids.includes(id))

export const Glossary = z.strictObject({
  version: Version,
  notice: Text,
  terms: z.array(
    z.strictObject({
      id: z.string(),
      term: Text,
      definition: Text,
      see: z.optional(z.array(z.string())),
    }),
  ),
})
export type Glossary = z.infer<typeof Glossary>

const Fact = z.strictObject({
  key: z.string(),
  label: Text,
  text: Text,
  sourceIds: z.array(SourceId),
})

export const Programmes = z.strictObject({
  version: Version,
  notice: Text,
  sourceIds: z.array(SourceId),
  programmes: z.array(
    z.strictObject({
      id: z.string(),
      name: Text,
      fullName: Text,
      settings: z.array(z.string()),
      ages: z.array(z.string()),
      facts: z.array(Fact),
      sourceIds: z.array(SourceId),
    }),
  ),
  landmarksNotice: Text,
  landmarks: z.array(
    z.strictObject({
      id: z.string(),
      models: z.array(ModelId),
      text: Text,
      sourceIds: z.array(SourceId),
    }),
  ),
})
export type Programmes = z.infer<typeof Programmes>

export const Classification = z.strictObject({
  id: z.string(),
  version: Version,
  title: Text,
  sourceIds: z.array(SourceId),
  counts: z.strictObject({ categories: z.number(), generals: z.number(), specifics: z.number() }),
  caveats: z.array(Text),
  caveatSourceIds: z.array(SourceId),
  translationNotice: Text,
  categories: z.array(
    z.strictObject({
      id: z.string(),
      label: Text,
      generals: z.array(
        z.strictObject({ id: z.string(), label: Text, specifics: z.array(Labelled) }),
      ),
    }),
  ),
})
export type Classification = z.infer<typeof Classification>

/** The general skills of the classification, in its order. */
export const skillsOf = ({ categories }: Classification): Labelled[] =>
  categories.flatMap(({ generals }) => generals.map(({ id, label }) => ({ id, label })))
