import { describe, expect, it } from 'vitest'
import { radarModel, type RadarOptions } from '@/charts/radar'
import { scoreAssessment, type AssessmentScore } from '@/domain/scoring'
import { answersAll, answersOf, gridOf } from '../builders'

const grid = gridOf({ '1.1': 1, '1.2': 3, '2.1': 2, '3.1': 1, '3.2': 1 })
const words = {
  figure: ({ value, decimals }: { value: number; decimals: number }) => value.toFixed(decimals),
  notScored: 'not scored',
  notApplicable: 'not applicable',
  blank: 'no answer',
}

type Specs = Parameters<typeof answersOf>[0]
const scoreOf = (specs: Specs) => scoreAssessment(grid, answersOf(specs))
const radarOf = (specs: Specs, options: Partial<RadarOptions> = {}) =>
  radarModel({ grid, score: scoreOf(specs), words, ...options })
const axisOf = (specs: Specs, id: string) => radarOf(specs).axes.find((axis) => axis.id === id)!

const all = { '1.1.1': 2, '1.2.1': 1, '1.2.2': 2, '1.2.3': 2, '2.1.1': 0, '2.1.2': 0 } as const
const complete = { ...all, '3.1.1': 3, '3.2.1': 1 } as const

describe('the axes of a radar', () => {
  it('keep the order of the grid, evenly spread from the top', () => {
    const { axes } = radarOf(complete)
    expect(axes.map(({ id }) => id)).toEqual(['1.1', '1.2', '2.1', '3.1', '3.2'])
    expect(axes.map(({ angle }) => angle)).toEqual(
      [0, 1, 2, 3, 4].map((index) => (index * 2 * Math.PI) / 5),
    )
  })

  it('have one shape of point per general criterion, so that colour is never the only sign', () => {
    expect(radarOf(complete).axes.map(({ general, shape }) => [general, shape])).toEqual([
      ['1', 'circle'],
      ['1', 'circle'],
      ['2', 'square'],
      ['3', 'triangle'],
      ['3', 'triangle'],
    ])
  })

  it.each<[string, Specs, string, string, string]>([
    ['a score', { '1.2.1': 1, '1.2.2': 2, '1.2.3': 2 }, 'scored', '1.6', ''],
    ['a score that one decimal would put in a lower band', all3(3, 2, 3), 'scored', '2.6', ''],
    ['a score in spite of one missing', all3(2, 2, 'nsp'), 'scored', '2.0', ''],
    ['too few levels', all3(2, 'nsp', 'nsp'), 'notScored', '', 'not scored'],
    ['only “don’t know”', all3('nsp', 'nsp', 'nsp'), 'notScored', '', 'not scored'],
    ['only “not applicable”', all3('nc', 'nc', 'nc'), 'notApplicable', '', 'not applicable'],
    ['no answer', { '1.1.1': 2 }, 'blank', '', 'no answer'],
    ['no answer but what does not apply', { '1.2.1': 'nc' }, 'blank', '', 'no answer'],
  ])('say what they know: %s', (_, specs, state, figure, note) => {
    expect(axisOf(specs, '1.2')).toMatchObject({ state, figure, note })
  })

  it('take zero for a value, at the centre, and a missing score for a gap, nowhere', () => {
    expect(axisOf(complete, '2.1').point).toEqual({ x: 0, y: 0 })
    expect(axisOf({ '1.1.1': 2 }, '2.1')).toMatchObject({ value: null, point: null })
  })
})

function all3(one: 0 | 2 | 3 | 'nc' | 'nsp', two: typeof one, three: typeof one): Specs {
  return { '1.2.1': one, '1.2.2': two, '1.2.3': three }
}

describe('the line of a radar', () => {
  it('goes round when every criterion has a score', () => {
    const [line, ...others] = radarOf(complete).lines
    expect(others).toEqual([])
    expect(line).toMatchObject({ closed: true })
    expect(line!.members).toHaveLength(5)
  })

  it('stops at a gap instead of falling to zero', () => {
    const { axes, lines } = radarOf({ ...complete, '2.1.1': 'nsp', '2.1.2': 'nsp' })
    const scored = ['3.1', '3.2', '1.1', '1.2'].map(
      (id) => axes.find((axis) => axis.id === id)!.point,
    )
    expect(lines).toEqual([{ members: scored, closed: false }])
  })

  it('is nothing before the first answer', () => {
    expect(radarOf({}).lines).toEqual([])
  })

  it('has the earlier date beside it, with gaps of its own', () => {
    const { earlierLines } = radarOf(complete, { earlier: scoreOf({ '1.1.1': 1, '3.2.1': 2 }) })
    expect(earlierLines.map(({ members }) => members.length)).toEqual([2])
    expect(radarOf(complete).earlierLines).toEqual([])
  })
})

