import type { Language } from './languages'
import type { Glossary } from './references'

type Term = Glossary['terms'][number]

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The expressions a term goes by: « ASE (aide sociale à l’enfance) » is two, « Universel, ciblé » too. */
const expressionsOf = (term: string): string[] =>
  term
    .split(/[(),]/)
    .map((expression) => expression.trim())
    .filter((expression) => expression !== '')

/** Finds an expression as whole words, each in the singular or the plural, spaces and hyphens alike. */
function patternOf(expression: string): RegExp {
  const words = expression.split(/[\s-]+/).map((word) => `${escape(word)}(?:e?s|x)?`)
  return new RegExp(`(?<![\\p{L}\\d])${words.join('[\\s-]+')}(?![\\p{L}\\d])`, 'iu')
}

/** The glossary's terms that some texts use, in the glossary's order. */
export function termsIn(glossary: Glossary, texts: readonly string[]): Term[] {
  const all = texts.join('\n')
  return glossary.terms.filter(({ term }) =>
    expressionsOf(term).some((expression) => patternOf(expression).test(all)),
  )
}

/** Terms in the alphabet of a language; the shipped files have them by subject. */
export function inAlphabet(terms: readonly Term[], language: Language): Term[] {
  const { compare } = new Intl.Collator(language)
  return terms.toSorted((one, other) => compare(one.term, other.term))
}

/** Without case and accents: what one types is compared with what is written. */
const plainly = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** The terms that hold every word of a search, in their name or their definition; all for an empty one. */
export function searchTerms(glossary: Glossary, search: string): Term[] {
  const words = plainly(search)
    .split(/\s+/)
    .filter((word) => word !== '')
  return glossary.terms.filter(({ term, definition }) => {
    const text = plainly(`${term} ${definition}`)
    return words.every((word) => text.includes(word))
  })
}
