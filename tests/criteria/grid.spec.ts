import { describe, expect, it } from 'vitest'
import { CURRENT_EDITION, CURRENT_GRID, loadGrid } from '@/catalog'
import { modelsOf, operationalsOf } from '@/domain/grid'
import { currentOutline } from '@/stores/outline'
import './sound'
import { countSentences, countWords, jargonIn, likeness } from './wording'

const french = await loadGrid(CURRENT_GRID, CURRENT_EDITION, 'fr')
const english = await loadGrid(CURRENT_GRID, CURRENT_EDITION, 'en')
const languages = { French: french, English: english }
const bothLanguages = Object.entries(languages).map(([language, grid]) => ({ language, grid }))

const tooLong = (limit: number, texts: readonly string[]): string[] =>
  texts.filter((text) => text.length > limit)
const tooWordy = (limit: number, texts: readonly string[]): string[] =>
  texts.filter((text) => countWords(text) > limit)

describe('the SpF grid', () => {
  it('has the counts that the home page shows before reading it: src/stores/outline.ts', () => {
    expect(currentOutline).toEqual({
      generals: french.generals.length,
      operationals: operationalsOf(french).length,
      models: modelsOf(french).length,
      firstOperational: operationalsOf(french)[0]?.id,
    })
  })

  it('numbers each model and criterion under the one it belongs to', () => {
    const isUnder = (id: string, parent: string) => id.startsWith(`${parent}.`)
    for (const general of french.generals) {
      for (const { id, models } of general.operationals) {
        expect(isUnder(id, general.id), id).toBe(true)
        expect(models.filter((model) => !isUnder(model.id, id)).map((each) => each.id)).toEqual([])
      }
    }
  })

  it('lets every model but those of the core be "not applicable"', () => {
    const wrong = modelsOf(french).filter((model) => model.core === model.ncAllowed)
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  it('says where its help comes from', () => {
    expect(french.aids).toMatch(/^Aides rédigées pour cet outil/)
  })
})

describe('the scale', () => {
  const { levels, nonAnswers, bands } = french.scale

  it('is levels 0 to 3 and two non-answers, of which "non concerné" asks for a sentence', () => {
    expect(levels.map(({ value }) => value)).toEqual([0, 1, 2, 3])
    expect(nonAnswers.map(({ id, requiresComment }) => [id, requiresComment])).toEqual([
      ['nc', true],
      ['nsp', false],
    ])
  })

  it('has bands without gap from 0 to 3', () => {
    expect(bands.map(({ id, min }) => [id, min])).toEqual([
      ['build', 0],
      ['started', 0.75],
      ['onTrack', 1.5],
      ['strength', 2.25],
    ])
    expect(bands.slice(0, -1).map(({ maxExclusive }) => maxExclusive)).toEqual(
      bands.slice(1).map(({ min }) => min),
    )
    expect(bands.at(-1)).toMatchObject({ maxInclusive: 3 })
  })

  it('has bands that two decimals can tell apart, as printed figures need', () => {
    expect(bands.filter(({ min }) => Math.abs(min * 100 - Math.round(min * 100)) > 1e-9)).toEqual(
      [],
    )
  })
})

describe('the provenance of a label', () => {
  const labelled = [...french.generals, ...operationalsOf(french), ...modelsOf(french)]

  it('comes with a note wherever the label was corrected or is in doubt', () => {
    const silent = labelled.filter(
      ({ seedWording, confidence, note }) =>
        (seedWording !== undefined || confidence !== 'certain') && note === undefined,
    )
    expect(silent.map(({ id }) => id)).toEqual([])
  })

  it('keeps the literal reading only where it differs from the label', () => {
    const same = labelled.filter(
      ({ seedWording, label }) => seedWording?.replaceAll("'", '’') === label,
    )
    expect(same.map(({ id }) => id)).toEqual([])
  })

  it('explains every degree of confidence', () => {
    expect(french.confidenceLevels.map(({ id }) => id)).toEqual(['certain', 'likely', 'uncertain'])
  })
})

describe.each(bothLanguages)('the texts in $language', ({ grid }) => {
  const operationals = operationalsOf(grid)
  const models = modelsOf(grid)
  const anchors = models.flatMap((model) => model.anchors)

  it('have short labels that fit their place on screen', () => {
    const labels = (list: readonly { shortLabel: string }[]) => list.map((each) => each.shortLabel)
    expect(tooLong(18, labels(grid.generals))).toEqual([])
    expect(tooLong(28, labels(operationals))).toEqual([])
    expect(tooLong(40, labels(models))).toEqual([])
  })

  it('have plain versions of at most 25 words and anchors of at most 30', () => {
    const plain = models.map((model) => model.plain)
    expect(tooWordy(25, plain)).toEqual([])
    expect(tooWordy(30, anchors)).toEqual([])
  })

  it('have a different text for every anchor', () => {
    expect(anchors.filter((anchor, index) => anchors.indexOf(anchor) < index)).toEqual([])
  })

  it('ask the team a question on each criterion', () => {
    expect(operationals.filter(({ question }) => !question.endsWith('?'))).toEqual([])
  })

  it('name each criterion as the subject of a sentence, without capital or full stop', () => {
    const subjects = operationals.map(({ asSubject }) => asSubject)
    expect(subjects.filter((subject) => !/^\p{Ll}.*[^.]$/u.test(subject))).toEqual([])
  })

  it('give two to four examples of evidence for each model', () => {
    const amiss = models.filter(({ evidence }) => evidence.length < 2 || evidence.length > 4)
    expect(amiss.map(({ id }) => id)).toEqual([])
  })
})

describe('the French texts', () => {
  const models = modelsOf(french)

  it('say why in one sentence, and what a criterion is about in one', () => {
    const sentences = [
      ...models.map(({ id, why }) => [id, why] as const),
      ...operationalsOf(french).map(({ id, about }) => [id, about] as const),
    ]
    expect(sentences.filter(([, text]) => countSentences(text) !== 1)).toEqual([])
  })

  it('have no jargon in their plain versions', () => {
    const found = models.flatMap(({ id, plain }) => jargonIn(plain).map((what) => `${id}: ${what}`))
    expect(found).toEqual([])
  })

  it('have neighbouring anchors that do not read alike', () => {
    const alike = models.flatMap(({ id, anchors }) =>
      [1, 2, 3]
        .filter((level) => likeness(anchors[level - 1]!, anchors[level]!) > 0.72)
        .map((level) => `${id}: levels ${level - 1} and ${level}`),
    )
    expect(alike).toEqual([])
  })
})
