import { z } from '@/domain/zod'
import { drop, isKeptAs, keep, readKept } from './kept'
import { forgetHeldNotes, heldNotes } from './notes'

const NAME = 'notes'

/** What other pages had not stored when they were left, as it was kept. */
export const readLeft = (): unknown[] => readKept(NAME, z.array(z.unknown())) ?? []

/** Keeps these in place of what was left before; the same one once. */
export function keepLeft(notes: readonly unknown[]): void {
  const texts = new Set(notes.map((note) => JSON.stringify(note)))
  if (texts.size > 0) keep(NAME, `[${[...texts].join(',')}]`)
  else drop(NAME)
}

/**
 * Keeps what this page has noted and not stored, as it is being left. A browser gives up what waits in the database
 * behind another write when its page goes, a note too; what it keeps beside the database it takes at once.
 */
export function leaveNotes(): void {
  const notes = heldNotes()
  if (notes.length > 0) keepLeft([...readLeft(), ...notes])
}

/** Gives up what is noted here, and what was left: everything is being removed. */
export function giveUpNotes(): void {
  forgetHeldNotes()
  drop(NAME)
}

/**
 * Has this page leave what it has not stored. `take` is to store what others leave while it is open, and what it left
 * itself when it comes back: nothing lies about that may be deleted in the meantime.
 */
export function followLeaving(take: () => unknown): void {
  addEventListener('pagehide', leaveNotes)
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) take()
  })
  addEventListener('storage', (change) => {
    if (isKeptAs(NAME, change) && change.newValue !== null) take()
  })
}
