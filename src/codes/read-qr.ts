import { decodeQR } from 'qr/decode.js'

/** Pixels of a frame: red, green, blue, alpha, row by row. */
export interface Frame {
  width: number
  height: number
  data: Uint8ClampedArray
}

/**
 * How many combinations of corners are tried in one frame, and how long that may take (ms). The next frame is
 * there a tenth of a second later, and often a better one.
 */
const EFFORT = { effort: 8, timeLimit: 60 }

/** The text of the first QR code in a frame; null when none can be read. */
export function readQr(frame: Frame): string | null {
  try {
    return decodeQR(frame, EFFORT)
  } catch {
    // The library throws for a frame without a code, which is what most frames are.
    return null
  }
}
