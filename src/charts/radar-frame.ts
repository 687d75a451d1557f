import { LEVELS, levelName, type GeneralCriterion, type GeneralId, type Grid } from '@/domain/grid'
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
