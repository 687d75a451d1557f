import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Grid } from '@/domain/grid'
import { jsonProblem } from './json-problem'
import { schemaProblems } from './schema-problems'
import {
  editionKinds,
  editionFolders,
  editionsOf,
  formats,
  gridIds,
  kinds,
  readJson,
  shippedFiles,
  sourceFiles,
} from './shipped'
import { repeatedIn } from './values'

const versionOf = (content: unknown) => (content as { version: string }).version

describe('the shipped files', () => {
  it('are there in every kind, beside the editions or in each of them', () => {
    for (const gridId of gridIds) {
      for (const kind of kinds.filter((each) => !editionKinds.includes(each))) {
        expect(existsSync(`criteria/${gridId}/${kind}.json`), `${gridId} ${kind}`).toBe(true)
      }
      for (const edition of editionsOf(gridId)) {
        for (const kind of editionKinds) {
          expect(existsSync(`criteria/${gridId}/${edition}/${kind}.json`), edition).toBe(true)
        }
      }
    }
  })

  it('have no name that nothing reads', () => {
    const strangers = shippedFiles.filter(
      ({ kind, edition }) => !kind || editionKinds.includes(kind) !== (edition !== null),
    )
    expect(strangers.map(({ path }) => path)).toEqual([])
  })

  it.each(shippedFiles.map(({ path }) => path))('%s is indented by two spaces', (path) => {
    const text = readFileSync(path, 'utf8')
    expect(text).toBe(`${JSON.stringify(readJson(path), null, 2)}\n`)
  })

  it.each(sourceFiles)('$path keeps to its format', ({ path, kind, content }) => {
    expect(schemaProblems(path, formats[kind], content)).toEqual([])
  })

  it.each(sourceFiles)('$path gives an id once in each list', ({ content }) => {
    expect(repeatedIn(content)).toEqual([])
  })
})

describe('a file that breaks its format', () => {
  const broken = () => Grid.parse(readJson('criteria/spf-cps/1.0.0/grid.json'))
  const problems = (content: unknown) => schemaProblems('criteria/x/grid.json', Grid, content)

  it('is named with the place and the reason', () => {
    const grid = broken()
    const model = grid.generals[1]?.operationals[0]?.models[2]
    Object.assign(model!, { label: 3, plain: '', hint: 'New' })
    expect(problems(grid)).toEqual([
      'criteria/x/grid.json, generals/2/operationals/2.1/models/2.1.3/label: Invalid input: expected string, received number',
      'criteria/x/grid.json, generals/2/operationals/2.1/models/2.1.3/plain: Too small: expected string to have >=1 characters',
      'criteria/x/grid.json, generals/2/operationals/2.1/models/2.1.3: Unrecognized key: "hint"',
    ])
  })

  it('is named when it is no grid at all', () => {
    expect(problems([])).toEqual([
      'criteria/x/grid.json, (the whole file): Invalid input: expected object, received array',
    ])
  })

  it('is named when a part is missing', () => {
    expect(problems({ ...broken(), version: undefined })).toEqual([
      'criteria/x/grid.json, version: Invalid input: expected string, received undefined',
    ])
  })

  it('is named when it is not even JSON', () => {
    expect(() => readJson('criteria/spf-cps/method.fr.md')).toThrow('method.fr.md, line 1: no JSON')
  })

  it.each([
    ['a comma that is missing', '{\n  "a": 1\n  "b": 2\n}', 'line 3'],
    ['a comma too many', '{\n  "a": [\n    1,\n  ],\n  "b": 2\n}', 'line 4'],
    ['a quotation mark that is missing', '{\n  "a": "one,\n  "b": "two"\n}', 'line 2'],
    ['a bracket that is missing', '{\n  "a": [\n    1\n', 'the last line'],
    ['nothing, since it is JSON', '{\n  "a": 1\n}\n', null],
  ])('is told the line of %s', (_, text, where) => {
    expect(jsonProblem(text)?.split(': no JSON')[0] ?? null).toBe(where)
  })
})

describe('an edition', () => {
  it.each(editionFolders)('$folder says its own id and version', ({ gridId, edition, folder }) => {
    expect(readJson(`${folder}/grid.json`)).toMatchObject({ id: gridId, version: edition })
    expect(readJson(`${folder}/lenses.json`)).toMatchObject({ version: edition })
  })

  it('is named by three numbers, as is every other shipped file', () => {
    const versions = [
      ...editionFolders.map(({ edition }) => edition),
      ...sourceFiles.map(({ content }) => versionOf(content)),
    ]
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })
})
