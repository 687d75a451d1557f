/** Widths of the text typeface (Atkinson Hyperlegible Next, regular) in ems, rounded up; accents weigh nothing. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [0.16, "\u202f'"],
  [0.24, ',.:;`j|’‘·'],
  [0.28, ' \u00a0!il'],
  [0.32, '"()[ft'],
  [0.36, '-]r{}°'],
  [0.4, '/I\\_“”'],
  [0.44, '1'],
  [0.48, '*?csvxyz'],
  [0.52, '7Jak–'],
  [0.56, '2<>FLT^bdeghnopu~«»×'],
  [0.6, '3569$+EPSVYq'],
  [0.64, '48=ABCKRXZ'],
  [0.68, '0#Dw…€'],
  [0.72, 'GHNOQU'],
  [0.76, '&'],
  [0.84, 'Mm—@'],
  [0.92, 'W%œæÆ'],
  [1, 'Œ'],
]
const WIDTH_OF = new Map(
  WIDTHS.flatMap(([width, characters]) =>
    Array.from(characters).map((one) => [one, width] as const),
  ),
)
/** A sign the typeface may not have: a full square. */
const UNKNOWN_WIDTH = 1.05

const isAccent = (character: string): boolean => /\p{Mn}/u.test(character)

function widthOf(character: string): number {
  const [base = character] = character.normalize('NFD')
  return isAccent(character) ? 0 : (WIDTH_OF.get(base) ?? UNKNOWN_WIDTH)
}

/** Width of a text on one line, in ems of the regular weight. */
export const measure = (text: string): number =>
  Array.from(text).reduce((total, character) => total + widthOf(character), 0)

/** Words with the space or hyphen after them: a line may end after each. */
const piecesOf = (text: string): string[] => text.split(/(?<=[ -])/u)

/** Cuts a word that is longer than a line into parts that are not. */
function partsOf(piece: string, ems: number): string[] {
  if (measure(piece.trimEnd()) <= ems) return [piece]
  const parts = ['']
  for (const character of piece) {
    const last = parts.at(-1) ?? ''
    if (last !== '' && measure(last + character) > ems) parts.push(character)
    else parts[parts.length - 1] = last + character
  }
  return parts
}

/** The lines of a text in a column `ems` wide, as a browser breaks them; a line feed starts a new one. */
export function breakLines(text: string, ems: number): string[] {
  if (text === '') return []
  return text.split('\n').flatMap((paragraph) => {
    const lines = ['']
    for (const part of piecesOf(paragraph).flatMap((piece) => partsOf(piece, ems))) {
      const line = (lines.at(-1) ?? '') + part
      if (measure(line.trimEnd()) <= ems || lines.at(-1) === '') lines[lines.length - 1] = line
      else lines.push(part)
    }
    return lines
  })
}

/** What no ellipsis follows. */
const LOOSE_END = /[\s,;:.·«“(–—-]+$/u

/**
 * The beginning of a text, with an ellipsis, that leaves room for `ending` in `count` lines.
 * Cut between words where it can be; the text has no line feeds.
 */
export function cutToLines(text: string, ems: number, count: number, ending: string): string {
  let start = breakLines(text, ems).slice(0, count).join('').trimEnd()
  const holds = () => breakLines(`${start}…${ending}`, ems).length <= count
  while (start !== '' && !holds()) {
    const shorter = start.replace(/[ -]+[^ -]*$/u, '')
    start = shorter === start ? start.slice(0, -1) : shorter
  }
  return `${start.replace(LOOSE_END, '')}…`
}
