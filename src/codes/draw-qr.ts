import { encodeQR } from 'qr'

/** A QR code as it is drawn: a square of so many modules a side, its quiet zone included, and its dark ones. */
export interface QrDrawing {
  size: number
  /** The dark modules as one SVG path, a unit each. */
  path: string
}

/** Light modules around a code, as the standard asks. */
export const QUIET_ZONE = 4

/** What QR holds in 5.5 bits a character. */
const SHORT = /^[0-9A-Z $%*+\-./:]+$/

/**
 * The modules of a code, row by row, its quiet zone included; dark ones are true. A quarter of a short code may be
 * lost; a link is long, and shown large. Throws for a text of several thousand characters.
 */
export const modulesOf = (text: string): boolean[][] =>
  encodeQR(text, 'raw', { border: QUIET_ZONE, ecc: SHORT.test(text) ? 'quartile' : 'medium' })

/** Draws a text as a QR code. */
export function drawQr(text: string): QrDrawing {
  const modules = modulesOf(text)
  const path = modules.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  )
  return { size: modules.length, path: path.join('') }
}
