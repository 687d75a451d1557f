import { computed, shallowRef, type ComputedRef } from 'vue'

/**
 * What is stored, with what is still on its way laid over it.
 * A change shows at once and stays on screen until storage has taken it, however long that lasts.
 */
export interface Overlay<Key, Value extends object> {
  view: ComputedRef<ReadonlyMap<Key, Value>>
  /** Replaces what is known to be stored. */
  load: (stored: ReadonlyMap<Key, Value>) => void
  change: (key: Key, patch: Partial<Value>) => void
  /** The change to write for a key, if any. */
  pending: (key: Key) => Partial<Value> | undefined
  /** Says that `patch` is stored and gives the value it led to; a newer change stays pending. */
  settle: (key: Key, patch: Partial<Value>, value: Value) => void
}

/** A value already at hand is kept when storage says the same, so that what shows it is not drawn again. */
function keep<Value>(known: Value | undefined, next: Value): Value {
  return known !== undefined && JSON.stringify(known) === JSON.stringify(next) ? known : next
}

export function useOverlay<Key, Value extends object>(empty: Value): Overlay<Key, Value> {
  const stored = shallowRef<ReadonlyMap<Key, Value>>(new Map())
  const changes = shallowRef<ReadonlyMap<Key, Partial<Value>>>(new Map())

  const view = computed(() => {
    if (changes.value.size === 0) return stored.value
    const merged = new Map(stored.value)
    for (const [key, patch] of changes.value)
      merged.set(key, { ...(merged.get(key) ?? empty), ...patch })
    return merged
  })

  return {
    view,
    load: (next) => {
      const known = view.value
      stored.value = new Map(Array.from(next, ([key, value]) => [key, keep(known.get(key), value)]))
    },
    change: (key, patch) => {
      changes.value = new Map(changes.value).set(key, { ...changes.value.get(key), ...patch })
    },
    pending: (key) => changes.value.get(key),
    settle: (key, patch, value) => {
      stored.value = new Map(stored.value).set(key, keep(view.value.get(key), value))
      if (changes.value.get(key) !== patch) return
      const rest = new Map(changes.value)
      rest.delete(key)
      changes.value = rest
    },
  }
}
