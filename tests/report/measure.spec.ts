import { expect, test } from 'vitest'
import { breakLines, cutToLines, measure } from '@/report/measure'

test('an accent adds nothing to the width of its letter', () => {
  expect(measure('élève')).toBe(measure('eleve'))
})

test('a sign the typeface may not have counts as a full square', () => {
  expect(measure('漢')).toBeGreaterThan(1)
})

test('lines break after a space or a hyphen, never after a no-break space', () => {
  expect(breakLines('un deux-trois', 3)).toEqual(['un ', 'deux-', 'trois'])
  expect(breakLines('a 10\u00a0%', 2.4)).toEqual(['a ', '10\u00a0%'])
})

test('a word longer than the line is cut wherever the line ends', () => {
  const lines = breakLines('x'.repeat(100), 10)
  expect(lines.join('')).toBe('x'.repeat(100))
  expect(lines.every((line) => measure(line) <= 10)).toBe(true)
})

test('a line feed starts a line, and an empty text has none', () => {
  expect(breakLines('a\nb', 50)).toEqual(['a', 'b'])
  expect(breakLines('', 50)).toEqual([])
})

test.each([
  ['words', 'Un texte qui prend plus de place que la sienne, sur deux lignes au plus. '.repeat(5)],
  ['one endless word', 'W'.repeat(400)],
])('the beginning of %s leaves room for its ending', (_, text) => {
  const cut = cutToLines(text, 30, 2, ' (suite)')
  expect(breakLines(`${cut} (suite)`, 30).length).toBeLessThanOrEqual(2)
  expect(cut.endsWith('…')).toBe(true)
  expect(text.startsWith(cut.slice(0, -1))).toBe(true)
  expect(measure(cut)).toBeGreaterThan(40)
})

test('the beginning of a text ends with a whole word, and without the signs after it', () => {
  expect(cutToLines('premier second troisième', 6, 1, '')).toBe('premier…')
  for (const sign of [',', '\u202f;', '.', ' –', ' («'])
    expect(cutToLines(`premier${sign} second troisième`, 7, 1, ''), sign).toBe('premier…')
})
