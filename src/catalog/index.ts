import { Examples } from '@/domain/examples'
import { Grid } from '@/domain/grid'
import { IdentityForm } from '@/domain/identity'
import { SOURCE_LANGUAGE } from '@/domain/languages'
import { Lenses } from '@/domain/lenses'
import { Classification, Glossary, Programmes, Sources } from '@/domain/references'
import { Suggestions } from '@/domain/suggestions'
import { translate } from '@/domain/translate'

type Json = Record<string, unknown>

const files = import.meta.glob<Json>(['/criteria/*/**/*.json', '!/criteria/schema/**'], {
  import: 'default',
})
const methods = import.meta.glob<string>('/criteria/*/method.*.md', {
  import: 'default',
  query: '?raw',
})

export const CURRENT_GRID = 'spf-cps'

/** The newest edition among these paths of shipped files, by number: 1.0.10 comes after 1.0.9. Throws without any. */
export function newestEdition(gridId: string, paths: readonly string[]): string {
  const editions = paths
    .map((path) => path.split('/'))
    .filter(([, , grid, , file]) => grid === gridId && file === 'grid.json')
    .map(([, , , edition = '']) => edition)
  const newest = editions
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .at(-1)
  if (newest === undefined) throw new Error(`criteria/${gridId} has no edition`)
  return newest
}

/** What a new assessment is pinned to. */
export const CURRENT_EDITION = newestEdition(CURRENT_GRID, Object.keys(files))

interface Schema<T> {
  parse: (value: unknown) => T
}

/**
 * Loads a shipped file in a language; texts without translation stay in the source language.
 * Throws for a missing or malformed file: a shipped file that breaks its schema is a bug, and a test has failed before.
 */
async function load<T>(schema: Schema<T>, path: string, language: string): Promise<T> {
  const file = files[`/criteria/${path}.json`]
  if (!file) throw new Error(`criteria/${path}.json does not exist`)
  const translation = files[`/criteria/${path}.${language}.json`]
  const [source, texts] = await Promise.all([file(), translation?.()])
  try {
    return schema.parse(texts ? translate(source, texts) : source)
  } catch (cause) {
    throw new Error(`criteria/${path}.json does not keep to its schema`, { cause })
  }
}

/** Whether this build ships an edition of a grid. */
export const hasEdition = (gridId: string, edition: string): boolean =>
  `/criteria/${gridId}/${edition}/grid.json` in files

export const loadGrid = (gridId: string, edition: string, language: string): Promise<Grid> =>
  load(Grid, `${gridId}/${edition}/grid`, language)

export const loadLenses = (gridId: string, edition: string, language: string): Promise<Lenses> =>
  load(Lenses, `${gridId}/${edition}/lenses`, language)

export const loadSuggestions = (gridId: string, language: string): Promise<Suggestions> =>
  load(Suggestions, `${gridId}/suggestions`, language)

export const loadSources = (gridId: string, language: string): Promise<Sources> =>
  load(Sources, `${gridId}/sources`, language)

export const loadGlossary = (gridId: string, language: string): Promise<Glossary> =>
  load(Glossary, `${gridId}/glossary`, language)

export const loadProgrammes = (gridId: string, language: string): Promise<Programmes> =>
  load(Programmes, `${gridId}/programmes`, language)

export const loadClassification = (gridId: string, language: string): Promise<Classification> =>
  load(Classification, `${gridId}/classification`, language)

export const loadIdentityForm = (gridId: string, language: string): Promise<IdentityForm> =>
  load(IdentityForm, `${gridId}/identity`, language)

export const loadExamples = (gridId: string, language: string): Promise<Examples> =>
  load(Examples, `${gridId}/examples`, language)

/** The method, as Markdown. Throws when the grid ships none. */
export async function loadMethod(gridId: string, language: string): Promise<string> {
  const file =
    methods[`/criteria/${gridId}/method.${language}.md`] ??
    methods[`/criteria/${gridId}/method.${SOURCE_LANGUAGE}.md`]
  if (!file) throw new Error(`criteria/${gridId} has no method`)
  return file()
}
