import { Examples } from '@/domain/examples'
import { fieldsOf, IdentityForm } from '@/domain/identity'
import { Text } from '@/domain/text'
import { translate } from '@/domain/translate'
import { formats, readJson, sourceFiles, type SourceFile } from './shipped'
import './sound'
import { valuesOf, type Found } from './values'

/** The identity of an example is values by field key: those of text fields are read by people. */
function identityTexts({ gridId }: SourceFile, content: unknown): Found[] {
  const form = IdentityForm.parse(readJson(`criteria/${gridId}/identity.json`))
  const written = fieldsOf(form).filter(({ type }) => type === 'text' || type === 'longtext')
  return Examples.parse(content).examples.flatMap(({ id, identity }) =>
    written.flatMap(({ key }) => {
      const value = identity[key]
      return typeof value === 'string' ? [{ path: `examples/${id}/identity/${key}`, value }] : []
    }),
  )
}

/** Every text that people read in a shipped file, in the language of `content`. */
export const textsOf = (file: SourceFile, content: unknown = file.content): Found[] => [
  ...valuesOf(Text, formats[file.kind], content),
  ...(file.kind === 'examples' ? identityTexts(file, content) : []),
]

export interface ShippedText {
  /** File and path: `criteria/spf-cps/glossary.json terms/cps/definition`. */
  where: string
  text: string
}

const located = ({ path: file }: SourceFile, found: readonly Found[]): ShippedText[] =>
  found.map(({ path, value }) => ({ where: `${file} ${path}`, text: value }))

/** Every French text that is shipped as JSON. */
export const frenchTexts: readonly ShippedText[] = sourceFiles.flatMap((file) =>
  located(file, textsOf(file)),
)

/** Every English text that is shipped as JSON. */
export const englishTexts: readonly ShippedText[] = sourceFiles.flatMap((file) =>
  located(file, textsOf(file, translate(file.content, file.translations.get('en') ?? {}))),
)
