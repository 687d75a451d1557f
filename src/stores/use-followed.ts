import { shallowRef } from 'vue'

/** A list that storage goes on telling. */
export function useFollowed<Entry>(
  watch: (take: (read: readonly Entry[]) => void, fail: () => void) => () => void,
) {
  /** Undefined until storage has answered. */
  const entries = shallowRef<readonly Entry[]>()
  /** Storage could not be read: what is shown is what was known before. */
  const isUnreadable = shallowRef(false)

  /** Follows the list. Returns how to stop. */
  function follow() {
    return watch(
      (read) => {
        entries.value = read
        isUnreadable.value = false
      },
      () => {
        isUnreadable.value = true
      },
    )
  }

  return { entries, isUnreadable, follow }
}
