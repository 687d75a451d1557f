import { describe, expect, it } from 'vitest'
import { radarModel } from '@/charts/radar'
import { drawRadar } from '@/charts/radar-drawing'
import { scoreAssessment } from '@/domain/scoring'
import { answersOf, gridOf, type AnswerSpecs } from '../builders'

const words = { figure: () => '', notScored: '', notApplicable: '', blank: '' }
const grid = gridOf({
  '1.1': 1,
  '1.2': 1,
  '1.3': 1,
  '1.4': 1,
  '2.1': 1,
  '2.2': 1,
  '2.3': 1,
  '3.1': 1,
  '3.2': 1,
})

/** Where the name of each ring stands: degrees from the top, clockwise; null without a name. */
function namesOf(
  specs: AnswerSpecs,
  { earlier = {}, radius = 200 }: { earlier?: AnswerSpecs; radius?: number } = {},
) {
  const scoreOf = (own: AnswerSpecs) => scoreAssessment(grid, answersOf(own))
  const model = radarModel({ grid, score: scoreOf(specs), words, earlier: scoreOf(earlier) })
  const layout = { width: 0, height: 0, centre: { x: 0, y: 0 }, radius, labels: [] }
  const setting = { lineHeight: 16, widthOf: (line: string) => line.length * 8 }
  return drawRadar(model, layout, setting).rings.map(({ name }) => {
    if (!name) return null
    const degrees = Math.round((Math.atan2(name.at.x, -name.at.y) * 180) / Math.PI)
    return (degrees + 360) % 360
  })
}

describe('the names of the rings', () => {
  it('stand in one sector near the vertical where they cover nothing', () => {
    expect(namesOf({})).toEqual([20, 20, 20])
  })

  it.each<[string, AnswerSpecs, (number | null)[]]>([
    [
      'leave one by one a sector whose line they would cover',
      { '1.1.1': 2, '1.2.1': 2 },
      [180, 180, 180],
    ],
    [
      'may stand in different sectors, so that none covers a line',
      { '1.1.1': 1, '1.2.1': 1, '2.1.1': 2, '2.2.1': 1, '3.2.1': 3 },
      [340, 180, 340],
    ],
  ])('%s', (_, specs, expected) => {
    expect(namesOf(specs)).toEqual(expected)
  })

  it('cover the earlier line rather than the one of now', () => {
    const now: AnswerSpecs = { '1.1.1': 2, '1.2.1': 2, '3.2.1': 2 }
    const earlier: AnswerSpecs = { '2.1.1': 2, '2.2.1': 2 }
    expect(namesOf(now, { earlier })[1]).toBe(180)
  })

  it('are left out where the rings lie too near to each other', () => {
    expect(namesOf({}, { radius: 60 })).toEqual([null, null, null])
  })
})
