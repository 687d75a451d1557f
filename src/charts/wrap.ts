/**
 * Breaks a label into at most two lines of near-equal length, at a plain space: a word is never cut, nothing is
 * left out, and what a no-break space holds together stays together. Short labels stay on one line.
 */
export function wrapLabel(label: string, width = 14): string[] {
  if (label.length <= width) return [label]
  const longest = (at: number) => Math.max(at, label.length - at - 1)
  const breaks = [...label.matchAll(/ /g)].map(({ index }) => index)
  const [best] = breaks.toSorted((one, other) => longest(one) - longest(other))
  return best === undefined ? [label] : [label.slice(0, best), label.slice(best + 1)]
}
