import { describe, expect, it } from 'vitest'
import { CURRENT_GRID, loadSuggestions } from '@/catalog'
import { operationalsOf } from '@/domain/grid'
import { criterionLevel, offerFor, stepFor, Suggestions } from '@/domain/suggestions'
import { answersOf, gridOf, modelId, operationalId, type AnswerSpecs } from '../builders'

const shipped = await loadSuggestions(CURRENT_GRID, 'fr')

interface Draft {
  id: string
  step?: 'first' | 'consolidate' | 'further'
  effort?: 'low' | 'medium' | 'high'
  settings?: string[]
  ages?: string[]
}

/** A file with the steps of the shipped one and these suggestions for the model 1.1.1. */
const fileOf = (...drafts: Draft[]): Suggestions =>
  Suggestions.parse({
    ...shipped,
    suggestions: drafts.map((draft) => ({
      step: 'first',
      effort: 'low',
      levels: [0],
      text: 'Do it',
      sourced: false,
      sources: ['tool'],
      targetType: 'model',
      target: '1.1.1',
      ...draft,
    })),
  })

const nowhere = { settings: [], ages: [] }
const ids = (list: { id: string }[] | undefined) => list?.map(({ id }) => id)

describe('the step offered', () => {
  it.each([
    [0, 'first'],
    [1, 'consolidate'],
    [2, 'further'],
    [3, null],
  ] as const)('to a model at level %d is %s', (level, step) => {
    expect(stepFor(shipped, level)).toBe(step)
  })

  it('is the next level’s; the others are there to fold away', () => {
    const file = fileOf(
      { id: 'a', step: 'further' },
      { id: 'b', step: 'consolidate' },
      { id: 'c', step: 'first' },
    )
    const offer = offerFor(file, modelId('1.1.1'), 1, nowhere)
    expect(ids(offer?.offered)).toEqual(['b'])
    expect(ids(offer?.folded)).toEqual(['a', 'c'])
  })

  it('does not exist at the top level', () => {
    expect(offerFor(fileOf({ id: 'a' }), modelId('1.1.1'), 3, nowhere)).toBeNull()
  })

  it('is empty for a target without suggestions', () => {
    expect(offerFor(fileOf({ id: 'a' }), modelId('1.1.2'), 0, nowhere)?.offered).toEqual([])
  })
})

describe('a suggestion for some settings or ages', () => {
  const file = fileOf(
    { id: 'general' },
    { id: 'sport', settings: ['sport', 'leisure'] },
    { id: 'teens', ages: ['11-14', '15-17'] },
    { id: 'sport-teens', settings: ['sport'], ages: ['15-17'] },
  )
  const offered = (settings: string[], ages: string[]) =>
    ids(offerFor(file, modelId('1.1.1'), 0, { settings, ages })?.offered)

  it.each<[string, string[], string[], string[]]>([
    ['is left out without identity', [], [], ['general']],
    ['shows when one setting is shared', ['school', 'leisure'], [], ['sport', 'general']],
    ['shows when one age is shared', [], ['11-14'], ['teens', 'general']],
    ['is left out when only other settings are', ['school'], ['0-2'], ['general']],
    ['with both needs both', ['sport'], ['6-10'], ['sport', 'general']],
    [
      'comes before the general ones',
      ['sport'],
      ['15-17'],
      ['sport', 'teens', 'sport-teens', 'general'],
    ],
  ])('%s', (_, settings, ages, expected) => {
    expect(offered(settings, ages)).toEqual(expected)
  })
})

describe('the order of suggestions', () => {
  it('is low effort to high, then the order of the file', () => {
    const file = fileOf(
      { id: 'high', effort: 'high' },
      { id: 'low-1', effort: 'low' },
      { id: 'medium', effort: 'medium' },
      { id: 'low-2', effort: 'low' },
    )
    const offer = offerFor(file, modelId('1.1.1'), 0, nowhere)
    expect(ids(offer?.offered)).toEqual(['low-1', 'low-2', 'medium', 'high'])
  })

  it('puts a matching one first, whatever its effort', () => {
    const file = fileOf(
      { id: 'low', effort: 'low' },
      { id: 'school', effort: 'high', settings: ['school'] },
    )
    const offer = offerFor(file, modelId('1.1.1'), 0, { settings: ['school'], ages: [] })
    expect(ids(offer?.offered)).toEqual(['school', 'low'])
  })
})

describe('a criterion taken up as a whole', () => {
  const levelOf = (size: number, specs: AnswerSpecs) => {
    const [operational] = operationalsOf(gridOf({ '1.1': size }))
    return criterionLevel(operational!, answersOf(specs))
  }

  it.each<[string, number, AnswerSpecs, number | null]>([
    ['three models at 0-1', 4, { '1.1.1': 1, '1.1.2': 0, '1.1.3': 1, '1.1.4': 3 }, 0],
    ['three models at 1', 3, { '1.1.1': 1, '1.1.2': 1, '1.1.3': 1 }, 1],
    ['two low of four', 4, { '1.1.1': 0, '1.1.2': 0, '1.1.3': 2, '1.1.4': 2 }, null],
    [
      'two low and unknown ones',
      4,
      { '1.1.1': 0, '1.1.2': 0, '1.1.3': 'nsp', '1.1.4': 'nc' },
      null,
    ],
    ['two models, both low', 2, { '1.1.1': 1, '1.1.2': 1 }, 1],
    ['two models, the rated one low', 2, { '1.1.1': 1, '1.1.2': 'nc' }, 1],
    ['two models, one in place', 2, { '1.1.1': 0, '1.1.2': 2 }, null],
    ['one model, low', 1, { '1.1.1': 0 }, 0],
    ['nothing rated', 2, { '1.1.1': 'nsp' }, null],
    ['nothing answered', 5, {}, null],
  ])('follows its lowest rated model: %s', (_, size, specs, level) => {
    expect(levelOf(size, specs)).toBe(level)
  })

  it('has suggestions of its own', () => {
    const offer = offerFor(shipped, operationalId('2.1'), 0, nowhere)
    expect(offer?.offered).not.toEqual([])
    expect(offer?.offered.every(({ target }) => target === '2.1')).toBe(true)
  })
})
