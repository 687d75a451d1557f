import { breakLines, cutToLines } from './measure'
import {
  heightOf,
  MM_PER_POINT,
  PARAGRAPH_GAP,
  slots,
  SMALLEST_SIZE,
  type Slot,
  type SlotName,
} from './paper'

/** A text as it is printed in its slot. */
export interface Passage {
  text: string
  /** Whether only its beginning is here; the annex has the whole. */
  continued: boolean
  /** How many lines it takes. */
  lines: number
}

/** How many lines passages take together, the air between them not counted. */
export const countLines = (passages: readonly Passage[]): number =>
  passages.reduce((sum, { lines }) => sum + lines, 0)

/** Paragraphs of a block, with the air between them. */
export const paragraphsHeight = (passages: readonly Passage[], size: number): number =>
  heightOf(countLines(passages), size) + Math.max(0, passages.length - 1) * PARAGRAPH_GAP

/** A text that did not fit its slot. */
export interface Overflow {
  slot: SlotName
  about: string
  text: string
}

/** Sets texts into their slots. */
export interface Setting {
  /** Of the running text, in points. */
  size: number
  /** `about` names the text in the annex. */
  set: (slot: SlotName, text: string, about?: string) => Passage
  /** Whether a text keeps to the lines of its slot. */
  fits: (slot: SlotName, text: string) => boolean
  /** How many lines a text may take in its slot. */
  room: (slot: SlotName) => number
  overflows: readonly Overflow[]
}

/** Lines narrower than they are: a browser's own breaks differ by a letter here and there. */
const SAFETY = 0.99
const MANY_BREAKS = 8
/** Letters from which a line is a sentence, and stands alone however many there are. */
const SENTENCE = 40

const emsOf = ({ width, weight = 1 }: Slot, size: number): number =>
  (width * SAFETY) / (size * MM_PER_POINT * weight)

/** French signs and the space that parts them from their words, on the side they hang on. */
const LOOSE_SPACE = /(?<=«) | (?=[;:!?»])/gu

/**
 * A text as paper takes it: no blank lines; many short lines are strung together. Keyboards type plain spaces, after
 * which a line would end with « or begin with a semicolon; no other language sets one there.
 */
export function tidy(text: string, keepBreaks = false): string {
  const lines = text
    .replace(LOOSE_SPACE, '\u202f')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const areFew = lines.length <= MANY_BREAKS || text.length / lines.length >= SENTENCE
  return lines.join(keepBreaks && areFew ? '\n' : ' · ')
}

function linesOf(name: SlotName, text: string, size: number): number {
  const slot: Slot = slots[name]
  return breakLines(text, emsOf(slot, slot.size ?? size)).length
}

const inAnnex = (name: SlotName): boolean => name.startsWith('annex')

/** Nothing is cut: how the document looks at this size. */
export function setWhole(size: number): Setting {
  return {
    size,
    set: (name, raw) => {
      const text = tidy(raw, inAnnex(name))
      return { text, continued: false, lines: linesOf(name, text, size) }
    },
    fits: (name, raw) => linesOf(name, tidy(raw), size) <= slots[name].lines,
    room: () => Infinity,
    overflows: [],
  }
}

/**
 * At the smallest size each text keeps to its slot; on a page that would be too full even so, to fewer lines and
 * as many more as the page can `spare`. `ending` is what a text that goes on in the annex ends with.
 */
export function setWithinSlots(ending: string, spare = Infinity): Setting {
  const size = SMALLEST_SIZE
  const whole = setWhole(size)
  const overflows: Overflow[] = []
  const room = (name: SlotName) => {
    const { lines, tight = lines }: Slot = slots[name]
    return Math.min(lines, tight + spare)
  }
  return {
    ...whole,
    room,
    overflows,
    set: (name, raw, about = '') => {
      const slot: Slot = slots[name]
      const most = room(name)
      const passage = whole.set(name, raw)
      if (passage.lines <= most) return passage
      overflows.push({ slot: name, about, text: raw.trim() })
      const ems = emsOf(slot, slot.size ?? size)
      return {
        text: cutToLines(passage.text, ems, most, ` ${ending}`),
        continued: true,
        lines: most,
      }
    },
  }
}
