import type { LevelWording } from '@/domain/answer-choices'
import type { ResponseCode } from '@/domain/assessment'
import type { Reading } from '@/domain/consensus'
import { LEVELS, type Grid, type Level } from '@/domain/grid'

/** The levels as they are read on a screen: the highest on top. */
export const LEVELS_DOWN: readonly Level[] = LEVELS.toReversed()

/** The answers of one round beside the levels. */
export interface SpreadColumn {
  heading: string
  reading: Reading
  isShown: boolean
}

/** One answer, beside which each column says how many people gave it. */
export interface SpreadRow {
  code: ResponseCode
  label: string
  /** What a level means for the model; null for an answer without a level. */
  anchor: string | null
}

/** The greatest number of people behind one answer, over every column: it sets the scale of the dots. */
export const mostIn = (columns: readonly SpreadColumn[]): number =>
  Math.max(
    1,
    ...columns.flatMap(({ reading: { counts } }) => [...counts.levels, counts.nc, counts.nsp]),
  )

/** The non-answers that someone gave in one of the columns, in the order of the scale. */
const nonAnswersIn = (grid: Grid, columns: readonly SpreadColumn[]) =>
  grid.scale.nonAnswers.filter(({ id }) =>
    columns.some(({ isShown, reading }) => isShown && reading.showsDots && reading.counts[id] > 0),
  )

/** The levels of a model, the highest on top, and the non-answers that someone gave. */
export const rowsOf = (
  grid: Grid,
  wordings: readonly LevelWording[],
  columns: readonly SpreadColumn[],
): SpreadRow[] => [
  ...wordings.toReversed().map(({ level, label, anchor }) => ({ code: level, label, anchor })),
  ...nonAnswersIn(grid, columns).map(({ id, label }) => ({ code: id, label, anchor: null })),
]
