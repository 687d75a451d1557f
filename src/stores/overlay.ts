import { computed, shallowRef, type ComputedRef } from 'vue'
import { isBefore } from '@/domain/instant'
import type { Stored } from '@/storage/stored'

/**
 * What is stored, with what is still on its way laid over it.
 * A change shows at once and stays on screen until storage has taken it, however long that lasts.
 */
export interface Overlay<Key, Value extends object> {
  view: ComputedRef<ReadonlyMap<Key, Value>>
  /** The instant of the last write of a value; undefined when it is not stored. */
  storedAt: (key: Key) => string | undefined
  /** Replaces what is known to be stored; a reading older than a write that has ended does not undo it. */
  load: (reading: ReadonlyMap<Key, Stored<Value>>) => void
  /** Shows a change; it stays pending until it is settled or dropped. */
  change: (key: Key, patch: Partial<Value>) => void
  /** Hides a value, and gives up its change; that too is pending until it is settled, dropped or changed again. */
  remove: (key: Key) => void
  /** The change to write for a key, if any. */
  pending: (key: Key) => Partial<Value> | undefined
  hasPending: () => boolean
  /** Says that `patch` is stored and gives what it led to; a newer change stays pending. */
  settle: (key: Key, patch: Partial<Value>, stored: Stored<Value>) => void
  /** Says that a value is in storage no more, here or elsewhere; from now on it shows when a reading has it. */
  settleRemoval: (key: Key) => void
  /** Gives up the change of a key: there is nothing left that it could change. */
  drop: (key: Key) => void
}

function without<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): ReadonlyMap<Key, Value> {
  const rest = new Map(map)
  rest.delete(key)
  return rest
}

/** The value on screen already, when the next one says the same: what depends on it is then left alone. */
function keep<Value>(known: Value | undefined, next: Value): Value {
  if (known === undefined || known === next) return next
  return JSON.stringify(known) === JSON.stringify(next) ? known : next
}

function isSame<Key, Value>(one: ReadonlyMap<Key, Value>, other: ReadonlyMap<Key, Value>): boolean {
  return one.size === other.size && [...other].every(([key, value]) => one.get(key) === value)
}

/** `complete` makes a value of a change to a key that is not stored; null when the change alone is no value. */
export function useOverlay<Key, Value extends object>(
  complete: (patch: Partial<Value>) => Value | null,
): Overlay<Key, Value> {
  const stored = shallowRef<ReadonlyMap<Key, Stored<Value>>>(new Map())
  /** What is on its way; null for a value to remove. */
  const changes = shallowRef<ReadonlyMap<Key, Partial<Value> | null>>(new Map())
  /** Writes that have ended and that no reading has shown yet. */
  const written = new Map<Key, Stored<Value>>()

  const view = computed<ReadonlyMap<Key, Value>>((known) => {
    const shown = new Map<Key, Value>()
    const show = (key: Key, value: Value) => shown.set(key, keep(known?.get(key), value))
    for (const [key, { value }] of stored.value) show(key, value)
    for (const [key, patch] of changes.value) {
      const below = shown.get(key)
      const value = patch && (below ? { ...below, ...patch } : complete(patch))
      if (value) show(key, value)
      else shown.delete(key)
    }
    return known && isSame(known, shown) ? known : shown
  })

  const keepShown = (key: Key, { value, updatedAt }: Stored<Value>): Stored<Value> => ({
    value: keep(view.value.get(key), value),
    updatedAt,
  })

  function load(reading: ReadonlyMap<Key, Stored<Value>>) {
    const next = new Map(Array.from(reading, ([key, read]) => [key, keepShown(key, read)]))
    for (const [key, own] of written) {
      const read = reading.get(key)
      if (read && !isBefore(read.updatedAt, own.updatedAt)) written.delete(key)
      else next.set(key, own)
    }
    stored.value = next
  }

  function drop(key: Key) {
    changes.value = without(changes.value, key)
  }

  return {
    view,
    storedAt: (key) => stored.value.get(key)?.updatedAt,
    load,
    change: (key, patch) => {
      changes.value = new Map(changes.value).set(key, { ...changes.value.get(key), ...patch })
    },
    remove: (key) => {
      changes.value = new Map(changes.value).set(key, null)
    },
    pending: (key) => changes.value.get(key) ?? undefined,
    hasPending: () => changes.value.size > 0,
    settle: (key, patch, result) => {
      const known = stored.value.get(key)
      if (!known || isBefore(known.updatedAt, result.updatedAt)) {
        const own = keepShown(key, result)
        written.set(key, own)
        stored.value = new Map(stored.value).set(key, own)
      }
      if (changes.value.get(key) === patch) drop(key)
    },
    settleRemoval: (key) => {
      written.delete(key)
      stored.value = without(stored.value, key)
      if (changes.value.get(key) === null) drop(key)
    },
    drop,
  }
}
