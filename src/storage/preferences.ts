import { z } from '@/domain/zod'

const KEY = 'repere-cps.preferences'

/** How this person wants the application; kept beside the database because it is read before the first paint. */
export const Preferences = z.strictObject({
  language: z.literal(['fr', 'en']),
  theme: z.literal(['system', 'light', 'dark']),
  motion: z.literal(['system', 'reduced']),
  /** Which wording of a model comes first: the grid's label or the plain version. */
  wording: z.literal(['label', 'plain']),
  /** Whether 0-3, N and S answer the model that has the focus. */
  answerKeys: z.boolean(),
})
export type Preferences = z.infer<typeof Preferences>

export const defaultPreferences: Preferences = {
  language: 'fr',
  theme: 'system',
  motion: 'system',
  wording: 'label',
  answerKeys: true,
}

/** The stored preferences; the defaults when there are none, or when the browser keeps none. */
export function readPreferences(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    const parsed = z.partial(Preferences).safeParse(stored)
    return parsed.success
      ? { ...defaultPreferences, ...stripUndefined(parsed.data) }
      : defaultPreferences
  } catch {
    return defaultPreferences
  }
}

const stripUndefined = (partial: object): Partial<Preferences> =>
  Object.fromEntries(Object.entries(partial).filter(([, value]) => value !== undefined))

/** Keeps the preferences; says whether the browser took them. */
export function writePreferences(preferences: Preferences): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences))
    return true
  } catch {
    return false
  }
}

export function clearPreferences(): void {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // A browser that keeps nothing has nothing to remove.
  }
}
