/** Width of an A4 sheet at 96 pixels an inch. */
const SHEET_WIDTH = (210 / 25.4) * 96
/** Between two sheets. */
export const SHEET_GAP = 24
/** Two sheets stand side by side once each keeps three quarters of its size. */
const READABLE = 0.75

/** How large sheets are shown in a width of pixels: whole, never larger than paper, side by side where there is room. */
export function previewScale(available: number): { scale: number; columns: 1 | 2 } {
  const half = (available - SHEET_GAP) / 2 / SHEET_WIDTH
  return half >= READABLE
    ? { scale: Math.min(1, half), columns: 2 }
    : { scale: Math.min(1, available / SHEET_WIDTH), columns: 1 }
}
