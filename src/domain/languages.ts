/** The languages that one may choose; types, schemas and the words of the interface all follow this list. */
export const languages = ['fr', 'en'] as const
export type Language = (typeof languages)[number]

/** The language in which the words and the shipped files are written first; others are held against it. */
export const SOURCE_LANGUAGE = 'fr' satisfies Language
