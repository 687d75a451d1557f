import type { GeneralId, OperationalId } from '@/domain/grid'
import { pointAt, type Point, type Run } from './polar'
import type { PointShape, RadarModel } from './radar'
import { NAME_INSET, type RadarArc } from './radar-frame'
import type { RadarLayout } from './radar-layout'

/** Between the top ring and the middle of the rim. */
const RIM_OFFSET = 5
/** A small radar names its levels further inside their rings; the top one clear of the rim, where it curves. */
const LEAST_INSET = 12
const TOP_INSET = 18

interface DrawnRing {
  level: number
  radius: number
  /** The name of the level, line by line, centred on `at`. */
  lines: readonly string[]
  at: Point
}

interface DrawnPoint {
  id: OperationalId
  general: GeneralId
  shape: PointShape
  at: Point
}

/** A radar in the unit of its layout: what a canvas and an SVG both put down, from the bottom up. */
export interface RadarDrawing {
  rings: readonly DrawnRing[]
  spokes: readonly { id: OperationalId; to: Point; unused: boolean }[]
  rimRadius: number
  arcs: readonly RadarArc[]
  band: readonly (readonly Point[])[]
  stems: readonly { from: Point; to: Point }[]
  earlierLines: readonly Run<Point>[]
  lines: readonly Run<Point>[]
  /** The shape of the profile; only where no axis is a gap. */
  area: readonly Point[]
  points: readonly DrawnPoint[]
}

/** Brings a model from the unit disc to its place in a layout. */
export function drawRadar(model: RadarModel, { centre, radius }: RadarLayout): RadarDrawing {
  const place = ({ x, y }: Point): Point => ({ x: centre.x + x * radius, y: centre.y + y * radius })
  const placeRun = ({ members, closed }: Run<Point>) => ({ members: members.map(place), closed })
  const lines = model.lines.map(placeRun)
  const insetOf = (level: number) => {
    const least = level === model.rings.length ? TOP_INSET : LEAST_INSET
    return Math.max(NAME_INSET / model.rings.length, least / radius)
  }
  return {
    rings: model.rings.map(({ level, lines: words }) => {
      const share = level / model.rings.length
      return {
        level,
        radius: radius * share,
        lines: words,
        at: place(pointAt(model.ringsAngle, share - insetOf(level))),
      }
    }),
    spokes: model.axes.map(({ id, angle, state }) => ({
      id,
      to: place(pointAt(angle, 1)),
      unused: state === 'notApplicable',
    })),
    rimRadius: radius + RIM_OFFSET,
    arcs: model.arcs,
    band: model.band.areas.map((area) => area.map(place)),
    stems: model.band.stems.map(({ from, to }) => ({ from: place(from), to: place(to) })),
    earlierLines: model.earlierLines.map(placeRun),
    lines,
    area: lines.find(({ closed }) => closed)?.members ?? [],
    points: model.axes.flatMap(({ id, general, shape, point }) =>
      point ? { id, general, shape, at: place(point) } : [],
    ),
  }
}
