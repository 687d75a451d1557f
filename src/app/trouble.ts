import { shallowRef } from 'vue'
import { failureOf } from '@/storage/failure'

/**
 * What keeps a screen from being shown: `crashed` takes its place until the next navigation; `unloaded` leaves the
 * one before where it is, because a part of the application could not be fetched; `outdated` takes the place of
 * all, because older code must not touch newer data.
 */
export const trouble = shallowRef<'crashed' | 'unloaded' | 'outdated' | null>(null)

/** The address of the screen that could not be shown, if it was one. */
export const missed = shallowRef<string>()

/** What was thrown because a file of the application did not come. */
const notFetched = new WeakSet<Error>()
addEventListener('vite:preloadError', ({ payload }) => {
  notFetched.add(payload)
})

const isNotFetched = (error: unknown) => error instanceof Error && notFetched.has(error)

/** Shows the page that says what was kept; the developer gets the error. */
export function crash(error: unknown): void {
  if (failureOf(error) === 'newer') {
    trouble.value = 'outdated'
    return
  }
  if (isNotFetched(error)) {
    trouble.value = 'unloaded'
    return
  }
  trouble.value = 'crashed'
  reportError(error)
}

// What is loaded while its screen is shown already has nobody to tell; a screen in trouble has said so.
addEventListener('unhandledrejection', ({ reason }) => {
  if (trouble.value === null && isNotFetched(reason)) crash(reason)
})

/** Forgets a screen that could not be shown: the next one may well be. */
export function forgetCrash(): void {
  if (trouble.value !== 'outdated') trouble.value = null
  missed.value = undefined
}
