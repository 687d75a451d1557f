/**
 * The geometry of the sheets, in millimetres; `features/summary/*.vue` sets the same widths and gaps in CSS,
 * and the browser tests print the extremes to hold the two together.
 */
export const CONTENT_HEIGHT = 263
export const MASTHEAD = 11.5
export const PARTIAL = 8
export const FACTS_GAP = 4
export const LABEL_LINE = 3.7
export const BRIEF_ROW_GAP = 1
/** The radar without its key. */
export const RADAR = 74.6
export const TABLE_HEAD = 5.5
export const TABLE_ROW_GAP = 1.6
/** A line of the table, whether of its criteria or of their lowest models. */
export const TABLE_LINE = 3.75
export const STRENGTH_GAP = 1.6
export const PLAN_HEAD = 5.5
export const PLAN_ROW_GAP = 3
/** Above what is already done, under the plan. */
export const DONE_GAP = 1.2
export const FIGURES = 13
export const PARAGRAPH_GAP = 0.8

/** Sizes of the running text, in points: the largest at which everything fits is taken. */
export const TEXT_SIZES = [10.5, 10, 9.5, 9, 8.5] as const
export const SMALLEST_SIZE = 8.5
export const ANNEX_SIZE = 9
export const MM_PER_POINT = 25.4 / 72

/** Height of a line relative to its size: small text can be set closer. 8.5 points → 1.3, 10.5 → 1.4. */
export const leadingOf = (size: number): number => 1.3 + (size - SMALLEST_SIZE) * 0.05

/** Height of `lines` lines of text of a size in points, in millimetres. */
export const heightOf = (lines: number, size: number, leading = leadingOf(size)): number =>
  lines * size * leading * MM_PER_POINT

/** The head of every page but the first. */
export const runningHeadHeight = (lines: number): number => 2 + lines * LABEL_LINE

/** A heading of a block with the air around it: it grows with the text. */
export const headingHeight = (size: number): number => heightOf(1, size, 3.2)

export interface Slot {
  /** Millimetres. */
  width: number
  /** Most lines at the smallest size; what exceeds them goes on in the annex. */
  lines: number
  /** The same where a page would be too full even so. */
  tight?: number
  /** Points, for a text whose size never changes. */
  size?: number
  /** Width of the weight or face in which it is set, relative to the regular text. */
  weight?: number
}

const TITLE = 1.12
const BOLD = 1.05

/** Every text whose length the team decides. */
export const slots = {
  title: { width: 182, lines: 2, size: 20, weight: TITLE },
  longTitle: { width: 182, lines: 3, tight: 2, size: 16, weight: TITLE },
  running: { width: 118, lines: 2, size: 8 },
  organisation: { width: 182, lines: 2, tight: 1, size: 11 },
  territory: { width: 66, lines: 4, tight: 2, weight: BOLD },
  fact: { width: 34, lines: 3, tight: 2, weight: BOLD },
  wideFact: { width: 89, lines: 2, tight: 1, weight: BOLD },
  brief: { width: 150, lines: 4 },
  lowest: { width: 90, lines: 2, size: 8 },
  completeness: { width: 182, lines: 2 },
  toCheck: { width: 182, lines: 2, tight: 1 },
  reasons: { width: 182, lines: 12, tight: 1 },
  reason: { width: 178, lines: 3, tight: 1 },
  strength: { width: 133, lines: 1, weight: BOLD },
  evidence: { width: 182, lines: 4 },
  model: { width: 88, lines: 1, weight: BOLD },
  action: { width: 46, lines: 7, tight: 3 },
  sign: { width: 45, lines: 7, tight: 3 },
  who: { width: 45, lines: 7, tight: 3 },
  wideAction: { width: 58, lines: 7, tight: 3 },
  shortSign: { width: 44, lines: 3 },
  shortWho: { width: 34, lines: 3 },
  levels: { width: 90, lines: 1 },
  done: { width: 182, lines: 4, tight: 1 },
  step: { width: 182, lines: 1 },
  longStep: { width: 182, lines: 3 },
  column: { width: 87, lines: 7 },
  remark: { width: 87, lines: 4 },
  annexLabel: { width: 146, lines: Infinity, size: ANNEX_SIZE, weight: BOLD },
  annexField: { width: 50, lines: Infinity, size: ANNEX_SIZE, weight: BOLD },
  annexLevel: { width: 32, lines: Infinity, size: ANNEX_SIZE },
  annexNote: { width: 146, lines: Infinity, size: ANNEX_SIZE },
  annexValue: { width: 126, lines: Infinity, size: ANNEX_SIZE },
  annexText: { width: 182, lines: Infinity, size: ANNEX_SIZE },
} as const satisfies Record<string, Slot>
export type SlotName = keyof typeof slots
