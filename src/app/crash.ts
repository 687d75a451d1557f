import { shallowRef } from 'vue'

/** Whether the screen asked for could not be shown; until the next navigation. */
export const hasCrashed = shallowRef(false)

/** Shows the page that says what was kept; the developer gets the error. */
export function crash(error: unknown): void {
  hasCrashed.value = true
  reportError(error)
}
