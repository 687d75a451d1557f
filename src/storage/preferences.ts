import { languages, SOURCE_LANGUAGE } from '@/domain/languages'
import { z } from '@/domain/zod'
import { drop, keep, readKept } from './kept'

const NAME = 'preferences'

/**
 * How this person wants the application; kept beside the database because it is read before the first paint.
 * A preference that is missing or damaged falls back to its default, and leaves the others as they are.
 */
const Preferences = z.object({
  language: z.catch(z.literal(languages), SOURCE_LANGUAGE),
  theme: z.catch(z.literal(['system', 'light', 'dark']), 'system'),
  motion: z.catch(z.literal(['system', 'reduced']), 'system'),
  /** Which wording of a model comes first: the grid's label or the plain version. */
  wording: z.catch(z.literal(['label', 'plain']), 'label'),
  /** Whether 0-3, N and S answer the model that has the focus. */
  answerKeys: z.catch(z.boolean(), true),
})
export type Preferences = z.infer<typeof Preferences>

export const defaultPreferences: Preferences = Preferences.parse({})

/** The stored preferences; the defaults when there are none, or when the browser keeps none. */
export const readPreferences = (): Preferences => readKept(NAME, Preferences) ?? defaultPreferences

/** Keeps the preferences; says whether the browser took them. */
export const writePreferences = (preferences: Preferences): boolean =>
  keep(NAME, JSON.stringify(preferences))

/** Forgets them: the next start has those of a first visit. */
export const clearPreferences = (): void => drop(NAME)
