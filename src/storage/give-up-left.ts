import { drop } from './kept'
import type { LeftName } from './left'
import { forgetHeldNotes } from './notes'

const names: readonly LeftName[] = ['notes', 'ballots']

/** Gives up what is noted here, and what pages have left: everything is being removed. */
export function giveUpLeft(): void {
  forgetHeldNotes()
  names.forEach(drop)
}
