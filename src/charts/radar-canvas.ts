import type { Palette } from './palette'
import { fontOf, measureText } from './measure'
import type { Point } from './polar'
import type { RadarDrawing } from './radar-drawing'
import type { RadarLabel, RadarLayout } from './radar-layout'
import type { NameSetting } from './ring-names'

/** A radar ready to be put down. */
export interface RadarScene {
  layout: RadarLayout
  drawing: RadarDrawing
  palette: Palette
  lineHeight: number
}

const LEVEL_SCALE = 0.8
const QUARTER_TURN = Math.PI / 2

const levelFont = (palette: Palette): string => fontOf(palette, 400, LEVEL_SCALE)

/** How the names of the rings are written on a canvas. */
export const nameSetting = (palette: Palette): NameSetting => ({
  lineHeight: palette.fontSize * LEVEL_SCALE * 1.1,
  widthOf: (line) => measureText(line, levelFont(palette)),
})

function tracePolygon(ctx: CanvasRenderingContext2D, points: readonly Point[]) {
  points.forEach(({ x, y }, index) => {
    if (index === 0) ctx.moveTo(x, y)
    else ctx.lineTo(x, y)
  })
  ctx.closePath()
}

function drawBand(ctx: CanvasRenderingContext2D, { drawing, palette }: RadarScene) {
  ctx.save()
  ctx.beginPath()
  for (const area of drawing.band) tracePolygon(ctx, area)
  ctx.globalAlpha = 0.13
  ctx.fillStyle = palette.ink
  ctx.fill('evenodd')
  ctx.restore()

  ctx.save()
  ctx.beginPath()
  for (const { from, to } of drawing.stems) {
    ctx.moveTo(from.x, from.y)
    ctx.lineTo(to.x, to.y)
  }
  ctx.setLineDash([1.5, 2.5])
  ctx.lineWidth = 1.5
  ctx.strokeStyle = palette.inkSecond
  ctx.stroke()
  ctx.restore()
}

/** The names of the rings, on a halo that keeps them clear of the rings: lines and points lie over them. */
function drawLevels(ctx: CanvasRenderingContext2D, { drawing, palette }: RadarScene) {
  const { lineHeight } = nameSetting(palette)
  ctx.save()
  ctx.font = levelFont(palette)
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  ctx.lineWidth = 4
  ctx.lineJoin = 'round'
  ctx.strokeStyle = palette.paper
  ctx.fillStyle = palette.inkSecond
  for (const { name } of drawing.rings) {
    name?.lines.forEach((line, index) => {
      const y = name.at.y + (index - (name.lines.length - 1) / 2) * lineHeight
      ctx.strokeText(line, name.at.x, y)
      ctx.fillText(line, name.at.x, y)
    })
  }
  ctx.restore()
}

function drawRim(ctx: CanvasRenderingContext2D, { drawing, layout, palette }: RadarScene) {
  ctx.save()
  ctx.lineWidth = 5
  for (const { general, from, to } of drawing.arcs) {
    ctx.beginPath()
    ctx.arc(
      layout.centre.x,
      layout.centre.y,
      drawing.rimRadius,
      from - QUARTER_TURN,
      to - QUARTER_TURN,
    )
    ctx.strokeStyle = palette.accent(general)
    ctx.stroke()
  }
  ctx.restore()
}

/** The shape of the profile, where it has no gap. */
function drawArea(ctx: CanvasRenderingContext2D, { drawing, palette }: RadarScene) {
  if (drawing.area.length === 0) return
  ctx.save()
  ctx.beginPath()
  tracePolygon(ctx, drawing.area)
  ctx.globalAlpha = 0.05
  ctx.fillStyle = palette.ink
  ctx.fill()
  ctx.restore()
}

/** Everything that lies under the lines and points which the library draws. */
export function drawUnderlay(ctx: CanvasRenderingContext2D, scene: RadarScene) {
  drawBand(ctx, scene)
  drawRim(ctx, scene)
  drawArea(ctx, scene)
  drawLevels(ctx, scene)
}

function startOf({ x, width, align }: RadarLabel, lineWidth: number): number {
  return x + { start: 0, middle: (width - lineWidth) / 2, end: width - lineWidth }[align]
}

function drawLabel(ctx: CanvasRenderingContext2D, label: RadarLabel, scene: RadarScene) {
  const { palette, lineHeight } = scene
  const { axis, lines, y } = label
  const [bold, regular] = [fontOf(palette, 700), fontOf(palette, 400)]
  const number = axis.figure === '' ? axis.id : `${axis.id} `
  const numberWidth = measureText(number, bold)
  const start = startOf(label, numberWidth + measureText(axis.figure, bold))
  ctx.font = bold
  ctx.fillStyle = palette.accent(axis.general)
  ctx.fillText(number, start, y)
  ctx.fillStyle = palette.ink
  ctx.fillText(axis.figure, start + numberWidth, y)
  ctx.font = regular
  lines.forEach((line, index) => {
    ctx.fillText(line, startOf(label, measureText(line, regular)), y + (index + 1) * lineHeight)
  })
}

/** The words around the rim. */
export function drawLabels(ctx: CanvasRenderingContext2D, scene: RadarScene) {
  ctx.save()
  ctx.textAlign = 'left'
  ctx.textBaseline = 'top'
  for (const label of scene.layout.labels) drawLabel(ctx, label, scene)
  ctx.restore()
}
