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
  let isStopped = false
  let delay = FIRST_DELAY
  let timer: ReturnType<typeof setTimeout> | undefined
  let subscription: Subscription | undefined
  let forgetClosing = () => {}

  async function start() {
    try {
      const [{ liveQuery }] = await Promise.all([loadEngine(), openStorage()])
      if (isStopped) return
      stop()
      const { on } = database()
      on('close', startLater)
      forgetClosing = () => on('close').unsubscribe(startLater)
      subscription = liveQuery(attempt).subscribe({
        next: (result) => {
          delay = FIRST_DELAY
          onChange(result)
        },
        // `attempt` has seen to it; without a listener the error would be reported once more.
        error: () => undefined,
      })
    } catch {
      fail()
    }
  }

  // Dexie keeps silent about queries that end with their connection: they are caught here.
  async function attempt() {
    try {
      return await query()
    } catch (error) {
      fail()
      throw error
    }
  }

  function fail() {
    onTrouble()
    startLater()
  }

  function startLater() {
    clearTimeout(timer)
    if (isStopped) return
    timer = setTimeout(() => void start(), delay)
    delay = Math.min(delay * 2, LONGEST_DELAY)
  }

  function stop() {
    clearTimeout(timer)
    forgetClosing()
    subscription?.unsubscribe()
  }

  void start()
  return () => {
    isStopped = true
    stop()
  }
}
