import type { Chart, ChartData, ChartOptions, Plugin } from 'chart.js'
import { TOP_LEVEL } from '@/domain/grid'
import type { BarsModel } from './bars'
import { fontOf, measureText } from './measure'
import type { Palette } from './palette'

/** Bars ready to be put down, one slot under the other: words above, the bar in the middle. */
export interface BarsScene {
  model: BarsModel
  palette: Palette
  lineHeight: number
  slot: number
}

const BAR = 14
/** Around a bar, clear of the words above it. */
const SPAN = 20
/** Between bars, and around the names of the levels. */
const GAP = 8
/** The smallest letters of the names of the levels, on a phone; in pixels. */
const SMALLEST = 12

/** How high one bar is with its words, and all of them with the names of the levels; in pixels. */
export function barsSize(model: BarsModel, lineHeight: number): { slot: number; height: number } {
  const slot = 2 * lineHeight + BAR + GAP
  return { slot, height: slot * model.bars.length + 2 * lineHeight + GAP }
}

/** Bars as Chart.js takes them: one dataset of means from 0 to 3, with null where none is shown. */
export function barsData({ model, palette }: BarsScene): ChartData<'bar', (number | null)[]> {
  return {
    labels: model.bars.map(({ id }) => id),
    datasets: [
      {
        label: 'now',
        data: model.bars.map(({ value }) => value),
        backgroundColor: model.bars.map(({ general }) => palette.accent(general)),
        barThickness: BAR,
        borderRadius: 2,
      },
    ],
  }
}

/** How Chart.js draws them: lying, without animation, and without events, which the page handles itself. */
export function barsOptions({ model, palette }: BarsScene): ChartOptions<'bar'> {
  return {
    indexAxis: 'y',
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    events: [],
    // The outer lines, and no more: the words begin where those of the page do.
    layout: { padding: { left: 1, right: 1 } },
    scales: {
      x: {
        min: 0,
        max: TOP_LEVEL,
        border: { display: false },
        // The gap above the names; as padding it would be beside them too.
        grid: { color: palette.line, lineWidth: 0.5, tickLength: GAP, tickColor: 'transparent' },
        ticks: {
          align: 'inner',
          callback: (level) => [...(model.levels[Number(level)] ?? [])],
          color: palette.inkSecond,
          font: { family: palette.font, size: Math.max(palette.fontSize * 0.85, SMALLEST) },
          maxRotation: 0,
          autoSkip: false,
          padding: 0,
          stepSize: 1,
        },
      },
      y: { display: false },
    },
  }
}

/** The place of a bar's middle, from the top. */
const middleOf = (chart: Chart<'bar'>, index: number): number =>
  chart.scales.y?.getPixelForValue(index) ?? 0

const across = (chart: Chart<'bar'>, value: number): number =>
  chart.scales.x?.getPixelForValue(value) ?? 0

/** The grey zone behind a bar: where the figure can still go. */
function drawSpans(chart: Chart<'bar'>, { model, palette }: BarsScene) {
  const { ctx } = chart
  ctx.save()
  model.bars.forEach(({ span }, index) => {
    if (!span) return
    const [from, to] = [across(chart, span.low), across(chart, span.high)]
    const y = middleOf(chart, index)
    ctx.globalAlpha = 0.16
    ctx.fillStyle = palette.ink
    ctx.fillRect(from, y - SPAN / 2, to - from, SPAN)
  })
  ctx.restore()
}

/** Its ends stay readable over the bar, and without colour. */
function drawStems(chart: Chart<'bar'>, { model, palette }: BarsScene) {
  const { ctx } = chart
  ctx.save()
  ctx.strokeStyle = palette.inkSecond
  ctx.lineWidth = 1.5
  ctx.setLineDash([1.5, 2.5])
  model.bars.forEach(({ span }, index) => {
    if (!span) return
    for (const end of [span.low, span.high]) {
      const [x, y] = [across(chart, end), middleOf(chart, index)]
      ctx.beginPath()
      ctx.moveTo(x, y - SPAN / 2)
      ctx.lineTo(x, y + SPAN / 2)
      ctx.stroke()
    }
  })
  ctx.restore()
}

/** « 1 Pratiques CPS  1,8 », above each bar: the name keeps the two figures apart, without colour too. */
function drawWords(chart: Chart<'bar'>, { model, palette, lineHeight }: BarsScene) {
  const { ctx } = chart
  const [bold, regular] = [fontOf(palette, 700), fontOf(palette, 400)]
  ctx.save()
  ctx.textBaseline = 'bottom'
  // The words stand clear of the lines behind them.
  ctx.strokeStyle = palette.paper
  ctx.lineWidth = 4
  ctx.lineJoin = 'round'
  model.bars.forEach(({ general, number, figure, name }, index) => {
    const y = middleOf(chart, index) - BAR / 2 - lineHeight * 0.25
    let x = across(chart, 0)
    const write = (text: string, font: string, colour: string) => {
      ctx.font = font
      ctx.fillStyle = colour
      ctx.strokeText(text, x, y)
      ctx.fillText(text, x, y)
      x += measureText(text, font)
    }
    write(`${number} `, bold, palette.accent(general))
    write(`${name}  `, regular, palette.ink)
    write(figure, bold, palette.ink)
  })
  ctx.restore()
}

/** What chart.js does not know: bounds, and words above the bars where any screen has room for them. */
export const barsFrame = (scene: () => BarsScene | undefined): Plugin<'bar'> => ({
  id: 'barsFrame',
  beforeDatasetsDraw: (chart) => {
    const current = scene()
    if (current) drawSpans(chart, current)
  },
  afterDatasetsDraw: (chart) => {
    const current = scene()
    if (!current) return
    drawStems(chart, current)
    drawWords(chart, current)
  },
})
