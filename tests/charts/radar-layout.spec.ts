import { describe, expect, it } from 'vitest'
import { radarModel } from '@/charts/radar'
import { drawRadar } from '@/charts/radar-drawing'
import { axisAt, layoutRadar } from '@/charts/radar-layout'
import { loadGrid } from '@/catalog'
import { scoreAssessment } from '@/domain/scoring'
import { answersAll } from '../builders'

const words = { figure: () => '1,5', notScored: 'non noté', notApplicable: 'nc', blank: 'rien' }

async function layoutOf(width: number, language: string, code: 1 | 'nsp' = 1) {
  const grid = await loadGrid('spf-cps', '1.0.0', language)
  const model = radarModel({ grid, score: scoreAssessment(grid, answersAll(grid, code)), words })
  const layout = layoutRadar(model.axes, {
    width,
    maxRadius: 180,
    lineHeight: 15,
    gap: 12,
    measure: (text) => text.length * 6,
  })
  return { model, layout }
}

type Box = Awaited<ReturnType<typeof layoutOf>>['layout']['labels'][number]
const overlap = (one: Box, other: Box) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height - 1 &&
  other.y < one.y + one.height - 1

describe('the words around a radar', () => {
  const cases = [288, 358, 480, 720].flatMap((width) =>
    ['fr', 'en'].flatMap((language) =>
      ([1, 'nsp'] as const).map((code) => [width, language, code] as const),
    ),
  )

  it.each(cases)('fit a width of %i in %s (%s)', async (width, language, code) => {
    const { layout } = await layoutOf(width, language, code)
    for (const { x, y, width: own, height } of layout.labels) {
      expect(x).toBeGreaterThanOrEqual(-0.5)
      expect(x + own).toBeLessThanOrEqual(width + 0.5)
      expect(y).toBeGreaterThanOrEqual(-0.5)
      expect(y + height).toBeLessThanOrEqual(layout.height + 0.5)
    }
  })

  it.each(cases)('never lie over each other at %i in %s (%s)', async (width, language, code) => {
    const { labels } = (await layoutOf(width, language, code)).layout
    const pairs = labels.flatMap((one, index) =>
      labels.slice(index + 1).map((other) => [one, other] as const),
    )
    const over = pairs.filter(([one, other]) => overlap(one, other))
    expect(over.map(([one, other]) => `${one.axis.id} ${other.axis.id}`)).toEqual([])
  })

  it('leave the radar as large as it may be, and no larger', async () => {
    expect((await layoutOf(2000, 'fr')).layout.radius).toBe(180)
    expect((await layoutOf(288, 'fr')).layout.radius).toBeLessThan(100)
  })
})

describe('a place in a radar', () => {
  it('means the axis whose point or words are there, and nothing elsewhere', async () => {
    const { model, layout } = await layoutOf(480, 'fr')
    const drawing = drawRadar(model, layout, { lineHeight: 12, widthOf: (line) => line.length * 6 })
    const label = layout.labels[3]!
    expect(axisAt(layout, drawing, label.x + 2, label.y + 2)).toBe('1.4')
    const { x, y } = drawing.points[0]!.at
    expect(axisAt(layout, drawing, x + 5, y)).toBe('1.1')
    expect(axisAt(layout, drawing, layout.centre.x, layout.centre.y)).toBeUndefined()
  })
})
