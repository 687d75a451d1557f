import { pointAt, type Point, type Run } from './polar'
import type { RadarAxis, RadarModel } from './radar'
import type { RadarRing } from './radar-frame'
import type { RadarLayout } from './radar-layout'

/** How the names of the rings are written, in the unit of the layout. */
export interface NameSetting {
  lineHeight: number
  widthOf: (line: string) => number
}

/** What a name keeps clear of as far as it can, in the unit of the layout. */
export interface Marks {
  lines: readonly Run<Point>[]
  earlierLines: readonly Run<Point>[]
  points: readonly Point[]
}

interface Box {
  middle: Point
  width: number
  height: number
}

/** A name stands this far inside its ring, as a share of the way to the next one. */
const INSET = 0.25
/** A small radar names its levels further inside their rings; the top one clear of the rim, where it curves. */
const LEAST_INSET = 12
const TOP_INSET = 18
/** Rings nearer to each other than this many heights of a name are not named: the names would fill the picture. */
const LEAST_ROOM = 1.5
/** Half a point, and the air around it. */
const POINT_REACH = 7
/** What a name should cover least: a point, then the line of now, then the earlier one. */
const WEIGHTS = { point: 60, line: 3, earlier: 1 }
const SAMPLES = 24

const isWithin = ({ x, y }: Point, { middle, width, height }: Box, reach = 0): boolean =>
  Math.abs(x - middle.x) <= width / 2 + reach && Math.abs(y - middle.y) <= height / 2 + reach

/** How long a line runs within a box. */
function lengthWithin({ members, closed }: Run<Point>, box: Box): number {
  const ends = closed ? members.slice(0, 1) : []
  const around = [...members, ...ends]
  return around.slice(1).reduce((sum, to, index) => {
    const from = around[index] ?? to
    const step = { x: (to.x - from.x) / SAMPLES, y: (to.y - from.y) / SAMPLES }
    const samples = Array.from({ length: SAMPLES }, (_, at) => ({
      x: from.x + step.x * (at + 0.5),
      y: from.y + step.y * (at + 0.5),
    }))
    return sum + samples.filter((one) => isWithin(one, box)).length * Math.hypot(step.x, step.y)
  }, 0)
}

function coverOf(box: Box, { lines, earlierLines, points }: Marks): number {
  const lengthOf = (runs: readonly Run<Point>[]) =>
    runs.reduce((sum, run) => sum + lengthWithin(run, box), 0)
  return (
    WEIGHTS.point * points.filter((point) => isWithin(point, box, POINT_REACH)).length +
    WEIGHTS.line * lengthOf(lines) +
    WEIGHTS.earlier * lengthOf(earlierLines)
  )
}

/** The middles of the sectors near the vertical, where a horizontal name fits between two rings. */
function sectorsOf(axes: readonly RadarAxis[]): number[] {
  const half = Math.PI / axes.length
  const middles = axes.map(({ angle }) => angle + half)
  const upright = middles.filter((angle) => Math.abs(Math.cos(angle)) > 0.85)
  return upright.length > 0 ? upright : middles
}

/**
 * The middle of the name of each ring: in the sector where it covers least of what is drawn, and as many names as can in
 * one sector. Empty where the rings are too near to each other to be named.
 */
export function placeNames(
  { rings, axes }: Pick<RadarModel, 'rings' | 'axes'>,
  { centre, radius }: Pick<RadarLayout, 'centre' | 'radius'>,
  { lineHeight, widthOf }: NameSetting,
  marks: Marks,
): Point[] {
  const room = radius / rings.length
  const tallest = Math.max(...rings.map(({ lines }) => lines.length)) * lineHeight
  if (room < tallest * LEAST_ROOM) return []
  const boxOf = ({ level, lines }: RadarRing, angle: number): Box => {
    const least = level === rings.length ? TOP_INSET : LEAST_INSET
    const at = pointAt(angle, level * room - Math.max(INSET * room, least))
    return {
      middle: { x: centre.x + at.x, y: centre.y + at.y },
      width: Math.max(...lines.map(widthOf)),
      height: lines.length * lineHeight,
    }
  }
  const sectors = sectorsOf(axes).map((angle) => {
    const places = rings.map((ring) => {
      const box = boxOf(ring, angle)
      return { at: box.middle, cover: coverOf(box, marks) }
    })
    const total = places.reduce((sum, { cover }) => sum + cover, 0)
    return { places, total, free: places.filter(({ cover }) => cover === 0).length }
  })
  const quietFirst = sectors.toSorted(
    (one, other) => other.free - one.free || one.total - other.total,
  )
  return rings.flatMap((_, index) => {
    const [best] = quietFirst
      .flatMap(({ places }) => places[index] ?? [])
      .toSorted((one, other) => one.cover - other.cover)
    return best ? [best.at] : []
  })
}
