/** What a page asks of the service worker; `entry` is the address of the script that started the page. */
export type Question = { kind: 'check'; entry: string } | { kind: 'activate' }

/** The answer to `check`. */
export interface Check {
  /** Every file of the worker's version is on this device. */
  isComplete: boolean
  /** The page runs the worker's version. */
  isSameVersion: boolean
}

/**
 * What the names of our caches and locks begin with. Other applications may live at the same origin, and this one
 * twice: the scope tells them apart.
 */
export const familyOf = (scope: string): string => `repere-cps ${new URL(scope).pathname} `
