import type { ChartData, ChartOptions, Plugin, PointStyle } from 'chart.js'
import { TOP_LEVEL } from '@/domain/grid'
import type { PointShape, RadarModel } from './radar'
import { drawLabels, drawUnderlay, type RadarScene } from './radar-canvas'
import type { RadarLayout } from './radar-layout'
import type { Palette } from './palette'

const POINT_STYLES = {
  circle: 'circle',
  square: 'rect',
  triangle: 'triangle',
  diamond: 'rectRot',
} as const satisfies Record<PointShape, PointStyle>
/** What makes them weigh the same to the eye. */
const POINT_SCALES = {
  circle: 1,
  square: 1.1,
  triangle: 1.35,
  diamond: 1.2,
} as const satisfies Record<PointShape, number>

/** What chart.js draws itself: rings, spokes, both outlines and the points. A gap stays a gap. */
export function radarData(
  model: RadarModel,
  { radius }: RadarLayout,
  palette: Palette,
): ChartData<'radar', (number | null)[]> {
  const { axes } = model
  return {
    labels: axes.map(({ id }) => id),
    datasets: [
      {
        label: 'now',
        data: axes.map(({ value }) => value),
        borderColor: palette.ink,
        borderWidth: 2,
        pointBackgroundColor: axes.map(({ general }) => palette.accent(general)),
        pointBorderColor: palette.paper,
        pointBorderWidth: 1.5,
        pointRadius: axes.map(({ shape }) => POINT_SCALES[shape] * (radius > 90 ? 6 : 4)),
        pointStyle: axes.map(({ shape }) => POINT_STYLES[shape]),
      },
      {
        label: 'earlier',
        data: model.earlierLines.length > 0 ? axes.map(({ earlier }) => earlier) : [],
        borderColor: palette.inkSecond,
        borderDash: [5, 4],
        borderWidth: 1.5,
        pointRadius: 0,
      },
    ],
  }
}

/** The drawing area of chart.js is exactly the disc of the layout. */
const paddingOf = ({ width, height, centre, radius }: RadarLayout) => ({
  left: centre.x - radius,
  right: width - centre.x - radius,
  top: centre.y - radius,
  bottom: height - centre.y - radius,
})

/** How Chart.js draws the radar in its layout: no animation, no line across a gap, no events of its own. */
export function radarOptions(layout: RadarLayout, palette: Palette): ChartOptions<'radar'> {
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    spanGaps: false,
    events: [],
    layout: { padding: paddingOf(layout) },
    scales: {
      r: {
        min: 0,
        max: TOP_LEVEL,
        ticks: { display: false, stepSize: 1 },
        grid: { circular: true, color: palette.line, lineWidth: 0.5 },
        angleLines: { color: palette.line, lineWidth: 0.5 },
        pointLabels: { display: false },
      },
    },
  }
}

/** What chart.js does not know: the rim, the band, the names of the rings, and words that wrap around the rim. */
export const radarFrame = (scene: () => RadarScene | undefined): Plugin<'radar'> => ({
  id: 'radarFrame',
  beforeDatasetsDraw: ({ ctx }) => {
    const current = scene()
    if (current) drawUnderlay(ctx, current)
  },
  afterDatasetsDraw: ({ ctx }) => {
    const current = scene()
    if (current) drawLabels(ctx, current)
  },
})
