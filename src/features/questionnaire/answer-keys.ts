import type { ResponseCode } from '@/domain/assessment'

const letters: Partial<Record<string, ResponseCode>> = { n: 'nc', s: 'nsp' }
const digits: Partial<Record<string, ResponseCode>> = { 0: 0, 1: 1, 2: 2, 3: 3 }

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

/**
 * The radio that Tab leads to from a model's radios: the chosen one of the next model, or its first.
 * Null where Tab stays as browsers have it: elsewhere than on a radio, while a field to write in is open,
 * and in the last model.
 */
export function radioOfNextModel(target: EventTarget | null): HTMLInputElement | null {
  if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return null
  const model = target.closest('fieldset')
  if (!model || model.querySelector('textarea')) return null
  const next = model.nextElementSibling
  return (
    next?.querySelector<HTMLInputElement>('input[type=radio]:checked') ??
    next?.querySelector<HTMLInputElement>('input[type=radio]') ??
    null
  )
}
