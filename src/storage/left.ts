import { z } from '@/domain/zod'
import { drop, isKeptAs, keep, readKept } from './kept'

/*
 * What pages had not stored when they were left. A browser gives up what waits in the database behind another write
 * when its page goes; what it keeps beside the database it takes at once.
 */

/** Answers that were noted, and ballots of this device: each is kept under its name. */
export type LeftName = 'notes' | 'ballots'

/** What pages have left, as it was kept. */
export const readLeft = (name: LeftName): unknown[] => readKept(name, z.array(z.unknown())) ?? []

/** Keeps these in place of what was left before; the same one once. */
export function keepLeft(name: LeftName, entries: readonly unknown[]): void {
  const texts = new Set(entries.map((entry) => JSON.stringify(entry)))
  if (texts.size > 0) keep(name, `[${[...texts].join(',')}]`)
  else drop(name)
}

/** Adds what a page has not stored to what others have left. */
export function leave(name: LeftName, unstored: readonly unknown[]): void {
  if (unstored.length > 0) keepLeft(name, [...readLeft(name), ...unstored])
}

/**
 * Has this page leave what it has not stored. `take` is to store what others leave while it is open, and what it left
 * itself when it comes back: nothing lies about that may be deleted in the meantime.
 */
export function followLeaving(
  name: LeftName,
  unstored: () => readonly unknown[],
  take: () => unknown,
): void {
  addEventListener('pagehide', () => {
    leave(name, unstored())
  })
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) take()
  })
  addEventListener('storage', (change) => {
    if (isKeptAs(name, change) && change.newValue !== null) take()
  })
}
