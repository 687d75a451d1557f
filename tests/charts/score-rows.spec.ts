import { beforeAll, describe, expect, it } from 'vitest'
import { barsModel } from '@/charts/bars'
import { criterionRows, factorRows, generalRows } from '@/charts/score-rows'
import { loadGrid, loadLenses } from '@/catalog'
import { scoreFactors } from '@/domain/factors'
import type { Grid } from '@/domain/grid'
import type { Lenses } from '@/domain/lenses'
import { scoreAssessment } from '@/domain/scoring'
import { loadMessages } from '@/i18n'
import { answersAll, answersOf, besideItsBounds } from '../builders'

let grid: Grid
let lenses: Lenses

beforeAll(async () => {
  await loadMessages('core')
  grid = await loadGrid('spf-cps', '1.0.0', 'fr')
  lenses = await loadLenses('spf-cps', '1.0.0', 'fr')
})

type Specs = Parameters<typeof answersOf>[0]
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const rowsOf = (specs: Specs, design = false) =>
  criterionRows({ grid, design }, scoreAssessment(grid, answersOf(specs)))
const rowOf = (specs: Specs, id: string) => rowsOf(specs).find((row) => row.id === id)!

describe('the table of the criteria', () => {
  it('has one row per criterion, in the order of the axes', () => {
    expect(rowsOf({}).map(({ id }) => id)).toEqual([
      '1.1',
      '1.2',
      '1.3',
      '1.4',
      '2.1',
      '2.2',
      '2.3',
      '3.1',
      '3.2',
    ])
  })

  // Four answers, four different things: a level, not applicable, don't know, not answered.
  it.each<[string, Specs, object]>([
    [
      'levels',
      { '1.4.1': 2, '1.4.2': 2, '1.4.3': 1 },
      { level: 'En bonne voie', figure: '1,6', share: '2/3', missing: '' },
    ],
    [
      'not applicable',
      { '1.4.1': 'nc', '1.4.2': 'nc', '1.4.3': 'nc' },
      { level: 'Non concerné', figure: '', share: '', missing: '', lowest: null },
    ],
    [
      'don’t know',
      { '1.4.1': 'nsp', '1.4.2': 'nsp', '1.4.3': 'nsp' },
      {
        level: 'Non noté',
        figure: '',
        share: '',
        missing: '3 « ne sait pas », peut encore aller de 0,0 à 3,0',
        lowest: null,
      },
    ],
    [
      'not answered',
      { '1.1.1': 2 },
      { level: 'Sans réponse', figure: '', share: '', missing: '', lowest: null },
    ],
    [
      'a level, one not applicable, one not answered',
      { '1.4.1': 3, '1.4.2': 'nc' },
      {
        level: 'Non noté',
        figure: '',
        share: '1/2',
        missing: '1 sans réponse, 1 non concerné, peut encore aller de 1,5 à 3,0',
      },
    ],
    [
      'two levels and one unknown',
      { '1.4.1': 3, '1.4.2': 0, '1.4.3': 'nsp' },
      {
        level: 'En bonne voie',
        figure: '1,5',
        share: '1/3',
        missing: '1 « ne sait pas », peut encore aller de 1,0 à 2,0',
      },
    ],
  ])('tells apart: %s', (_, specs, expected) => {
    const row = rowOf(specs, '1.4')
    expect({ ...row, missing: plain(row.missing) }).toMatchObject(expected)
  })

  it('names the lowest model in words, in the wording of the phase', () => {
    const specs = { '2.2.1': 3, '2.2.2': 1 } as const
    const lowestOf = (design: boolean) =>
      rowsOf(specs, design).find(({ id }) => id === '2.2')?.lowest
    expect(lowestOf(false)).toEqual({ id: '2.2.2', name: 'Suivi individuel', level: 'Amorcé' })
    expect(lowestOf(true)?.level).toBe('Évoqué')
  })
})

it('a row says its mean at the earlier date that the radar outlines, and nothing where there is none', () => {
  const scoreOf = (specs: Specs) => scoreAssessment(grid, answersOf(specs))
  const [now, earlier] = [scoreOf({ '1.4.1': 3 }), scoreOf({ '1.4.1': 1, '1.4.2': 2 })]
  const rows = criterionRows({ grid, design: false }, now, earlier)
  expect(rows.find(({ id }) => id === '1.4')?.before).toBe('1,5')
  expect(rows.find(({ id }) => id === '1.2')?.before).toBe('')
})

describe('the table of the general criteria', () => {
  const rows = (specs: Specs) =>
    generalRows({ grid, design: false }, scoreAssessment(grid, answersOf(specs)))

  it('counts the criteria that have a mean, and names the lowest', () => {
    const specs = {
      '2.1.1': 2,
      '2.2.1': 3,
      '2.2.2': 3,
      '2.3.1': 1,
      '2.3.2': 0,
      '2.3.3': 1,
      '2.3.4': 1,
    }
    const levels = { ...specs, '2.1.2': 2, '2.1.3': 2, '2.1.4': 2 } as Specs
    const row = rows(levels)[1]!
    expect(row).toMatchObject({ share: '3/3', lowest: { id: '2.3', level: 'Amorcé' } })
    expect(plain(row.missing)).toBe('peut encore aller de 1,6 à 2,1')
  })

  it('tells what is not scored from what nobody answered, which is all open', () => {
    const said = rows({ '1.1.1': 2 }).map(({ level, missing }) => [level, plain(missing)])
    expect(said).toEqual([
      ['Non noté', 'peut encore aller de 0,5 à 2,7'],
      ['Sans réponse', ''],
      ['Sans réponse', ''],
    ])
  })

  it('names a criterion that counts in the bounds and not in the mean, which may lie outside them', () => {
    const row = rows(besideItsBounds)[1]!
    expect(row.figure).toBe('3,0')
    expect(plain(row.missing)).toBe(
      'peut encore aller de 2,0 à 2,8 ; le critère 2.3, pas encore noté, compte dans ces bornes',
    )
  })
})

describe('the bars', () => {
  const optionsFor = (begun: boolean) => ({ begun, design: false })

  it('draw nothing where there is no mean, rather than an empty bar', () => {
    const score = scoreAssessment(grid, answersOf({ '1.1.1': 0 }))
    const rows = criterionRows({ grid, design: false }, score)
    const { bars } = barsModel(grid, rows, score.operationals, optionsFor(true))
    expect(bars.slice(0, 2)).toMatchObject([
      { value: 0, figure: '0,0', span: null },
      { value: null, figure: 'sans réponse', span: { low: 0, high: 3 } },
    ])
  })

  it('have no span when nothing is missing, and before the first answer', () => {
    const whole = scoreAssessment(grid, answersAll(grid, 2))
    const spansOf = (score: typeof whole, begun: boolean) =>
      barsModel(
        grid,
        generalRows({ grid, design: false }, score),
        score.generals,
        optionsFor(begun),
      ).bars.map(({ span }) => span)
    expect(spansOf(whole, true)).toEqual([null, null, null])
    expect(spansOf(scoreAssessment(grid, new Map()), false)).toEqual([null, null, null])
  })

  it('show the eight factors in their order, without the colour of a general criterion', () => {
    const answers = answersAll(grid, 2)
    const factors = scoreFactors(grid, lenses, answers)
    const rows = factorRows({ grid, design: false }, lenses.factors.items, factors)
    const { bars, levels } = barsModel(grid, rows, factors, optionsFor(true))
    expect(bars.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
    expect(bars.every(({ general }) => general === null)).toBe(true)
    expect(levels[3]).toEqual(['Pleinement', 'en place'])
  })
})
