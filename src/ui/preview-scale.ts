/** Width of an A4 sheet at 96 pixels an inch. */
const SHEET_WIDTH = (210 / 25.4) * 96
/** Between two sheets. */
export const SHEET_GAP = 24
/** What a sheet keeps of its size where its words can be read. */
const READABLE = 0.78

export interface Preview {
  scale: number
  columns: 1 | 2
  /** Whether words can be read where a sheet is seen from edge to edge; otherwise one asks for its own size. */
  isReadable: boolean
}

/**
 * How large sheets are shown whole in a width of pixels: never larger than paper, and side by side where there is room.
 */
export function previewScale(available: number): Preview {
  const one = Math.min(1, available / SHEET_WIDTH)
  const half = Math.min(1, (available - SHEET_GAP) / 2 / SHEET_WIDTH)
  if (half >= READABLE) return { scale: half, columns: 2, isReadable: true }
  return { scale: one, columns: 1, isReadable: one >= READABLE }
}
