/** A label of the form within a sentence: « participation ». What is spelt in capitals stays so. */
export const lowered = (label: string): string =>
  label.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase())

/** Words that stand alone: « Septembre 2024 ». */
export const capital = (words: string): string =>
  words.replace(/^\p{Ll}/u, (first) => first.toUpperCase())
