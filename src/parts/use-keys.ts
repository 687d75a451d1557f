import { onScopeDispose } from 'vue'
import type { ResponseCode } from '@/domain/assessment'
import { responseOfKey } from './answer-keys'

/** What the keys of a page do. Keys without an action do what they do anywhere. */
export interface KeyActions {
  /** By the name of a key; letters in lower case. */
  keys: Partial<Record<string, () => void>>
  answer?: (code: ResponseCode) => void
}

const writingFields = 'textarea, select, input:not([type="radio"], [type="checkbox"])'

/** Whether the key belongs to what has the focus: a field, a dialog, the arrows of radios, Space and Enter on a button. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest(`dialog, ${writingFields}`)) return true
  if (key.startsWith('Arrow') && target.matches('[type="radio"]')) return true
  return (key === ' ' || key === 'Enter') && target.closest('button, a, summary, input') !== null
}

const isCharacter = (key: string): boolean => key.length === 1 && key !== ' '

/** Listens to the keys of the whole page. Letters, digits and signs can be switched off in the settings: `hasCharacters`. */
export function useKeys(actions: () => KeyActions, hasCharacters: () => boolean): void {
  function act(event: KeyboardEvent) {
    const { key, ctrlKey, metaKey, altKey, defaultPrevented } = event
    if (ctrlKey || metaKey || altKey || defaultPrevented || isTaken(event)) return
    if (isCharacter(key) && !hasCharacters()) return
    const { keys, answer } = actions()
    const code = answer ? responseOfKey(event) : null
    const action = code === null ? keys[key.toLowerCase()] : () => answer?.(code)
    if (!action) return
    event.preventDefault()
    action()
  }

  window.addEventListener('keydown', act)
  onScopeDispose(() => {
    window.removeEventListener('keydown', act)
  })
}
