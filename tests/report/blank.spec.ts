import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { GeneralId, Grid, modelsOf } from '@/domain/grid'
import { translate } from '@/domain/translate'
import { buildBlank, type Blank, type BlankOptions } from '@/report/blank'
import { buildBooklet } from '@/report/booklet'
import { grid } from './builders'

const english = Grid.parse(
  translate(
    JSON.parse(readFileSync('criteria/spf-cps/1.0.0/grid.json', 'utf8')),
    JSON.parse(readFileSync('criteria/spf-cps/1.0.0/grid.en.json', 'utf8')),
  ),
)
const whole: BlankOptions = { generalId: null, design: false, roles: [] }
const sixRoles = Array.from({ length: 6 }, (_, index) => `Rôle ${index} `.padEnd(40, 'm'))
const rowsOf = ({ sides }: Blank) => sides.flat().flatMap(({ models }) => models)
const idsOf = (blank: Blank) => rowsOf(blank).map(({ model }) => model.id)

describe.each([
  ['French', grid],
  ['English', english],
])('in %s', (_, own) => {
  const ids = modelsOf(own).map(({ id }) => id)

  it('the questionnaire holds every model on two sides, numbered from 1', () => {
    const blank = buildBlank(own, whole)
    expect(blank.sides).toHaveLength(2)
    expect(idsOf(blank)).toEqual(ids)
    expect(rowsOf(blank).map(({ number }) => number)).toEqual(ids.map((_id, index) => index + 1))
    expect(blank.size).toBeGreaterThanOrEqual(9)
  })

  it('six long roles to choose from leave it on two sides', () => {
    expect(buildBlank(own, { ...whole, roles: sixRoles }).sides).toHaveLength(2)
  })

  it('the booklet holds every model on four pages, at 8.5 points or more', () => {
    const booklet = buildBooklet(own, whole)
    expect(booklet.pages).toHaveLength(4)
    expect(booklet.size).toBeGreaterThanOrEqual(8.5)
    const groups = booklet.pages.flatMap(({ columns }) => columns.flat())
    expect(groups.flatMap(({ models }) => models.map(({ model }) => model.id))).toEqual(ids)
    expect(booklet.pages.at(0)?.from).toBe(1)
    expect(booklet.pages.at(-1)?.to).toBe(32)
  })

  it.each(['1', '2', '3'])('general criterion %s alone takes one side and few pages', (id) => {
    const options = { ...whole, generalId: GeneralId.parse(id) }
    const blank = buildBlank(own, options)
    expect(blank.sides).toHaveLength(1)
    expect(idsOf(blank)).toEqual(ids.filter((modelId) => modelId.startsWith(`${id}.`)))
    expect(buildBooklet(own, options).pages.length).toBeLessThanOrEqual(2)
  })
})

it('a model keeps its number of the whole grid when only its general criterion is asked', () => {
  const [first] = rowsOf(buildBlank(grid, { ...whole, generalId: GeneralId.parse('3') }))
  expect(first).toMatchObject({ number: 25, model: { id: '3.1.1' } })
})

it('a criterion that goes on overleaf says so', () => {
  const [front, back] = buildBlank(grid, whole).sides
  expect(front?.every(({ isResumed }) => !isResumed)).toBe(true)
  expect(back?.[0]).toMatchObject({ isResumed: true, criterion: { id: '2.1' } })
})

it('a project in design reads its own names of the levels', () => {
  const design = { ...whole, design: true }
  expect(buildBlank(grid, design).levels).toEqual([
    'Pas prévu',
    'Évoqué',
    'Prévu par écrit',
    'Prévu, daté et financé',
  ])
  expect(buildBooklet(grid, design).levels[0]).toMatchObject({
    label: 'Pas prévu',
    anchor: 'Le projet n’en parle pas.',
  })
})
