import { markRaw } from 'vue'
import { createI18n } from 'vue-i18n'
import { languages, SOURCE_LANGUAGE, type Language } from '@/domain/languages'
import type { KeyIn, Words } from './keys'
import { plural } from './plural'

export type MessageKey = KeyIn<Words>
export type Area = keyof Words
export type Values = Record<string, string | number>

const files = import.meta.glob<Record<string, unknown>>('./messages/*/*.json', {
  import: 'default',
})

/** The plugin that the application installs; everything else goes through the functions below. */
export const i18n = createI18n({
  legacy: false,
  locale: SOURCE_LANGUAGE,
  // Every language has every key, which a test holds; only the words of one are loaded.
  fallbackLocale: false,
  missing: (locale, key) => {
    // A developer meets it at once; a person who uses the application reads on.
    if (import.meta.env.DEV)
      throw new Error(`No message ${key} in ${locale}, or its area is not loaded`)
    return key
  },
  messages: {},
  pluralRules: Object.fromEntries(languages.map((one) => [one, plural(one)])),
})

const wanted = new Set<Area>()
const loaded = new Set<string>()
/** The language asked for last; the interface follows once its words are there. */
let asked: Language = SOURCE_LANGUAGE

async function loadArea(language: Language, area: Area): Promise<void> {
  const name = `${language}/${area}`
  const file = files[`./messages/${name}.json`]
  if (loaded.has(name) || !file) return
  const messages = await file()
  const known = i18n.global.getLocaleMessage(language)
  // Merging would copy every compiled message, and reading through proxies is slow: the words never change.
  i18n.global.setLocaleMessage(language, markRaw({ ...known, [area]: messages }))
  loaded.add(name)
}

export const language = (): Language => i18n.global.locale.value as Language

/** Loads the words of one or more areas; a screen is shown only once its words are there. */
export async function loadMessages(...areas: Area[]): Promise<void> {
  areas.forEach((area) => wanted.add(area))
  const shown = [...new Set([language(), asked])]
  await Promise.all(areas.flatMap((area) => shown.map((one) => loadArea(one, area))))
}

/**
 * Changes the language of the whole interface, once every area in use has its words.
 * Asked for two languages at once, the later wins, whichever has its words first. Rejects when words cannot be
 * fetched: the language shown stays, and what is loaded later comes in it.
 */
export async function setLanguage(next: Language): Promise<void> {
  asked = next
  try {
    await Promise.all([...wanted].map((area) => loadArea(next, area)))
  } catch (error) {
    if (asked === next) asked = language()
    throw error
  }
  if (asked === next) i18n.global.locale.value = next
}

/** Texts without values, as they were composed once: the words of a language never change. */
const composed = new Map(languages.map((one) => [one, new Map<MessageKey, string>()]))

function plainText(key: MessageKey): string {
  // Read every time, so that what shows the text follows the language.
  const known = composed.get(language())
  const text = known?.get(key) ?? i18n.global.t(key)
  // A text that is its own key is one whose words are still to come.
  if (text !== key) known?.set(key, text)
  return text
}

/**
 * A text of the interface in the current language.
 * `count` chooses between the forms of a message written `singular | plural` and is also `{n}`.
 */
export function t(key: MessageKey, values?: Values, count?: number): string {
  if (count === undefined) return values ? i18n.global.t(key, values) : plainText(key)
  return i18n.global.t(key, { n: count, ...values }, { plural: count })
}
