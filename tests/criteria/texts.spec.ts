import { describe, expect, it } from 'vitest'
import { englishTexts, frenchTexts } from './texts'
import { englishTypography, frenchTypography } from './typography'
import { avoidedWords, claimsApproval, countSentences, countWords, holdsContact } from './wording'

/** Official or quoted wording: labels and notes of the grid, sources, the classification. */
const quoted = [
  /\/grid\.json .*\b(?:label|note)$/,
  /\/grid\.json source\//,
  /\/sources\.json /,
  /\/classification\.json /,
  /\/lenses\.json factors\/items\/F\d\/label$/,
]

const problems = (
  texts: readonly { where: string; text: string }[],
  check: (text: string) => readonly string[],
): string[] =>
  texts.flatMap(({ where, text }) => check(text).map((what) => `${where}: ${what} in “${text}”`))

const when = (says: (text: string) => boolean, what: string) => (text: string) =>
  says(text) ? [what] : []

describe('the shipped texts', () => {
  it('keep French typography', () => {
    expect(problems(frenchTexts, frenchTypography)).toEqual([])
  })

  it('keep British English typography', () => {
    expect(problems(englishTexts, englishTypography)).toEqual([])
  })

  it('do without anglicisms, office style and vague words, quoted wording aside', () => {
    const own = frenchTexts.filter(({ where }) => !quoted.some((pattern) => pattern.test(where)))
    expect(own.length).toBeGreaterThan(1000)
    expect(problems(own, avoidedWords)).toEqual([])
  })

  it('never say that an authority approves the tool', () => {
    const check = when(claimsApproval, 'approval')
    expect(problems([...frenchTexts, ...englishTexts], check)).toEqual([])
  })

  it('hold no mail address and no telephone number', () => {
    const check = when(holdsContact, 'a contact')
    expect(problems([...frenchTexts, ...englishTexts], check)).toEqual([])
  })
})

describe('the check of French typography', () => {
  it.each([
    'L’équipe le fait\u202f: elle en parle\u202f; est-ce écrit\u202f? Oui\u202f!',
    'Lu «\u202fexpérientielle\u202f», 30\u00a0minutes, 2,5 sur 3, 50\u00a0%',
    '**Non concerné.** Voir https://www.exemple.fr/a?b=c;d',
    'À voir. École primaire, A-t-elle lieu…',
    'Vraiment\u202f?! Dose\u202f: 1\u00a0h\u00a015',
  ])('lets through: %s', (text) => {
    expect(frenchTypography(text)).toEqual([])
  })

  it.each([
    ["L'équipe", 'a straight apostrophe'],
    ['Lu "bien"', 'a straight quotation mark'],
    ['Lu “bien”', 'English quotation marks'],
    ['Et puis...', 'three dots for an ellipsis'],
    ['Qui ?', 'no narrow no-break space before ; ! or ?'],
    ['Qui\u00a0?', 'no narrow no-break space before ; ! or ?'],
    ['Ici; là', 'no narrow no-break space before ; ! or ?'],
    ['Ici\u00a0: là', 'no narrow no-break space before a colon'],
    ['« Ici\u202f»', 'no narrow no-break space inside « »'],
    ['«\u202fIci', 'quotation marks that do not pair'],
    ['En 30 minutes', 'no no-break space between a number and its unit'],
    ['Dès 3 ans', 'no no-break space between a number and its unit'],
    ['Ici  là', 'two spaces in a row'],
    ['Ici ', 'a space at an end'],
    ['Ici - là', 'a hyphen or a long dash as a dash'],
    ['Mise en oeuvre', 'oe without its ligature'],
    ['Fini. A voir', 'a capital without its accent'],
    ['Ecrire', 'a capital without its accent'],
    ['Ici , là', 'a space before , . or ) or after ('],
    ['( ici)', 'a space before , . or ) or after ('],
    ['Ici,là', 'no space after , or ;'],
  ])('catches in “%s”: %s', (text, what) => {
    expect(frenchTypography(text)).toEqual([what])
  })
})

describe('the check of English typography', () => {
  it.each([
    'The team’s “inner weather”: who knows? Organised, at the centre…',
    'The Good Behavior Game, https://example.org/color',
    '| Level | Running |\n|---|:---|',
  ])('lets through: %s', (text) => {
    expect(englishTypography(text)).toEqual([])
  })

  it.each([
    ["The team's", 'a straight quotation mark'],
    ['Open ‘here’', 'a single quotation mark'],
    ['« Here »', 'French quotation marks or spaces'],
    ['Who ?', 'a space before punctuation'],
    ['“Here', 'quotation marks that do not pair'],
    ['And then...', 'three dots for an ellipsis'],
    ['An organized team', 'American spelling'],
    ['A training program', 'American spelling'],
    [' Here', 'a space at an end'],
  ])('catches in “%s”: %s', (text, what) => {
    expect(englishTypography(text)).toEqual([what])
  })
})

describe('the check of wording', () => {
  it.each([
    ['Un retour, puis un feedback', 'anglicism: feedback'],
    ['Nous implémentons le projet', 'anglicism: implémentons'],
    ['Afin de mieux faire', 'office style: Afin de'],
    ['Elle s’inscrit dans la durée', 'office style: s’inscrit dans'],
    ['C’est très utile', 'vague word: très'],
    ['Plutôt bien', 'vague word: Plutôt'],
    ['Écrit et souvent relu', 'vague word: souvent'],
  ])('catches in “%s”: %s', (text, what) => {
    expect(avoidedWords(text)).toEqual([what])
  })

  it.each(['Écrire plutôt que dire', 'La mise en place', 'Un point d’appui'])(
    'lets through: %s',
    (text) => {
      expect(avoidedWords(text)).toEqual([])
    },
  )

  it('tells a claim of approval from its denial', () => {
    expect(claimsApproval('Outil validé par Santé publique France')).toBe(true)
    expect(claimsApproval('A tool recommended by SpF')).toBe(true)
    expect(claimsApproval('Cet outil n’est ni produit ni approuvé par Santé publique France')).toBe(
      false,
    )
  })

  it('knows a mail address and a telephone number, and lets years and doses be', () => {
    expect(holdsContact('Écrire à equipe@exemple.fr')).toBe(true)
    expect(holdsContact('Appeler le 05 00 00 00 00')).toBe(true)
    expect(holdsContact('De 2022 à 2037, 10 à 12 séances, Cerfa 12156*06')).toBe(false)
  })

  it('counts words and sentences', () => {
    expect(countWords('Qui\u202f? L’équipe – 3\u00a0fois.')).toBe(4)
    expect(countSentences('Une phrase. Deux\u202f? Trois… 2.5 non')).toBe(3)
  })
})
