import { shallowRef } from 'vue'
import { failureOf } from '@/storage/failure'

/**
 * What takes the place of every screen: `crashed` the one that could not be shown, until the next navigation;
 * `outdated` all of them, because older code must not touch newer data.
 */
export const trouble = shallowRef<'crashed' | 'outdated' | null>(null)

/** Shows the page that says what was kept; the developer gets the error. */
export function crash(error: unknown): void {
  if (failureOf(error) === 'newer') {
    trouble.value = 'outdated'
    return
  }
  trouble.value = 'crashed'
  reportError(error)
}

/** Forgets a screen that could not be shown: the next one may well be. */
export function forgetCrash(): void {
  if (trouble.value === 'crashed') trouble.value = null
}
