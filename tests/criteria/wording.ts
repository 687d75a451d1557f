/** Words that a French text for teams does without, whatever their ending where the list says so. */
const avoided = {
  anglicism: [
    'adresser (?:un|le) problème',
    'au final',
    'basé sur',
    'booster',
    'brainstorming',
    'challenge',
    'checklist',
    'coaching',
    'digital',
    'en charge de',
    'feed-?back',
    'finaliser',
    'focus',
    'impacter',
    'implément\\p{L}+',
    'initier',
    'items?',
    'mail',
    'opportunité',
    'prioriser',
    'process',
    'reporting',
    'solutionner',
    'supporter',
    'team',
    'workshop',
  ],
  'office style': [
    'acteurs',
    'afin d[e’]',
    'au niveau d[eu’]',
    'au travers',
    'dans le cadre d[eu’]',
    'dans une démarche',
    'dans une logique',
    'de manière à',
    'dispositif',
    'en matière de',
    'en termes de',
    'et/ou',
    'il convient',
    'il est nécessaire',
    'le cas échéant',
    'levier',
    'mise en place d[eu’]',
    'permettant',
    'problématique',
    's’inscri\\p{L}+ dans',
    'thématique',
    'visant à',
  ],
  'vague word': [
    'activement',
    'adaptés?e?s? au besoin',
    'adéquats?',
    'assez',
    'clairement',
    'correctement',
    'efficacement',
    'essentiellement',
    'extrêmement',
    'fréquemment',
    'généralement',
    'globalement',
    'largement',
    'notamment',
    'parfois',
    'particulièrement',
    'pertinents?',
    'pleinement',
    'plusieurs fois',
    'plutôt(?! qu)',
    'presque',
    'principalement',
    'progressivement',
    'quelques',
    'rarement',
    'réellement',
    'régulièrement',
    'souvent',
    'suffisamment',
    'systématiquement',
    'très',
    'vraiment',
  ],
}

/** Words of the field that a plain version puts in other words. */
const fieldWords = [
  'consonance',
  'cps',
  'expérientiel\\p{L}*',
  'implantation',
  'intervenants?',
  'modalités?',
  'parties prenantes',
  'plaidoyer',
  'postures?',
  'pédagogi\\p{L}+',
  'supervision',
  'séquenc\\p{L}+',
]

/** Whole words only; `\b` would see an end of word before an accented letter. */
const wordsOf = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu')

const matches = (text: string, words: readonly string[], what: string): string[] =>
  [...text.matchAll(wordsOf(words))].map(([found]) => `${what}: ${found}`)

/** Anglicisms, office style and vague words of a French text. */
export const avoidedWords = (text: string): string[] =>
  Object.entries(avoided).flatMap(([what, words]) => matches(text, words, what))

/** Words of the field in a French text meant for everyone. */
export const jargonIn = (text: string): string[] => matches(text, fieldWords, 'jargon')

const approval =
  /\b(?:agréé|approuvé|certifié|garanti|labellisé|recommandé|validé)e?s?\s+par\s+(?:l’ARS|Santé publique France|SpF)|outil officiel|label SpF|conforme (?:à|aux) SpF|\b(?:accredited|approved|certified|endorsed|recommended|validated) by (?:Santé publique France|SpF)|official tool/i
const denial =
  /ni produit ni approuvé|ni écrits ni approuvés|neither produced nor approved|neither wrote nor approved/

/** Whether a text says that an authority stands behind this tool. Saying that none does is fine. */
export const claimsApproval = (text: string): boolean => approval.test(text) && !denial.test(text)

/** Whether a text seems to hold a mail address or a French telephone number. */
export const holdsContact = (text: string): boolean =>
  /[\w.]+@[\w.]+\.\w+|(?:\d{2}[ .\u00a0\u202f]?){4}\d{2}(?!\d)/.test(text)

const tokens = (text: string): string[] =>
  text.split(/[\s\u00a0\u202f]+/).filter((word) => /[\p{L}\p{N}]/u.test(word))

export const countWords = (text: string): number => tokens(text).length

export const countSentences = (text: string): number => [...text.matchAll(/[.!?…](?=\s|$)/g)].length

/** How much two texts share of their words, 0 to 1 (Jaccard's index). */
export function likeness(one: string, other: string): number {
  const [here, there] = [one, other].map(
    (text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu)),
  )
  const shared = [...here!].filter((word) => there!.has(word)).length
  return shared / new Set([...here!, ...there!]).size
}
