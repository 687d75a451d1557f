import { readdirSync, readFileSync } from 'node:fs'
import { jsonProblem } from './json-problem'
import { Examples } from '@/domain/examples'
import { Grid } from '@/domain/grid'
import { IdentityForm } from '@/domain/identity'
import { Lenses } from '@/domain/lenses'
import { Classification, Glossary, Programmes, Sources } from '@/domain/references'
import { Suggestions } from '@/domain/suggestions'

/** The format of each kind of shipped file, by file name. */
export const formats = {
  grid: Grid,
  lenses: Lenses,
  suggestions: Suggestions,
  sources: Sources,
  glossary: Glossary,
  programmes: Programmes,
  classification: Classification,
  identity: IdentityForm,
  examples: Examples,
}
export type Kind = keyof typeof formats
export const kinds = Object.keys(formats) as Kind[]

/** Kinds that lie in the folder of an edition; the others lie beside the editions. */
export const editionKinds: readonly Kind[] = ['grid', 'lenses']

const root = 'criteria'
const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

/** Folders of `criteria/` that hold a grid. */
export const gridIds = foldersIn(root).filter((name) => name !== 'schema')
export const editionsOf = (gridId: string): string[] => foldersIn(`${root}/${gridId}`)
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)

/** The folder of every edition of every grid. */
export const editionFolders = gridIds.flatMap((gridId) =>
  editionsOf(gridId).map((edition) => ({
    gridId,
    edition,
    folder: `${root}/${gridId}/${edition}`,
  })),
)

/** A file of `criteria/`, parsed. Throws one sentence when it is no JSON. */
export function readJson(path: string): unknown {
  const text = readFileSync(path, 'utf8')
  const problem = jsonProblem(text)
  if (problem !== null) throw new Error(`${path}, ${problem}`)
  return JSON.parse(text)
}

/** The grids a file may speak of: its own edition, or every edition it lies beside. */
export const gridsOf = ({ gridId, edition }: Pick<ShippedFile, 'gridId' | 'edition'>): Grid[] =>
  (edition === null ? editionsOf(gridId) : [edition]).map((version) =>
    Grid.parse(readJson(`${root}/${gridId}/${version}/grid.json`)),
  )

export interface ShippedFile {
  path: string
  /** Undefined for a name that no format has. */
  kind: Kind | undefined
  gridId: string
  /** Null for a file beside the editions. */
  edition: string | null
  /** Null for a file in the source language. */
  language: string | null
}

function describeFile(gridId: string, edition: string | null, name: string): ShippedFile {
  const [kind = '', language] = name.replace(/\.json$/, '').split('.')
  return {
    path: [root, gridId, edition, name].filter((part) => part !== null).join('/'),
    kind: kinds.find((known) => known === kind),
    gridId,
    edition,
    language: language ?? null,
  }
}

const jsonIn = (gridId: string, edition: string | null): ShippedFile[] =>
  filesIn([root, gridId, edition].filter((part) => part !== null).join('/'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => describeFile(gridId, edition, name))

/** Every JSON file of every grid and edition. */
export const shippedFiles: readonly ShippedFile[] = gridIds.flatMap((gridId) => [
  ...jsonIn(gridId, null),
  ...editionsOf(gridId).flatMap((edition) => jsonIn(gridId, edition)),
])

export interface SourceFile extends ShippedFile {
  kind: Kind
  content: unknown
  /** By language. */
  translations: ReadonlyMap<string, unknown>
}

const translationsOf = ({ path }: ShippedFile): Map<string, unknown> =>
  new Map(
    shippedFiles
      .filter((other) => other.language !== null)
      .filter((other) => other.path.replace(`.${other.language}.json`, '.json') === path)
      .map((other) => [other.language ?? '', readJson(other.path)]),
  )

/** Every file in the source language, with its translations. */
export const sourceFiles: readonly SourceFile[] = shippedFiles.flatMap((file) =>
  file.language === null && file.kind !== undefined
    ? [
        {
          ...file,
          kind: file.kind,
          content: readJson(file.path),
          translations: translationsOf(file),
        },
      ]
    : [],
)
