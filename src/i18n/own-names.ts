import type { Language } from '@/domain/languages'

/** A language is named in its own words, so that one finds it whatever is on screen. */
export const ownNames: Record<Language, string> = { fr: 'Français', en: 'English' }
