import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const css = readFileSync('src/features/discussion/projector.css', 'utf8')

/** The colours of a theme by their names, as they are written. */
function coloursOf(block: string): Record<string, string> {
  return Object.fromEntries(
    Array.from(block.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g), ([, name = '', hex = '']) => [
      name,
      hex,
    ]),
  )
}

/** Relative luminance, as WCAG defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const blocks = css
  .split('}')
  .map(coloursOf)
  .filter(({ paper }) => paper)

it('is written for a light and a dark projector', () => {
  expect(blocks).toHaveLength(2)
})

it.each(['ink', 'ink-second', 'pratiques', 'implantation', 'environnement'])(
  'a text in --%s keeps a contrast of 7:1 on every background it lies on',
  (name) => {
    for (const colours of blocks) {
      expect(contrast(colours[name]!, colours.paper!)).toBeGreaterThanOrEqual(7)
      if (name.startsWith('ink')) continue
      expect(contrast(colours[name]!, colours[`${name}-soft`]!)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(colours.ink!, colours[`${name}-soft`]!)).toBeGreaterThanOrEqual(7)
    }
  },
)