describe('the band of a radar', () => {
  it('is nothing when nothing is missing, and before the first answer', () => {
    expect(radarOf(complete).band).toEqual({ areas: [], stems: [] })
    expect(radarOf({}).band).toEqual({ areas: [], stems: [] })
  })

  it('stands on every applicable axis with a missing answer, gaps included', () => {
    const { band } = radarOf({ ...all, '1.2.3': 'nsp', '3.1.1': 'nsp' })
    // 1.2 is scored, 3.1 is a gap, 3.2 is blank: three stems.
    expect(band.stems).toHaveLength(3)
    expect(band.areas).toHaveLength(2)
  })

  it('goes from the bounds with nothing for a missing answer to those with the top level', () => {
    const [stem] = radarOf({ ...complete, '1.1.1': 'nsp' }).band.stems
    expect(stem).toEqual({ from: { x: 0, y: 0 }, to: { x: 0, y: -1 } })
  })

  it('leaves out what does not apply', () => {
    const { band } = radarOf({ ...complete, '1.1.1': 'nc', '3.1.1': 'nsp' })
    expect(band.stems).toHaveLength(1)
    // One outline along the four other axes: there and back.
    expect(band.areas.map((area) => area.length)).toEqual([8])
  })

  it('keeps a stem for an axis that has no neighbour', () => {
    const specs = { '1.1.1': 'nsp', ...all3('nc', 'nc', 'nc'), '3.2.1': 'nc' } as const
    const { band } = radarOf({ ...specs, '2.1.1': 'nc', '2.1.2': 'nc', '3.1.1': 'nc' })
    expect(band.stems).toHaveLength(1)
    expect(band.areas).toEqual([])
  })
})

describe('the key of a radar', () => {
  const earlier = scoreOf({ '1.1.1': 1, '3.2.1': 2 })

  it.each<[string, Specs, AssessmentScore | null, string[]]>([
    ['nothing is answered', {}, null, []],
    ['only “don’t know” is answered', { '1.1.1': 'nsp' }, null, ['band']],
    ['answers are missing', { '1.1.1': 2 }, null, ['now', 'band']],
    ['everything is rated', complete, null, ['now']],
    ['there is an earlier date', complete, earlier, ['now', 'earlier']],
    ['the earlier date has no score', complete, scoreOf({ '1.2.1': 1 }), ['now']],
    [
      'the earlier date has one point, which draws no line',
      complete,
      scoreOf({ '1.1.1': 1 }),
      ['now'],
    ],
  ])('has what is drawn: %s', (_, specs, before, kinds) => {
    const { drawn } = radarOf(specs, { earlier: before })
    expect(Object.entries(drawn).flatMap(([kind, isDrawn]) => (isDrawn ? [kind] : []))).toEqual(
      kinds,
    )
  })
})

describe('the frame of a radar', () => {
  it('has one ring per level above the first, with the shortest names that tell them apart', () => {
    expect(radarOf(complete).rings).toEqual([
      { level: 1, lines: ['Started'] },
      { level: 2, lines: ['Largely'] },
      { level: 3, lines: ['Fully'] },
    ])
  })

  it('names the levels in the wording of a project in design, in full where first words clash', () => {
    const clashing = gridOf({ '1.1': 1, '1.2': 1, '2.1': 1, '3.1': 1 })
    clashing.scale.levels[1].designLabel = 'Raised'
    clashing.scale.levels[2].designLabel = 'Planned in writing'
    clashing.scale.levels[3].designLabel = 'Planned, dated and funded'
    const score = scoreAssessment(clashing, answersAll(clashing, 1))
    expect(radarModel({ grid: clashing, score, words, design: true }).rings).toEqual([
      { level: 1, lines: ['Raised'] },
      { level: 2, lines: ['Planned', 'in writing'] },
      { level: 3, lines: ['Planned, dated', 'and funded'] },
    ])
  })

  it('has a rim of one arc per general criterion, around its own axes, without overlap', () => {
    const { arcs } = radarOf(complete)
    expect(arcs.map(({ general }) => general)).toEqual(['1', '2', '3'])
    arcs.forEach(({ from, to }, index) => {
      const next = arcs[index + 1]?.from ?? arcs[0]!.from + 2 * Math.PI
      expect(from).toBeLessThan(to)
      expect(to).toBeLessThan(next)
    })
  })
})
