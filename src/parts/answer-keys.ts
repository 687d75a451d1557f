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

/**
 * The response a key stands for: 0 to 3 a level, N « non concerné », S « ne sait pas »; null for any other
 * key, with a modifier, or where a person writes.
 */
export function responseOfKey(event: KeyboardEvent): ResponseCode | null {
  const { key, code, ctrlKey, metaKey, altKey, target } = event
  if (ctrlKey || metaKey || altKey || key.length !== 1 || isWriting(target)) return null
  // On a French keyboard the digits of the upper row need Shift: the place of the key counts too.
  const [, digit = key] = /^Digit(\d)$/.exec(code) ?? []
  return digits[digit] ?? letters[key.toLowerCase()] ?? null
}
