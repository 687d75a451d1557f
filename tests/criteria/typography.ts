/** A rule of typography: what breaks it, in words, and how to find it. */
type Rule = readonly [what: string, pattern: RegExp]

/** Units that a French number is never parted from. */
const units = [
  'h',
  'min',
  'ans?',
  'mois',
  'jours?',
  'séances?',
  'heures?',
  'minutes?',
  'semaines?',
  'modèles?',
  'points?',
  'pages?',
  '%',
  '€',
]

/** Words that start a sentence with an accent on their capital. */
const accented = [
  'A(?!-)',
  'Ecart',
  'Ecole',
  'Ecrire',
  'Education',
  'Etablissement',
  'Etaler',
  'Etape',
  'Etat',
  'Etre',
  'Evaluation',
  'Eviter',
]

const either = (words: readonly string[]): string => `(?:${words.join('|')})`

const everywhere: readonly Rule[] = [
  ['three dots for an ellipsis', /\.{3}/],
  ['two spaces in a row', / {2}/],
]

const french: readonly Rule[] = [
  ...everywhere,
  ['a straight apostrophe', /'/],
  ['a straight quotation mark', /"/],
  ['English quotation marks', /[“”]/],
  ['no narrow no-break space before ; ! or ?', /(?<![\u202f;:!?…])[;!?]/],
  ['no narrow no-break space before a colon', /(?<!\u202f):(?!-)/],
  ['no narrow no-break space inside « »', /«(?!\u202f)|(?<!\u202f)»/],
  [
    'no no-break space between a number and its unit',
    new RegExp(`\\d ${either(units)}(?!\\p{L})`, 'u'),
  ],
  ['a hyphen or a long dash as a dash', / [-—] /],
  ['oe without its ligature', /\b(?:[cs]oeur|noeud|oeil|oeuvre|voeu)/i],
  [
    'a capital without its accent',
    new RegExp(`(?:^|[.!?…]\\s)${either(accented)}(?![\\p{L}])`, 'u'),
  ],
  ['a space before , . or ) or after (', / [,.)]|\( /],
  ['no space after , or ;', /(?<!\d),(?=\p{L})|;(?=\p{L})/u],
]

const english: readonly Rule[] = [
  ...everywhere,
  ['a straight quotation mark', /['"]/],
  ['a single quotation mark', /‘/],
  ['French quotation marks or spaces', /[«»\u202f]/],
  ['a space before punctuation', /\s[;:!?]/],
  [
    'American spelling',
    /\b(?:behavior(?! Game)|center\b|color\b|organiz|practicing|program\b|recogniz)/i,
  ],
]

const count = (text: string, mark: string): number => text.split(mark).length - 1

/** Addresses, emphasis marks and the rule of a Markdown table have no typography. */
const prose = (text: string): string =>
  text
    .replace(/https?:\/\/\S+/g, '')
    .replaceAll('**', '')
    .replace(/\|\s*:?-+/g, '')

function broken(text: string, rules: readonly Rule[], [opening, closing]: string): string[] {
  const bare = prose(text)
  const found = rules.filter(([, pattern]) => pattern.test(bare)).map(([what]) => what)
  const unclosed = count(bare, `${opening}`) !== count(bare, `${closing}`)
  return [
    ...found,
    ...(unclosed ? ['quotation marks that do not pair'] : []),
    ...(text === text.trim() ? [] : ['a space at an end']),
  ]
}

/** What breaks French typography in a text, in words. */
export const frenchTypography = (text: string): string[] => broken(text, french, '«»')

/** What breaks British English typography in a text, in words. */
export const englishTypography = (text: string): string[] => broken(text, english, '“”')
