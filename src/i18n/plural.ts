/** Index of the form to use among `singular | plural`: French counts 0 as singular, English does not. */
export function plural(language: string): (count: number) => number {
  const rules = new Intl.PluralRules(language)
  return (count) => (rules.select(count) === 'one' ? 0 : 1)
}
