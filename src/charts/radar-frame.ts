import {
  LEVELS,
  levelName,
  TOP_LEVEL,
  type GeneralCriterion,
  type GeneralId,
  type Grid,
} from '@/domain/grid'
import type { RadarAxis } from './radar'
import { wrapLabel } from './wrap'

/** One ring per level above the first; the centre is level 0. */
export interface RadarRing {
  level: number
  lines: readonly string[]
}

/** The part of the rim that belongs to a general criterion, in radians. */
export interface RadarArc {
  general: GeneralId
  from: number
  to: number
}

/** Between the arcs of the rim, in radians. */
const ARC_GAP = 0.05

/** The shortest names that tell the rings apart: their first words, or else the whole labels on two lines. */
export function ringsOf(grid: Grid, design: boolean): RadarRing[] {
  const names = LEVELS.map((level) => levelName(grid, level, design))
  const firstWords = names.map((name) => name.replace(/[\s,].*/u, ''))
  const distinct = new Set(firstWords.slice(1)).size === firstWords.length - 1
  return LEVELS.slice(1).map((level) => ({
    level,
    lines: distinct ? [firstWords[level] ?? ''] : wrapLabel(names[level] ?? '', 11),
  }))
}

export function arcsOf(
  generals: readonly GeneralCriterion[],
  axes: readonly RadarAxis[],
): RadarArc[] {
  const half = Math.PI / axes.length
  return generals.flatMap(({ id }) => {
    const own = axes.filter(({ general }) => general === id)
    const [first, last] = [own.at(0), own.at(-1)]
    if (!first || !last) return []
    return { general: id, from: first.angle - half + ARC_GAP, to: last.angle + half - ARC_GAP }
  })
}

/** Where the straight line between two neighbouring values crosses the middle of their sector, 0-3; null without one. */
function crossing(one: number | null, other: number | null, halfStep: number): number | null {
  if (one === null || other === null) return null
  return one + other === 0 ? 0 : (2 * one * other * Math.cos(halfStep)) / (one + other)
}

/** A level is named this far inside its ring, in levels, so that the top one stays clear of the rim. */
export const NAME_INSET = 0.25

/** Among the sectors near the vertical, where a horizontal name fits, the one whose lines keep farthest from the names. */
export function quietAngle(axes: readonly RadarAxis[]): number {
  const half = Math.PI / axes.length
  const names = LEVELS.slice(1).map((level) => level - NAME_INSET)
  const sectors = axes.map((axis, index) => {
    const next = axes[(index + 1) % axes.length] ?? axis
    const crossings = [
      crossing(axis.value, next.value, half),
      crossing(axis.earlier, next.earlier, half),
    ].filter((at) => at !== null)
    const room = crossings.flatMap((at) => names.map((name) => Math.abs(at - name)))
    return { angle: axis.angle + half, room: Math.min(TOP_LEVEL, ...room) }
  })
  const upright = sectors.filter(({ angle }) => Math.abs(Math.cos(angle)) > 0.85)
  return upright.toSorted((one, other) => other.room - one.room)[0]?.angle ?? half
}
