import { computed, shallowRef, watch } from 'vue'

/** From what share of its limit on the count of a text is shown. */
const SHOWN_FROM = 0.8
/** So few characters left are worth a second word. */
const FEW = 20

/**
 * The count of the characters of a text that nears its limit: to be read at every key, and to be heard four times
 * only, when it appears, when few are left, when none is, and when there are too many.
 */
export function useCount(
  length: () => number,
  limit: () => number | undefined,
  wordsOf: (length: number, limit: number) => string,
) {
  const said = shallowRef('')
  const count = computed(() => {
    const most = limit()
    return most === undefined || length() < most * SHOWN_FROM ? '' : wordsOf(length(), most)
  })
  const passed = computed(() => {
    const most = limit() ?? Infinity
    return [most * SHOWN_FROM, most - FEW, most, most + 1].filter((step) => length() >= step).length
  })
  watch(passed, () => {
    said.value = count.value
  })

  return { count, said }
}
