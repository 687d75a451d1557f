import { pageHeights, type Blocks } from './pages'
import { CONTENT_HEIGHT, SMALLEST_SIZE, TEXT_SIZES } from './paper'
import { setWhole, setWithinSlots, type Overflow, type Setting } from './setting'

/** Composes the blocks with a setting for each page. */
type Compose = (first: Setting, second: Setting) => Blocks

/** Lines that a page too full for its slots may give each text beyond the fewest. */
const SPARE = [Infinity, 8, 5, 3, 2, 1, 0]

const holds = (height: number | undefined): boolean => (height ?? 0) <= CONTENT_HEIGHT

/** The largest size at which both pages hold every text; null when the smallest is too large. */
const wholeSize = (compose: Compose): number | null =>
  TEXT_SIZES.find((size) =>
    pageHeights(compose(setWhole(size), setWhole(size)), size).every(holds),
  ) ?? null

/** At the smallest size: how freely a page can be set so that it holds its texts, each within its slot if need be. */
function settingOf(compose: Compose, page: 0 | 1, ending: string): Setting {
  const fits = (setting: Setting) =>
    holds(pageHeights(compose(setting, setting), SMALLEST_SIZE)[page])
  if (fits(setWhole(SMALLEST_SIZE))) return setWhole(SMALLEST_SIZE)
  const spare = SPARE.find((lines) => fits(setWithinSlots(ending, lines)))
  // A new one: the trial has noted what overflowed.
  return setWithinSlots(ending, spare ?? 0)
}

export interface Fitted {
  blocks: Blocks
  /** Of the running text, in points. */
  size: number
  /** Texts that go on in the annex. */
  overflows: readonly Overflow[]
}

/**
 * The pages at the largest size that holds every text. Failing that, at the smallest, where a page that is too
 * full keeps each text within its slot; `ending` is what a text that goes on in the annex ends with.
 */
export function fit(compose: Compose, ending: string): Fitted {
  const size = wholeSize(compose)
  const [first, second] =
    size === null
      ? [settingOf(compose, 0, ending), settingOf(compose, 1, ending)]
      : [setWhole(size), setWhole(size)]
  const blocks = compose(first, second)
  return {
    blocks,
    size: size ?? SMALLEST_SIZE,
    overflows: [...first.overflows, ...second.overflows],
  }
}
