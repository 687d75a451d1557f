import { z } from './zod'

/** A text that a person reads, in the language of its file. Only these are translated and checked for typography. */
export const Text = z.string().check(z.minLength(1))
export type Text = z.infer<typeof Text>

/** A short label of a coded value: `{ id: 'certain', label: 'Libellé sûr' }`. */
export const Labelled = z.strictObject({ id: z.string(), label: Text })
export type Labelled = z.infer<typeof Labelled>

export const SourceId = z
  .string()
  .check(z.regex(/^[a-z0-9-]+$/))
  .brand<'SourceId'>()
export type SourceId = z.infer<typeof SourceId>

/** Version of a shipped file: `major.minor.patch`. */
export const Version = z.string().check(z.regex(/^\d+\.\d+\.\d+$/))
