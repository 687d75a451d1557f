import type { Stop } from './watch'

/**
 * How this page stands to those in other tabs: `waiting` for an older one to let go of the database, `superseded`
 * by a newer one, which has taken it.
 */
export type Standing = 'current' | 'waiting' | 'superseded'

const listeners = new Set<(standing: Standing) => void>()

/** Calls `onChange` whenever the standing may have changed, until stopped. */
export function watchStanding(onChange: (standing: Standing) => void): Stop {
  listeners.add(onChange)
  return () => {
    listeners.delete(onChange)
  }
}

/** Tells every listener how storage stands. */
export function tellStanding(standing: Standing): void {
  for (const listener of listeners) listener(standing)
}
