import { levelName, LEVELS, type GeneralId, type Grid } from '@/domain/grid'
import type { AssessmentScore, SetScore } from '@/domain/scoring'
import type { Drawn } from './radar'
import type { ScoreRow } from './score-rows'
import { wrapLabel } from './wrap'

/** One bar, with the words that stand above it. */
export interface Bar {
  id: string
  /** Says the colour; null where there is none. */
  general: GeneralId | null
  number: string
  name: string
  /** As printed, or why there is none. */
  figure: string
  /** Mean on the scale of the levels, 0-3; null draws no bar, not an empty one. */
  value: number | null
  /** Where the value can still go; null when nothing is missing. */
  span: { low: number; high: number } | null
}

export interface BarsModel {
  bars: readonly Bar[]
  /** Names of the levels 0 to 3, line by line, under the bars. */
  levels: readonly (readonly string[])[]
  /** Says the colour that all bars share; null when they differ. */
  general: GeneralId | null
  drawn: Drawn
}

interface Bounded {
  id: string
  value: number | null
  low: number | null
  high: number | null
}

function spanOf({ low, high }: Bounded): Bar['span'] {
  return low === null || high === null || low === high ? null : { low, high }
}

function sharedGeneral([first, ...others]: readonly ScoreRow[]): GeneralId | null {
  const shared = first?.general ?? null
  return others.every(({ general }) => general === shared) ? shared : null
}

/**
 * Bars for rows that have their words already; `scores` gives their means and bounds by id.
 * `begun`: whether anything is answered; before that, everything could move, which says nothing.
 */
export function barsModel(
  grid: Grid,
  rows: readonly ScoreRow[],
  scores: AssessmentScore['generals'] | readonly (SetScore & { id: string })[],
  { begun, design }: { begun: boolean; design: boolean },
): BarsModel {
  const bounded = new Map<string, Bounded>(scores.map((score) => [score.id, score]))
  const bars = rows.map(({ id, general, number, name, figure, level }): Bar => {
    const score = bounded.get(id)
    return {
      id,
      general,
      number,
      name,
      figure: figure || level.toLocaleLowerCase(),
      value: score?.value ?? null,
      span: score && begun ? spanOf(score) : null,
    }
  })
  return {
    bars,
    levels: LEVELS.map((level) => wrapLabel(levelName(grid, level, design), 8)),
    general: sharedGeneral(rows),
    drawn: {
      // A mean of zero leaves no bar to see.
      now: bars.some(({ value }) => value),
      earlier: false,
      band: bars.some(({ span }) => span),
    },
  }
}
