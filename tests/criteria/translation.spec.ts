import { describe, expect, it } from 'vitest'
import { textsOf, englishTexts, frenchTexts } from './texts'
import { shippedFiles, sourceFiles } from './shipped'
import { leavesOf } from './values'

const translated = sourceFiles.flatMap((file) =>
  [...file.translations].map(([language, texts]) => ({ file, language, texts, path: file.path })),
)
const withoutLanguage = (texts: unknown) =>
  leavesOf(texts).filter(({ path }) => path !== 'language')

describe('the English of the shipped files', () => {
  it('exists for every one of them', () => {
    const without = sourceFiles.filter(({ translations }) => !translations.has('en'))
    expect(without.map(({ path }) => path)).toEqual([])
  })

  it.each(sourceFiles)('$path has a text for every French one', (file) => {
    const english = new Set(leavesOf(file.translations.get('en')).map(({ path }) => path))
    const missing = textsOf(file).filter(({ path }) => !english.has(path))
    const place = file.path.replace('.json', '.en.json')
    expect(
      missing.map(({ path, value }) => `${place}, ${path}: English is missing for “${value}”`),
    ).toEqual([])
  })

  it('counts as many texts as the French', () => {
    expect(frenchTexts.length).toBeGreaterThan(1300)
    expect(englishTexts.map(({ where }) => where)).toEqual(frenchTexts.map(({ where }) => where))
  })
})

describe('a translation', () => {
  it.each(translated)('to $language of $path has no text without source', ({ file, texts }) => {
    const french = new Set(textsOf(file).map(({ path }) => path))
    const extra = withoutLanguage(texts).filter(({ path }) => !french.has(path))
    expect(
      extra.map(
        ({ path, value }) => `${path}: there is no such place in ${file.path} (“${value}”)`,
      ),
    ).toEqual([])
  })

  it.each(translated)('to $language of $path says its language', ({ language, texts }) => {
    expect(texts).toMatchObject({ language })
  })

  it.each(translated)('to $language of $path has no empty text', ({ texts }) => {
    expect(leavesOf(texts).filter(({ value }) => value.trim() === '')).toEqual([])
  })

  it('lies beside the file it translates', () => {
    const sources = sourceFiles.map(({ path }) => path)
    const orphans = shippedFiles.filter(
      ({ path, language }) =>
        language !== null && !sources.includes(path.replace(`.${language}.json`, '.json')),
    )
    expect(orphans.map(({ path }) => path)).toEqual([])
  })
})
