import { describe, expect, it } from 'vitest'
import type { z } from '@/domain/zod'
import { ModelId, modelsOf, OperationalId, operationalsOf } from '@/domain/grid'
import { Classification, Glossary, Programmes, Sources } from '@/domain/references'
import { Suggestions } from '@/domain/suggestions'
import { SourceId } from '@/domain/text'
import { formats, gridsOf, readJson, sourceFiles, type SourceFile } from './shipped'
import './sound'
import { englishTexts, frenchTexts } from './texts'
import { valuesOf } from './values'
import { countWords } from './wording'

const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id)
const without = (ids: readonly string[] | undefined, known: readonly string[]): string[] =>
  (ids ?? []).filter((id) => !known.includes(id))

const sourcesOf = ({ gridId }: SourceFile): Sources =>
  Sources.parse(readJson(`criteria/${gridId}/sources.json`))

/** Ids of one kind that a file names and that `known` does not hold. */
const unknownIds = (file: SourceFile, kind: z.ZodMiniType, known: readonly string[]): string[] =>
  valuesOf(kind, formats[file.kind], file.content)
    .filter(({ value }) => !known.includes(value))
    .map(({ path, value }) => `${file.path}, ${path}: ${value} does not exist`)

describe('an id that a file names', () => {
  it.each(sourceFiles)('$path: every source exists', (file) => {
    expect(unknownIds(file, SourceId, idsOf(sourcesOf(file).sources))).toEqual([])
  })

  it.each(sourceFiles)('$path: every practical model exists', (file) => {
    expect(
      unknownIds(
        file,
        ModelId,
        gridsOf(file)
          .flatMap(modelsOf)
          .map(({ id }) => id),
      ),
    ).toEqual([])
  })

  it.each(sourceFiles)('$path: every operational criterion exists', (file) => {
    const known = gridsOf(file).flatMap(operationalsOf)
    expect(unknownIds(file, OperationalId, idsOf(known))).toEqual([])
  })

  it.each([
    ['lenses', '1.2.1', 'core/models/0'],
    ['suggestions', '1.2.1', 'suggestions/1.2.1-first-1/target'],
    ['programmes', '1.2.4', 'landmarks/'],
    ['identity', '1.2.2', 'groups/intervention/fields/cps/hints/0'],
    ['examples', '1.2.1', 'examples/ex-moulins/assessments/ex-moulins-1/answers/9.9.9'],
  ])('is found in %s, were it wrong', (kind, id, where) => {
    const file = sourceFiles.find((each) => each.kind === kind)!
    const text = JSON.stringify(file.content).replaceAll(`"${id}"`, '"9.9.9"')
    const unknown = unknownIds({ ...file, content: JSON.parse(text) }, ModelId, [id])
    expect(unknown.filter((found) => found.startsWith(`${file.path}, ${where}`))).not.toEqual([])
  })
})

const folder = 'criteria/spf-cps'
const suggestions = Suggestions.parse(readJson(`${folder}/suggestions.json`))

describe('the sources', () => {
  const { sources, types } = Sources.parse(readJson(`${folder}/sources.json`))

  it('are of a known type', () => {
    expect(sources.filter(({ type }) => !idsOf(types).includes(type))).toEqual([])
  })

  it('have an address, or were supplied, or are the tool itself', () => {
    const nowhere = sources.filter(
      ({ url, supplied, type }) => !url && !supplied && type !== 'tool',
    )
    expect(idsOf(nowhere)).toEqual([])
  })

  it('have a plausible year, where one is known', () => {
    const wrong = sources.filter(({ year }) => year !== null && !(year > 1990 && year < 2030))
    expect(idsOf(wrong)).toEqual([])
  })

  it('name no file of whoever supplied them', () => {
    expect(JSON.stringify(sources)).not.toMatch(/\.(?:txt|pdf|pptx?|docx?)"/)
  })
})

describe('the glossary', () => {
  const { terms } = Glossary.parse(readJson(`${folder}/glossary.json`))

  it('has at least 38 terms, whose cross-references exist', () => {
    expect(terms.length).toBeGreaterThanOrEqual(38)
    const unknown = terms.flatMap(({ id, see }) =>
      without(see, idsOf(terms)).map((other) => `${id}/see: ${other} is no term`),
    )
    expect(unknown.map((problem) => `${folder}/glossary.json, terms/${problem}`)).toEqual([])
  })

  it('refers from no term to itself', () => {
    expect(idsOf(terms.filter(({ id, see = [] }) => see.includes(id)))).toEqual([])
  })

  it('defines each of them in 40 words at most, in both languages', () => {
    const long = [...frenchTexts, ...englishTexts]
      .filter(({ where }) => /glossary\.json .*definition$/.test(where))
      .filter(({ text }) => countWords(text) > 40)
    expect(long).toEqual([])
  })
})

describe('the classification', () => {
  const { categories, counts } = Classification.parse(readJson(`${folder}/classification.json`))
  const generals = categories.flatMap((category) => category.generals)
  const specifics = generals.flatMap((general) => general.specifics)

  it('has 3 categories, 9 general and 21 specific skills, as it says itself', () => {
    const found = [categories.length, generals.length, specifics.length]
    expect(found).toEqual([3, 9, 21])
    expect([counts.categories, counts.generals, counts.specifics]).toEqual(found)
  })

  it('gives each id once over all its levels', () => {
    const ids = idsOf([...categories, ...generals, ...specifics])
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('the programmes', () => {
  const { programmes } = Programmes.parse(readJson(`${folder}/programmes.json`))

  it('are five', () => {
    expect(programmes).toHaveLength(5)
  })

  it.each(programmes)('$name has known settings and ages, and facts with sources', (programme) => {
    expect(without(programme.settings, idsOf(suggestions.settings))).toEqual([])
    expect(without(programme.ages, idsOf(suggestions.ages))).toEqual([])
    expect(programme.facts).not.toEqual([])
    expect(programme.facts.filter(({ sourceIds }) => sourceIds.length === 0)).toEqual([])
  })
})
