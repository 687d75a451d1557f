import type { GeneralId, OperationalId } from '@/domain/grid'
import { pointAt, type Point, type Run } from './polar'
import type { PointShape, RadarModel } from './radar'
import type { RadarArc } from './radar-frame'
import type { RadarLayout } from './radar-layout'
import { placeNames, type NameSetting } from './ring-names'

/** Between the top ring and the middle of the rim. */
const RIM_OFFSET = 5

interface DrawnRing {
  level: number
  radius: number
  /** The name of the level, line by line, centred on `at`; null where there is no room for one. */
  name: { lines: readonly string[]; at: Point } | null
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
export function drawRadar(
  model: RadarModel,
  { centre, radius }: RadarLayout,
  names: NameSetting,
): RadarDrawing {
  const place = ({ x, y }: Point): Point => ({ x: centre.x + x * radius, y: centre.y + y * radius })
  const placeRun = ({ members, closed }: Run<Point>) => ({ members: members.map(place), closed })
  const lines = model.lines.map(placeRun)
  const earlierLines = model.earlierLines.map(placeRun)
  const points = model.axes.flatMap(({ id, general, shape, point }) =>
    point ? { id, general, shape, at: place(point) } : [],
  )
  const places = placeNames(model, { centre, radius }, names, {
    lines,
    earlierLines,
    points: points.map(({ at }) => at),
  })
  return {
    rings: model.rings.map(({ level, lines: words }, index) => {
      const at = places[index]
      return {
        level,
        radius: (radius * level) / model.rings.length,
        name: at ? { lines: words, at } : null,
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
    earlierLines,
    lines,
    area: lines.find(({ closed }) => closed)?.members ?? [],
    points,
  }
}
