import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CURRENT_EDITION, CURRENT_GRID } from '@/catalog'
import { Grid } from '@/domain/grid'
import { schemaProblems } from './schema-problems'
import {
  editionKinds,
  editionsOf,
  filesIn,
  formats,
  gridIds,
  kinds,
  readJson,
  shippedFiles,
  sourceFiles,
} from './shipped'
import { repeatedIn } from './values'

const currentGrid = `criteria/${CURRENT_GRID}/${CURRENT_EDITION}/grid.json`

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
  const broken = () => Grid.parse(readJson(currentGrid))
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
    expect(() => readJson('criteria/spf-cps/method.fr.md')).toThrow('method.fr.md is no JSON')
  })
})

describe('an edition', () => {
  const editions = gridIds.flatMap((gridId) =>
    editionsOf(gridId).map((edition) => ({ gridId, edition, folder: `${gridId}/${edition}` })),
  )

  it.each(editions)('$folder says its own id and version', ({ gridId, edition, folder }) => {
    expect(readJson(`criteria/${folder}/grid.json`)).toMatchObject({ id: gridId, version: edition })
    expect(readJson(`criteria/${folder}/lenses.json`)).toMatchObject({ version: edition })
  })

  it('is named by three numbers, as is every other shipped file', () => {
    const versions = [
      ...editions.map(({ edition }) => edition),
      ...sourceFiles.map(({ content }) => versionOf(content)),
    ]
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  const seals = readJson('criteria/published.json') as Record<string, Record<string, unknown>>
  const sealOf = (folder: string) =>
    Object.fromEntries(
      filesIn(`criteria/${folder}`)
        .toSorted()
        .map((name) => [
          name,
          createHash('sha256')
            .update(readFileSync(`criteria/${folder}/${name}`))
            .digest('hex'),
        ]),
    )

  it.each(editions)(
    '$folder is unchanged since it was published',
    ({ gridId, edition, folder }) => {
      const seal = JSON.stringify({ [edition]: sealOf(folder) }, null, 2)
      const advice = `See “Publishing an edition” in criteria/README.md. Its seal is now ${seal}`
      expect(sealOf(folder), advice).toEqual(seals[gridId]?.[edition])
    },
  )

  it('that was published is still there', () => {
    const published = Object.entries(seals).flatMap(([gridId, sealed]) =>
      Object.keys(sealed).map((edition) => `${gridId}/${edition}`),
    )
    expect(editions.map(({ folder }) => folder)).toEqual(expect.arrayContaining(published))
  })
})
