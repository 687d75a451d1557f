import { createI18n } from 'vue-i18n'
import type { KeyIn, Words } from './keys'
import { plural } from './plural'

export type MessageKey = KeyIn<Words>
export type Area = keyof Words
export type Values = Record<string, string | number>

export const languages = ['fr', 'en'] as const
export type Language = (typeof languages)[number]
export const SOURCE_LANGUAGE: Language = 'fr'

const files = import.meta.glob<Record<string, unknown>>('./messages/*/*.json', {
  import: 'default',
})

/** The plugin that the application installs; everything else goes through the functions below. */
export const i18n = createI18n({
  legacy: false,
  locale: SOURCE_LANGUAGE,
  fallbackLocale: SOURCE_LANGUAGE,
  messages: {},
  pluralRules: { fr: plural('fr'), en: plural('en') },
})

const wanted = new Set<Area>()
const loaded = new Set<string>()

async function loadArea(language: Language, area: Area): Promise<void> {
  const name = `${language}/${area}`
  const file = files[`./messages/${name}.json`]
  if (loaded.has(name) || !file) return
  const messages = await file()
  i18n.global.mergeLocaleMessage(language, { [area]: messages })
  loaded.add(name)
}

export const language = (): Language => i18n.global.locale.value as Language

/** Loads the words of one or more areas; a screen is shown only once its words are there. */
export async function loadMessages(...areas: Area[]): Promise<void> {
  areas.forEach((area) => wanted.add(area))
  await Promise.all(areas.map((area) => loadArea(language(), area)))
}

/** Changes the language of the whole interface, once every area in use has its words. */
export async function setLanguage(next: Language): Promise<void> {
  await Promise.all([...wanted].map((area) => loadArea(next, area)))
  i18n.global.locale.value = next
}

/**
 * A text of the interface in the current language.
 * `count` chooses between the forms of a message written `singular | plural` and is also `{n}`.
 */
export function t(key: MessageKey, values: Values = {}, count?: number): string {
  return count === undefined
    ? i18n.global.t(key, values)
    : i18n.global.t(key, { n: count, ...values }, { plural: count })
}
