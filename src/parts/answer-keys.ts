import type { ResponseCode } from '@/domain/assessment'

const letters: Partial<Record<string, ResponseCode>> = { n: 'nc', s: 'nsp' }
const digits: Partial<Record<string, ResponseCode>> = { 0: 0, 1: 1, 2: 2, 3: 3 }

/** The key that gives a response, as it is written on it. */
export const keyOf = (code: ResponseCode): string => {
  if (code === 'nc') return 'N'
  return code === 'nsp' ? 'S' : String(code)
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type === 'text')

/** The digit of a key. On a French keyboard those of the upper row need Shift: the place of the key counts too. */
export function digitOf({ key, code }: KeyboardEvent): number | null {
  const [, digit = key] = /^Digit(\d)$/.exec(code) ?? []
  return /^\d$/.test(digit) ? Number(digit) : null
}

/**
 * The response a key stands for: 0 to 3 a level, N « non concerné », S « ne sait pas »; null for any other
 * key, with a modifier, or where a person writes.
 */
export function responseOfKey(event: KeyboardEvent): ResponseCode | null {
  const { key, ctrlKey, metaKey, altKey, target } = event
  if (ctrlKey || metaKey || altKey || key.length !== 1 || isWriting(target)) return null
  return digits[digitOf(event) ?? ''] ?? letters[key.toLowerCase()] ?? null
}
