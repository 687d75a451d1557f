import { codeAnimals, codeThings } from './workshop-code-words'
import { z } from './zod'

/** « Un » is heard as an article. */
const FIRST_NUMBER = 2
/** Above it, numbers have two names in French, and « soixante-douze » is heard as 60 and 12. */
const LAST_NUMBER = 69
const NUMBERS = LAST_NUMBER - FIRST_NUMBER + 1

/** How many workshop codes there are. */
export const WORKSHOP_CODES = codeAnimals.length * codeThings.length * NUMBERS

const SHAPE = /^([a-z]+)-([a-z]+)-(\d+)$/

/** Tells one workshop from the others of the day: an animal, a thing and a number, such as `tigre-jardin-42`. */
export const WorkshopCode = z
  .string()
  .check(z.refine((text) => SHAPE.test(text) && parseCode(text) === text))
  .brand<'WorkshopCode'>()
export type WorkshopCode = z.infer<typeof WorkshopCode>

/** The code at a place among all: any whole number from 0, folded back over their count. */
export function codeAt(place: number): WorkshopCode {
  const rank = place % WORKSHOP_CODES
  const words = Math.floor(rank / NUMBERS)
  const animal = codeAnimals[words % codeAnimals.length]
  const thing = codeThings[Math.floor(words / codeAnimals.length)]
  return WorkshopCode.parse([animal, thing, FIRST_NUMBER + (rank % NUMBERS)].join('-'))
}

/** The place of a code among all, from 0: what a ballot carries. */
export function placeOfCode(code: WorkshopCode): number {
  const [animal = '', thing = '', number] = code.split('-')
  const words = indexIn(codeThings, thing) * codeAnimals.length + indexIn(codeAnimals, animal)
  return words * NUMBERS + Number(number) - FIRST_NUMBER
}

const indexIn = (words: readonly string[], word: string): number => words.indexOf(word)

/**
 * The code that someone typed or said; null when it is none. Case, accents, spaces, signs and the order of the
 * two words do not matter: « Jardin tigré 42 » and `TIGREJARDIN42` are the same.
 */
export function readWorkshopCode(typed: string): WorkshopCode | null {
  const text = parseCode(typed)
  return text === null ? null : (text as WorkshopCode)
}

function parseCode(typed: string): string | null {
  const plain = typed
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
  const [digits, ...others] = plain.match(/\d+/g) ?? []
  const number = Number(digits)
  if (others.length > 0 || !(number >= FIRST_NUMBER && number <= LAST_NUMBER)) return null
  const letters = plain.replace(/\d/g, '')
  for (const animal of codeAnimals)
    for (const thing of codeThings)
      if (letters === animal + thing || letters === thing + animal)
        return [animal, thing, number].join('-')
  return null
}

/** A code as it is shown and said: « tigre jardin 42 », on one line. */
export const writeWorkshopCode = (code: WorkshopCode): string => code.replaceAll('-', '\u00A0')

/** The same where it is larger than its text and may take two lines: its number never stands alone. */
export const writeLargeCode = (code: WorkshopCode): string =>
  code.replace('-', ' ').replace('-', '\u00A0')
