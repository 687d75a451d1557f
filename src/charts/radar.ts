import { figureOf, type Figure } from '@/domain/figures'
import { TOP_LEVEL, type GeneralId, type Grid, type OperationalId } from '@/domain/grid'
import { answeredOf } from '@/domain/response-counts'
import type { AssessmentScore, ScoreState } from '@/domain/scoring'
import { pointAt, runsOf, type Point, type Run } from './polar'
import { arcsOf, ringsOf, type RadarArc, type RadarRing } from './radar-frame'
import { wrapLabel } from './wrap'

/** One shape per general criterion: colour is never the only sign. */
export type PointShape = 'circle' | 'square' | 'triangle' | 'diamond'
const SHAPES: readonly PointShape[] = ['circle', 'square', 'triangle', 'diamond']

/** The shape of the general criterion that comes at this place in the grid, 0 being the first. */
export const shapeAt = (rank: number): PointShape => SHAPES[rank % SHAPES.length] ?? 'circle'

export interface RadarAxis {
  id: OperationalId
  /** Says the colour. */
  general: GeneralId
  shape: PointShape
  state: ScoreState
  lines: readonly string[]
  /** The figure as it is printed; empty where there is none. */
  figure: string
  /** Why there is no figure; empty where there is one. */
  note: string
  /** Radians, clockwise from the top. */
  angle: number
  /** Mean on the scale of the levels, 0-3; null is a gap. */
  value: number | null
  /** The same at the earlier date. */
  earlier: number | null
  point: Point | null
}

/** Where the profile can still move: areas to fill by the even-odd rule, and a stem on every axis concerned. */
export interface RadarBand {
  areas: readonly (readonly Point[])[]
  stems: readonly { from: Point; to: Point }[]
}

/** What a key has to explain: the line or the bars, the outline of the earlier date, what can still move. */
export type Drawn = Record<'now' | 'earlier' | 'band', boolean>

/** Everything a radar shows, whatever draws it. Lines never run through a gap, nor down to zero for want of answers. */
export interface RadarModel {
  axes: readonly RadarAxis[]
  rings: readonly RadarRing[]
  arcs: readonly RadarArc[]
  lines: readonly Run<Point>[]
  band: RadarBand
  earlierLines: readonly Run<Point>[]
  drawn: Drawn
}

/** How a radar writes its figures, and what it writes where there is none, in the reader's language. */
export interface RadarWords extends Record<Exclude<ScoreState, 'scored'>, string> {
  figure: (figure: Figure) => string
}

export interface RadarOptions {
  grid: Grid
  score: AssessmentScore
  words: RadarWords
  /** The score of an earlier date of the same edition, drawn as a dashed outline. */
  earlier?: AssessmentScore | null
  /** Whether the levels are read in the wording of a project in design. */
  design?: boolean
}

const onAxis = (angle: number, value: number): Point => pointAt(angle, value / TOP_LEVEL)

function axesOf({ grid, score, earlier, words }: RadarOptions): RadarAxis[] {
  const step = (2 * Math.PI) / score.operationals.length
  const criteria = grid.generals.flatMap((general, rank) =>
    general.operationals.map((operational) => ({ general, rank, operational })),
  )
  // A score has the operational criteria of its grid, in the same order.
  return score.operationals.flatMap((own, index) => {
    const criterion = criteria[index]
    if (!criterion) return []
    const { general, rank, operational } = criterion
    const { state, value } = own
    const angle = index * step
    return {
      id: operational.id,
      general: general.id,
      shape: shapeAt(rank),
      state,
      lines: wrapLabel(operational.shortLabel),
      figure: value === null ? '' : words.figure(figureOf(grid.scale.bands, value)),
      note: state === 'scored' ? '' : words[state],
      angle,
      value,
      earlier: earlier?.operationals[index]?.value ?? null,
      point: value === null ? null : onAxis(angle, value),
    }
  })
}

interface Span {
  low: Point
  high: Point
  open: boolean
}

function bandOf(score: AssessmentScore, axes: readonly RadarAxis[]): RadarBand {
  // Before the first answer everything can move, which says nothing.
  if (answeredOf(score.counts) === 0) return { areas: [], stems: [] }
  const spans = score.operationals.map(({ low, high, applicable, rated }, index): Span | null => {
    const angle = axes[index]?.angle ?? 0
    if (low === null || high === null) return null
    return { low: onAxis(angle, low), high: onAxis(angle, high), open: applicable > rated }
  })
  const areas = runsOf(spans)
    .filter(({ members }) => members.length > 1 && members.some(({ open }) => open))
    .flatMap(({ members, closed }) => {
      const outer = members.map(({ high }) => high)
      const inner = members.map(({ low }) => low)
      return closed ? [outer, inner] : [[...outer, ...inner.toReversed()]]
    })
  const stems = spans.flatMap((span) => (span?.open ? { from: span.low, to: span.high } : []))
  return { areas, stems }
}

/** The radar of a score: axes in grid order, clockwise from the top. */
export function radarModel(options: RadarOptions): RadarModel {
  const { grid, score, earlier, design = false } = options
  const axes = axesOf(options)
  const earlierPoints = axes.map(({ angle, earlier: value }) =>
    value === null ? null : onAxis(angle, value),
  )
  const lines = runsOf(axes.map(({ point }) => point))
  const band = bandOf(score, axes)
  const earlierLines = earlier ? runsOf(earlierPoints) : []
  return {
    axes,
    rings: ringsOf(grid, design),
    arcs: arcsOf(grid.generals, axes),
    lines,
    band,
    earlierLines,
    drawn: {
      now: lines.length > 0,
      // It has no points, so that one without a neighbour leaves no trace.
      earlier: earlierLines.some(({ members }) => members.length > 1),
      band: band.stems.length > 0,
    },
  }
}
