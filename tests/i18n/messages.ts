import { readdirSync, readFileSync } from 'node:fs'

const folder = 'src/i18n/messages'

export interface Message {
  /** As it is written in the code: `results.title`. */
  key: string
  text: string
}

function flatten(prefix: string, value: unknown): Message[] {
  if (typeof value === 'string') return [{ key: prefix, text: value }]
  return Object.entries(value as object).flatMap(([key, inner]) =>
    flatten(`${prefix}.${key}`, inner),
  )
}

export const areasOf = (language: string): string[] =>
  readdirSync(`${folder}/${language}`).map((file) => file.replace('.json', ''))

/** Every message of a language, in the order of its files. */
export const messagesOf = (language: string): Message[] =>
  areasOf(language).flatMap((area) =>
    flatten(area, JSON.parse(readFileSync(`${folder}/${language}/${area}.json`, 'utf8'))),
  )

/** The forms of a message written `singular | plural`, as they are read: with a number in each place. */
export const formsOf = (text: string): string[] =>
  text.split(' | ').map((form) => form.replace(/\{'(.)'\}/g, '$1').replace(/\{\w+\}/g, '3'))

/** The names of the places a message leaves for values, sorted, each once. */
export const placesOf = (text: string): string[] =>
  [...new Set(Array.from(text.matchAll(/\{(\w+)\}/g), ([, name = '']) => name))].sort()
