import { renderToString } from 'vue/server-renderer'
import { createSSRApp } from 'vue'
import { describe, expect, it } from 'vitest'
import type { Bar, BarsModel } from '@/charts/bars'
import BarsSvg from '@/charts/BarsSvg.vue'

const barOf = (bar: Partial<Bar>): Bar => ({
  id: 'a',
  general: '1' as Bar['general'],
  number: '1',
  name: 'Practices',
  figure: '1.5',
  value: 1.5,
  span: null,
  ...bar,
})

const draw = (...bars: Bar[]) => {
  const model: BarsModel = {
    bars,
    levels: [['Not', 'in place'], ['Started'], ['Largely'], ['Fully']],
    general: null,
    drawn: { now: true, earlier: false, band: true },
  }
  return renderToString(createSSRApp(BarsSvg, { model, title: 'Three means' }))
}

/** Where every element of a class begins, and how wide it is. */
const boxesOf = (svg: string, name: string): number[][] =>
  [...svg.matchAll(/<rect[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => tag.includes(`class="${name}"`))
    .map((tag) => [/ x="([^"]*)"/, / width="([^"]*)"/].map((part) => Number(part.exec(tag)?.[1])))

describe('the bars on paper', () => {
  it('are one picture with a name, made of shapes and selectable text', async () => {
    const svg = await draw(barOf({}))
    expect(svg).toMatch(/^<svg[^>]* role="img"[^>]* aria-label="Three means"/)
    expect(svg).not.toMatch(/<(?:image|canvas|foreignObject)/)
    for (const text of ['Practices', '1.5', 'Not', 'in place', 'Fully']) expect(svg).toContain(text)
  })

  it('are as long as their mean on the scale of the levels', async () => {
    const svg = await draw(barOf({ value: 3 }), barOf({ id: 'b', value: 1.5 }))
    const [[, whole], [, half]] = boxesOf(svg, 'bar') as [number[], number[]]
    expect(whole).toBe(480)
    expect(half).toBe(240)
  })

  it('draw no bar without a mean, and the place where it can still go', async () => {
    const svg = await draw(barOf({ value: null, span: { low: 1, high: 2 } }))
    expect(boxesOf(svg, 'bar')).toEqual([])
    expect(boxesOf(svg, 'span')).toEqual([[160, 160]])
  })

  it('have no colour of their own, so that the page decides', async () => {
    expect(await draw(barOf({ span: { low: 1, high: 2 } }))).not.toMatch(/#[0-9a-f]{3,6}\b|rgb\(/i)
  })
})
