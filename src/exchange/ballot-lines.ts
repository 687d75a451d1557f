import { packBits, unpackBits } from './bytes'

/** Crockford's base32: no I, L, O or U, which are read as the digits, or the letter, they look like. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const DIGIT_BITS = 5
const LOOKALIKES: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0', U: 'V' }
/** What the upper row of a French keyboard writes when one forgets to shift; its hyphen may be a separator. */
const UNSHIFTED: Readonly<Record<string, string>> = {
  ...{ À: '0', '&': '1', É: '2', '"': '3', "'": '4', '(': '5', È: '7', _: '8', Ç: '9' },
}

/** A line holds 14 characters of the ballot and one that checks them, in three groups of five. */
const LINE = 15
const GROUP = 5
const CONTENT = LINE - 1

/** Powers of x modulo x⁵ + x² + 1, and back: the field of 32 elements that the check character is computed in. */
const powers = Array.from({ length: 31 }, () => 0)
const logarithms = Array.from({ length: 32 }, () => 0)
for (let exponent = 0, value = 1; exponent < powers.length; exponent += 1) {
  powers[exponent] = value
  logarithms[value] = exponent
  value = value & 16 ? ((value << 1) ^ 0b100101) & 31 : value << 1
}

const times = (digit: number, exponent: number): number =>
  digit === 0 ? 0 : (powers[((logarithms[digit] ?? 0) + exponent) % powers.length] ?? 0)

/**
 * The digit that checks a line: each digit weighs another power of x, and so does the line's own number, so that
 * one wrong character, two neighbours swapped and two lines swapped are all found.
 */
function checkOf(digits: readonly number[], line: number): number {
  return digits.reduce(
    (sum, digit, index) => sum ^ times(digit, index + 1),
    times((line + 1) % 32, LINE),
  )
}

const chunk = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  )

const digitsIn = (bytes: number): number => Math.ceil((bytes * 8) / DIGIT_BITS)

/** How many characters each line has for a ballot of so many bytes, its check included. */
const lineLengths = (bytes: number): number[] =>
  chunk(Array(digitsIn(bytes)).fill(0), CONTENT).map((line) => line.length + 1)

/** A ballot as lines that one reads aloud or types: groups of five characters, such as `0812K 3V0QX 7TN2M`. */
export function writeLines(bytes: Uint8Array): string[] {
  const digits = unpackBits(bytes, Array<number>(digitsIn(bytes.length)).fill(DIGIT_BITS))
  return chunk(digits, CONTENT).map((line, index) =>
    chunk([...line, checkOf(line, index)], GROUP)
      .map((group) => group.map((digit) => ALPHABET.charAt(digit)).join(''))
      .join(' '),
  )
}

/** The characters that count, as they were meant; the rest stays, and belongs to no ballot. */
const meant = (typed: string): string =>
  Array.from(
    typed
      .normalize('NFC')
      .toUpperCase()
      .replace(/[\s.,;:\-–]/g, ''),
  )
    .map((character) => LOOKALIKES[character] ?? UNSHIFTED[character] ?? character)
    .join('')

/** The lines as they were typed, or, when line breaks are missing, cut at their length. */
function linesOf(typed: string, lengths: readonly number[]): string[] {
  const broken = typed
    .split(/[\r\n]+/)
    .map(meant)
    .filter(Boolean)
  if (broken.length === lengths.length) return broken
  const whole = Array.from(broken.join(''))
  let from = 0
  const lines = lengths.map((length) => whole.slice(from, (from += length)).join(''))
  return whole.length > from ? [...lines, whole.slice(from).join('')] : lines
}

const digitsOf = (line: string): number[] =>
  Array.from(line, (character) => ALPHABET.indexOf(character))

const isRight = (digits: readonly number[], line: number, length: number | undefined): boolean =>
  digits.length === length &&
  !digits.includes(-1) &&
  digits.at(-1) === checkOf(digits.slice(0, -1), line)

/** The one line that is not there (from 1), when all others are right in their places; null otherwise. */
function missingLine(lines: readonly string[], lengths: readonly number[]): number | null {
  const given = lines.filter(Boolean).map(digitsOf)
  if (given.length === 0 || given.length !== lengths.length - 1) return null
  const missing = lengths.findIndex((_, place) =>
    given.every((digits, index) => {
      const line = index < place ? index : index + 1
      return isRight(digits, line, lengths[line])
    }),
  )
  return missing < 0 ? null : missing + 1
}

/** What a typed text holds: the bytes, the lines that are wrong or the one missing (from 1), or nothing like a ballot. */
export type TypedReading =
  | { kind: 'bytes'; bytes: Uint8Array }
  | { kind: 'wrong'; lines: number[] }
  | { kind: 'missing'; line: number }
  | { kind: 'other' }

/** Reads a typed text of a ballot of so many bytes. */
export function readLines(typed: string, bytes: number): TypedReading {
  const lengths = lineLengths(bytes)
  const lines = linesOf(typed, lengths)
  const missing = missingLine(lines, lengths)
  if (missing !== null) return { kind: 'missing', line: missing }
  const digits = lines.map(digitsOf)
  const wrong = digits.flatMap((line, index) =>
    isRight(line, index, lengths[index]) ? [] : [index + 1],
  )
  if (wrong.length === 0) {
    const content = digits.flatMap((line) => line.slice(0, -1))
    const packed = packBits(content.map((digit) => [digit, DIGIT_BITS] as const))
    return { kind: 'bytes', bytes: packed.subarray(0, bytes) }
  }
  const found = digits.flat()
  const isLike = !found.includes(-1) && 2 * found.length >= digitsIn(bytes)
  return isLike || wrong.length < lengths.length
    ? { kind: 'wrong', lines: wrong }
    : { kind: 'other' }
}
