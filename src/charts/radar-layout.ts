import type { OperationalId } from '@/domain/grid'
import { pointAt, type Point } from './polar'
import type { RadarAxis } from './radar'

/** The words around the rim: where a block starts, and how its lines are set. */
export interface RadarLabel {
  axis: RadarAxis
  /** What stands under the number and the figure. */
  lines: readonly string[]
  /** Top left corner, in the unit of the layout. */
  x: number
  y: number
  width: number
  height: number
  align: 'start' | 'middle' | 'end'
}

/** Where a radar lies in a box of a given width, in the unit of that width. */
export interface RadarLayout {
  width: number
  height: number
  centre: Point
  /** Of the ring of the top level. */
  radius: number
  labels: readonly RadarLabel[]
}

export interface LayoutOptions {
  width: number
  maxRadius: number
  lineHeight: number
  /** Between the top ring and the words: the rim and air. */
  gap: number
  /** Width of a line of text; `head` is the line of the number and the figure. */
  measure: (text: string, kind: 'head' | 'label') => number
}

const MIN_RADIUS = 40
/** Names that leave less than this to the radius, in heights of a line, stay away: the numbers lead to the table. */
const LEAST_LINES = 4

/** The lines under the number of an axis: its name, and why it has no figure. */
const linesUnder = ({ lines, note }: RadarAxis): string[] =>
  note === '' ? [...lines] : [...lines, note]

interface Block {
  axis: RadarAxis
  lines: readonly string[]
  direction: Point
  width: number
  height: number
}

function alignOf({ x }: Point): RadarLabel['align'] {
  if (Math.abs(x) < 0.2) return 'middle'
  return x > 0 ? 'start' : 'end'
}

/** A block placed on a circle whose centre is 0, 0. */
function placeBlock({ axis, lines, direction, width, height }: Block, reach: number): RadarLabel {
  const align = alignOf(direction)
  const shift = { start: 0, middle: width / 2, end: width }[align]
  // Above the circle a block stands on its anchor, below it hangs from it; near the middle it slides.
  const slide = Math.min(1, Math.max(-1, direction.y * 2))
  const y = direction.y * reach + (slide - 1) * (height / 2)
  return { axis, lines, x: direction.x * reach - shift, y, width, height, align }
}

const liesOver = (one: RadarLabel, other: RadarLabel): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

/** On a narrow screen, pushes blocks up or down, away from the height of the centre, until none lies over another. */
function spread(labels: readonly RadarLabel[]): RadarLabel[] {
  const distance = ({ y, height }: RadarLabel) => Math.abs(y + height / 2)
  const settled = new Map<RadarAxis, RadarLabel>()
  for (const label of labels.toSorted((one, other) => distance(one) - distance(other))) {
    let free = label
    for (const other of settled.values()) {
      if (!liesOver(free, other)) continue
      const isBelow = label.y + label.height / 2 > 0
      free = { ...free, y: isBelow ? other.y + other.height : other.y - free.height }
    }
    settled.set(label.axis, free)
  }
  return labels.map((label) => settled.get(label.axis) ?? label)
}

/** The largest radar whose words all fit the width, and the height it needs; without names where it would be tiny. */
export function layoutRadar(axes: readonly RadarAxis[], options: LayoutOptions): RadarLayout {
  const named = fit(axes, linesUnder, options)
  return named.radius < LEAST_LINES * options.lineHeight ? fit(axes, () => [], options) : named
}

function fit(
  axes: readonly RadarAxis[],
  linesOf: (axis: RadarAxis) => readonly string[],
  { width, maxRadius, lineHeight, gap, measure }: LayoutOptions,
): RadarLayout {
  const blocks = axes.map((axis) => {
    const lines = linesOf(axis)
    const head = measure(`${axis.id} ${axis.figure}`, 'head')
    return {
      axis,
      lines,
      direction: pointAt(axis.angle, 1),
      width: Math.max(head, ...lines.map((line) => measure(line, 'label'))),
      height: (lines.length + 1) * lineHeight,
    }
  })
  const edges = (radius: number) => {
    const rim = radius + gap
    const placed = spread(blocks.map((block) => placeBlock(block, rim)))
    return {
      placed,
      left: Math.min(-rim, ...placed.map(({ x }) => x)),
      right: Math.max(rim, ...placed.map((label) => label.x + label.width)),
      top: Math.min(-rim, ...placed.map(({ y }) => y)),
      bottom: Math.max(rim, ...placed.map((label) => label.y + label.height)),
    }
  }
  let radius = maxRadius
  let box = edges(radius)
  while (radius > MIN_RADIUS && box.right - box.left > width) box = edges((radius -= 1))
  const centre = { x: (width - box.left - box.right) / 2, y: -box.top }
  return {
    width,
    height: Math.ceil(box.bottom - box.top),
    centre,
    radius,
    labels: box.placed.map((label) => ({ ...label, x: label.x + centre.x, y: label.y + centre.y })),
  }
}

/** How far from a point a pointer still means it. */
const REACH = 16

/** The axis whose words or point lie at a place; undefined where there is none. */
export function axisAt(
  { labels }: RadarLayout,
  { points }: { points: readonly { id: OperationalId; at: Point }[] },
  x: number,
  y: number,
): OperationalId | undefined {
  const near = points.find(({ at }) => Math.hypot(at.x - x, at.y - y) <= REACH)
  const over = labels.find(
    (label) =>
      x >= label.x && x <= label.x + label.width && y >= label.y && y <= label.y + label.height,
  )
  return near?.id ?? over?.axis.id
}
