import type { ResponseCode } from '@/domain/assessment'
import { digitOf, responseOfKey } from '@/parts/answer-keys'

/** What a key asks for while a sheet is typed; null for a key that says nothing here. */
export type SheetKey =
  | { kind: 'answer'; code: ResponseCode | null }
  | { kind: 'role'; roleIndex: number | null }
  | { kind: 'back' }
  | { kind: 'move'; by: number }
  /** The rest of a sign whose first letter has answered. */
  | { kind: 'rest' }
  /** The end of « NSP », whose first two letters were taken for two answers. */
  | { kind: 'together' }

const moves: Partial<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
}

/** Keys that a row answers: 0 to 3, N, S (or D, as English sheets say), and X or the space bar for a blank row. */
export function rowKey(event: KeyboardEvent): SheetKey | null {
  const { key } = event
  if (key === 'Backspace') return { kind: 'back' }
  const by = moves[key]
  if (by !== undefined) return { kind: 'move', by }
  const letter = key.toLowerCase()
  if (letter === 'x' || key === ' ') return { kind: 'answer', code: null }
  if (letter === 'd') return { kind: 'answer', code: 'nsp' }
  const code = responseOfKey(event)
  return code === null ? null : { kind: 'answer', code }
}

/** Keys that choose a role: its number on the sheet, or 0, X or the space bar for none. */
export function roleKey(event: KeyboardEvent, roles: number): SheetKey | null {
  const { key } = event
  if (key === 'Backspace') return { kind: 'back' }
  if (key === ' ' || key.toLowerCase() === 'x') return { kind: 'role', roleIndex: null }
  const number = digitOf(event)
  if (number === null || number > roles) return null
  return { kind: 'role', roleIndex: number === 0 ? null : number - 1 }
}

/**
 * Paper writes « NC » and « NSP », in English “N/A” and “DK”, and who copies a sheet may type what is read.
 * `letters`: the keys pressed one after the other, the last one included.
 */
export function signKey(letters: string): SheetKey | null {
  if (letters.endsWith('nsp')) return { kind: 'together' }
  return /(?:nc|n\/?a|n\/|dk)$/.test(letters) ? { kind: 'rest' } : null
}
