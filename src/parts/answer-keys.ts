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

/** Puts the focus on the radio of a response within a model, or on its first radio. */
export const focusRadio = (model: HTMLElement | null, code?: ResponseCode): void =>
  model
    ?.querySelector<HTMLElement>(
      `input[type=radio]${code === undefined ? '' : `[value="${code}"]`}`,
    )
    ?.focus()

/** What a key may do in a model; `refuse` is for N where a model always applies. */
export interface Answering {
  ncAllowed: boolean
  choose: (code: ResponseCode) => void
  refuse?: () => void
}

/** Answers the model that an event comes from when its key stands for a response; any other key is left alone. */
export function answerByKey(
  event: KeyboardEvent,
  model: HTMLElement | null,
  { ncAllowed, choose, refuse }: Answering,
): void {
  const code = responseOfKey(event)
  if (code === null) return
  event.preventDefault()
  if (code === 'nc' && !ncAllowed) {
    refuse?.()
    return
  }
  choose(code)
  // The arrows go on from there, and a screen reader says what was chosen.
  focusRadio(model, code)
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
