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

/** The rim: each general criterion spans the sectors of its own axes, with air between them. */
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

/** A level is named this far inside its ring, in levels, so that the top one stays clear of the rim. */
export const NAME_INSET = 0.25

/** How far a name stays from the line between two neighbouring values, in levels; 0 where the line meets it. */
function clearance(name: number, ends: readonly (number | null)[], halfStep: number): number {
  // Seen from the middle of the sector, where the name stands.
  const seen = ends.flatMap((value) => (value === null ? [] : value * Math.cos(halfStep)))
  const [nearest, farthest] = [Math.min(...seen), Math.max(...seen)]
  return seen.length === 0 ? TOP_LEVEL : Math.max(0, nearest - name, name - farthest)
}

/** Among the sectors near the vertical, where a horizontal name fits, the one whose lines keep farthest from the names. */
export function quietAngle(axes: readonly RadarAxis[]): number {
  const half = Math.PI / axes.length
  const names = LEVELS.slice(1).map((level) => level - NAME_INSET)
  const sectors = axes.map((axis, index) => {
    const next = axes[(index + 1) % axes.length] ?? axis
    const room = names.flatMap((name) => [
      clearance(name, [axis.value, next.value], half),
      clearance(name, [axis.earlier, next.earlier], half),
    ])
    return { angle: axis.angle + half, room: Math.min(...room) }
  })
  const upright = sectors.filter(({ angle }) => Math.abs(Math.cos(angle)) > 0.85)
  return upright.toSorted((one, other) => other.room - one.room)[0]?.angle ?? half
}
