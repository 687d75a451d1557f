import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  codeAt,
  placeOfCode,
  readWorkshopCode,
  WORKSHOP_CODES,
  WorkshopCode,
  writeLargeCode,
  writeWorkshopCode,
} from '@/domain/workshop-code'
import { codeAnimals, codeThings } from '@/domain/workshop-code-words'

const words: readonly string[] = [...codeAnimals, ...codeThings]

/** How many letters one must change, add or drop to make one word of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [i, letter] of Array.from(one).entries()) {
    const next = [i + 1]
    for (const [j, found] of Array.from(other).entries())
      next.push(Math.min(row[j]! + Number(letter !== found), row[j + 1]! + 1, next[j]! + 1))
    row = next
  }
  return row.at(-1)!
}

describe('the words of a workshop code', () => {
  it('are short and typed without accent', () => {
    expect(codeAnimals).toHaveLength(64)
    expect(codeThings).toHaveLength(64)
    for (const word of words) expect(word).toMatch(/^[a-z]{4,8}$/)
  })

  it('differ by two letters or more, so that one slip is never another word', () => {
    const close = words.flatMap((one, index) =>
      words
        .slice(index + 1)
        .filter((other) => distance(one, other) < 2)
        .map((other) => [one, other]),
    )
    expect(close).toEqual([])
  })

  it('run together in one way only', () => {
    const together = codeAnimals.flatMap((animal) =>
      codeThings.flatMap((thing) => [animal + thing, thing + animal]),
    )
    expect(new Set(together).size).toBe(together.length)
  })

  it('keep their places, which ballots hold', () => {
    expect(codeAt(0)).toBe('tigre-lune-2')
    expect(codeAt(100_000)).toBe('belette-piano-42')
    expect(codeAt(WORKSHOP_CODES - 1)).toBe('hermine-domino-69')
  })
})

describe('a workshop code', () => {
  const anyCode = fc.nat(WORKSHOP_CODES - 1)

  it('has a place of its own, which fits 19 bits', () => {
    expect(WORKSHOP_CODES).toBeLessThanOrEqual(2 ** 19)
    fc.assert(
      fc.property(anyCode, (place) => {
        expect(placeOfCode(codeAt(place))).toBe(place)
      }),
    )
    expect(codeAt(WORKSHOP_CODES)).toBe(codeAt(0))
  })

  it('is read as it is written', () => {
    fc.assert(
      fc.property(anyCode, (place) => {
        const code = codeAt(place)
        expect(readWorkshopCode(writeWorkshopCode(code))).toBe(code)
        expect(readWorkshopCode(code)).toBe(code)
      }),
    )
  })

  it('breaks nowhere in a text, and before its two last parts where it is large', () => {
    const code = WorkshopCode.parse('tigre-jardin-42')
    expect(writeWorkshopCode(code).split(' ')).toHaveLength(1)
    expect(writeLargeCode(code).split(' ')).toEqual(['tigre', 'jardin\u00A042'])
  })

  it.each([
    'tigre-jardin-42',
    'tigre jardin 42',
    '  TIGRE, Jardin… 42 ',
    'Tigré jardin 042',
    'jardin tigre 42',
    'tigrejardin42',
    '42 tigre jardin',
    'tigre 42 jardin',
  ])('is read from %j', (typed) => {
    expect(readWorkshopCode(typed)).toBe('tigre-jardin-42')
  })

  it.each(['', 'tigre', 'tigre jardin', 'tigre jardin 70', 'tigre jardin 1', 'tigre 4 jardin 2'])(
    'is not read from %j',
    (typed) => {
      expect(readWorkshopCode(typed)).toBeNull()
    },
  )

  it.each(['tigre lapin 42', 'tigr jardin 42', 'tigre jardin 42 42', 'tigre jardin lune 42'])(
    'is not read from %j',
    (typed) => {
      expect(readWorkshopCode(typed)).toBeNull()
    },
  )

  it('is stored in one spelling only', () => {
    expect(WorkshopCode.safeParse('tigre-jardin-42').success).toBe(true)
    expect(WorkshopCode.safeParse('jardin-tigre-42').success).toBe(false)
    expect(WorkshopCode.safeParse('Tigre jardin 42').success).toBe(false)
  })
})
