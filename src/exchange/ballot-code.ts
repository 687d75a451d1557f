/** Tells our codes from all others that a camera may meet. */
const PREFIX = 'RCPS:'

/**
 * The alphabet of RFC 9285 (base45) without its space: two bytes still fit three characters, a code stays one
 * that QR holds in 5.5 bits a character, and spaces or line breaks that a message adds do no harm.
 */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$%*+-./:'
const BASE = ALPHABET.length

function write(value: number, characters: number): string {
  const rest = ALPHABET.charAt(value % BASE)
  return characters === 1 ? rest : rest + write(Math.floor(value / BASE), characters - 1)
}

/** Two bytes as three characters, lowest first; a last single byte as two. */
export function encodeText(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 2) {
    const [first = 0, second] = bytes.subarray(at, at + 2)
    text += second === undefined ? write(first, 2) : write(first * 256 + second, 3)
  }
  return text
}

/** The bytes of a text; null when it is none of `encodeText`. */
export function decodeText(text: string): Uint8Array | null {
  const bytes: number[] = []
  for (let at = 0; at < text.length; at += 3) {
    const part = Array.from(text.slice(at, at + 3), (character) => ALPHABET.indexOf(character))
    if (part.length === 1 || part.includes(-1)) return null
    const value = part.reduceRight((sum, digit) => sum * BASE + digit, 0)
    if (value >= (part.length === 3 ? 65_536 : 256)) return null
    if (part.length === 3) bytes.push(value >> 8)
    bytes.push(value & 255)
  }
  return Uint8Array.from(bytes)
}

/** The text of a ballot's QR code. */
export const writeQrText = (bytes: Uint8Array): string => PREFIX + encodeText(bytes)

const withoutSpaces = (text: string): string => text.replace(/\s/g, '').toUpperCase()

/** Whether a text is, or was, the QR code of a ballot. */
export const isQrText = (text: string): boolean => withoutSpaces(text).startsWith(PREFIX)

/** The bytes behind the text of a QR code, as scanned or as copied into a message; null when it is damaged. */
export const readQrText = (text: string): Uint8Array | null =>
  isQrText(text) ? decodeText(withoutSpaces(text).slice(PREFIX.length)) : null
