import { computed, shallowRef, watch, type Ref } from 'vue'

/** Whether one letter comes, of two places at most; pasted, dropped or dictated, a text comes at once. */
const isLetter = ({ inputType, data }: InputEvent) =>
  ['insertText', 'insertLineBreak'].includes(inputType) && (data ?? '').length <= 2

/** The beginning of a text, without half of a character that takes two places. */
const beginning = (text: string, length: number) =>
  text.length > length ? text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '') : text

/** What came over a limit, by what is kept of it: a field one comes back to shows the whole again. */
const wholes = new Map<string, string>()

/**
 * A text as it stands in its field, where `text` is what is kept of it. Typing stops at the limit; what comes at
 * once stays whole in view until it is shortened or the page reloads, and only its beginning is kept.
 */
export function useLimit(text: Ref<string>, limit: () => number | undefined) {
  const written = shallowRef(wholes.get(text.value) ?? text.value)
  const kept = shallowRef(text.value)
  /** How many characters are in view and not kept. */
  const excess = computed(() => written.value.length - kept.value.length)

  function write(all: string) {
    written.value = all
    wholes.delete(kept.value)
    // A text that came longer, from a file, is not cut because one changes it.
    kept.value = beginning(all, Math.max(limit() ?? Infinity, kept.value.length))
    if (excess.value > 0) wholes.set(kept.value, all)
    text.value = kept.value
  }
  // Another tab has written, or the field is for another text now.
  watch(text, (now) => {
    if (now === kept.value) return
    kept.value = now
    written.value = wholes.get(now) ?? now
  })

  function letIn(event: InputEvent) {
    const { target } = event
    const most = limit()
    if (most === undefined || !(target instanceof Element)) return
    const stops = isLetter(event) && excess.value === 0
    target.setAttribute('maxlength', stops ? String(most) : '')
  }

  return { written: computed({ get: () => written.value, set: write }), excess, letIn }
}
