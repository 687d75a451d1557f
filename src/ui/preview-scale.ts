/** Width of an A4 sheet at 96 pixels an inch. */
const SHEET_WIDTH = (210 / 25.4) * 96
/** Between two sheets. */
export const SHEET_GAP = 24
/** What a sheet keeps of its size where it is shown whole: at less its words are too small to read. */
const READABLE = 0.78

export interface Preview {
  scale: number
  columns: 1 | 2
  /** Whether a sheet is seen from edge to edge; otherwise it is moved under the window. */
  isWhole: boolean
}

/**
 * How large sheets are shown in a width of pixels: never larger than paper, side by side where there is room, and in
 * their own size where they could not be read whole, so that a magnified window magnifies them too.
 */
export function previewScale(available: number): Preview {
  const one = Math.min(1, available / SHEET_WIDTH)
  const half = Math.min(1, (available - SHEET_GAP) / 2 / SHEET_WIDTH)
  if (half >= READABLE) return { scale: half, columns: 2, isWhole: true }
  return one >= READABLE
    ? { scale: one, columns: 1, isWhole: true }
    : { scale: 1, columns: 1, isWhole: false }
}
