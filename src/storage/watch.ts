import type { Subscription } from 'dexie'
import { database, loadEngine, openStorage } from './database'

export type Stop = () => void

const FIRST_DELAY = 250
const LONGEST_DELAY = 10_000

/**
 * Calls `onChange` with the result of a query, now and after every change in any tab, until stopped.
 * A query that fails, or whose connection closes, is started again: soon at first, then every ten seconds.
 * `onTrouble` hears of every failure.
 */
export function watch<T>(
  query: () => Promise<T>,
  onChange: (result: T) => void,
  onTrouble: () => void = () => {},
): Stop {
  const following = follow(query, onChange, onTrouble)
  // Where nothing can be followed there is nothing to stop: whoever reads or writes hears of it.
  return () => void following.then((stop) => stop()).catch(() => undefined)
}

async function follow<T>(
  query: () => Promise<T>,
  onChange: (result: T) => void,
  onTrouble: () => void,
): Promise<Stop> {
  const [{ liveQuery }] = await Promise.all([loadEngine(), openStorage()])
  const { on } = database()
  let delay = FIRST_DELAY
  let timer: ReturnType<typeof setTimeout> | undefined
  let subscription: Subscription | undefined

  function start() {
    subscription?.unsubscribe()
    subscription = liveQuery(attempt).subscribe({
      next: (result) => {
        delay = FIRST_DELAY
        onChange(result)
      },
      // `attempt` has seen to it; without a listener the error would be reported once more.
      error: () => undefined,
    })
  }

  // Dexie keeps silent about queries that end with their connection: they are caught here.
  async function attempt() {
    try {
      return await query()
    } catch (error) {
      onTrouble()
      startLater()
      throw error
    }
  }

  function startLater() {
    clearTimeout(timer)
    timer = setTimeout(start, delay)
    delay = Math.min(delay * 2, LONGEST_DELAY)
  }

  on('close', startLater)
  start()
  return () => {
    on('close').unsubscribe(startLater)
    clearTimeout(timer)
    subscription?.unsubscribe()
  }
}
