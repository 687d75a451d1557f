import type { Stored } from '@/storage/stored'
import type { Overlay } from './overlay'
import { useSavingStore } from './saving'

/** What a session does when a write of it has ended. */
interface Ends {
  /** Whether an error says that what was to be changed has been deleted, here or in another tab. */
  isGoneError: (error: unknown) => boolean
  onGone: () => void
  onStored: (name: string) => void
}

/** How a session writes: what it changes shows at once, and is settled or given up when storage has answered. */
export function useWrites({ isGoneError, onGone, onStored }: Ends) {
  const saving = useSavingStore()

  /** What was deleted elsewhere cannot be changed any more, and must not come back by halves: undefined. */
  async function unlessGone<T>(name: string, write: Promise<T>): Promise<T | undefined> {
    try {
      const result = await write
      onStored(name)
      return result
    } catch (error) {
      if (!isGoneError(error)) throw error
      onGone()
      return undefined
    }
  }

  /** Changes a value; `store` gives null when it was removed in the meantime. Writes of one name follow one another. */
  function change<Key, Value extends object>(
    name: string,
    overlay: Overlay<Key, Value>,
    [key, patch]: [Key, Partial<Value>],
    store: (patch: Partial<Value>) => Promise<Stored<Value> | null>,
  ) {
    overlay.change(key, patch)
    saving.save(name, async () => {
      const pending = overlay.pending(key)
      if (!pending) return
      const stored = await unlessGone(name, store(pending))
      if (stored) overlay.settle(key, pending, stored)
      else overlay.drop(key)
      if (stored === null) overlay.settleRemoval(key)
    })
  }

  /** Removes a value. */
  function remove<Key, Value extends object>(
    name: string,
    overlay: Overlay<Key, Value>,
    key: Key,
    store: () => Promise<void>,
  ) {
    overlay.remove(key)
    saving.save(name, async () => {
      await unlessGone(name, store())
      overlay.settleRemoval(key)
    })
  }

  /**
   * Makes a write whose result is needed, after those of its queue that were asked for before it. That of a failed
   * one comes once it has been tried again; undefined when what it was about is gone.
   */
  const ask = <T>(queue: string, name: string, write: () => Promise<T>): Promise<T | undefined> =>
    new Promise((resolve) => {
      saving.append(queue, async () => {
        resolve(await unlessGone(name, write()))
      })
    })

  return { change, remove, ask }
}
