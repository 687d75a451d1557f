import { pointAt, type Point } from './polar'
import type { PointShape } from './radar'

const at = ({ x, y }: Point): string => `${x.toFixed(2)} ${y.toFixed(2)}`

/** The `d` of a line through points; empty for no point. */
export function linePath(points: readonly Point[], closed: boolean): string {
  if (points.length === 0) return ''
  return `M${points.map(at).join('L')}${closed ? 'Z' : ''}`
}

/** The `d` of an arc around a centre; angles in radians, clockwise from the top. */
export function arcPath(
  centre: Point,
  radius: number,
  { from, to }: { from: number; to: number },
): string {
  const [start, end] = [from, to].map((angle) => {
    const { x, y } = pointAt(angle, 1)
    return at({ x: centre.x + x * radius, y: centre.y + y * radius })
  })
  const large = to - from > Math.PI ? 1 : 0
  return `M${start ?? ''}A${radius} ${radius} 0 ${large} 1 ${end ?? ''}`
}

/** Corners of each shape around 0, 0, such that all weigh the same to the eye. */
const CORNERS = {
  square: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  triangle: [
    [0, -1.25],
    [1.15, 0.8],
    [-1.15, 0.8],
  ],
  diamond: [
    [0, -1.25],
    [1.25, 0],
    [0, 1.25],
    [-1.25, 0],
  ],
} as const satisfies Record<Exclude<PointShape, 'circle'>, readonly (readonly [number, number])[]>

/** The `d` of a point of about `size` around a place. */
export function shapePath(shape: PointShape, { x, y }: Point, size: number): string {
  if (shape === 'circle')
    return `M${at({ x: x - size, y })}a${size} ${size} 0 1 1 ${2 * size} 0a${size} ${size} 0 1 1 ${-2 * size} 0Z`
  const corners = CORNERS[shape].map(([dx, dy]) => ({ x: x + dx * size, y: y + dy * size }))
  return linePath(corners, true)
}
