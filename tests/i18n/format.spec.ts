import { afterAll, describe, expect, it } from 'vitest'
import type { Language } from '@/domain/languages'
import { setLanguage } from '@/i18n'
import {
  formatBytes,
  formatDate,
  formatInstant,
  formatList,
  formatMonth,
  formatNumber,
  monthNames,
} from '@/i18n/format'

afterAll(() => setLanguage('fr'))

const both = (french: string, english: string): [Language, string][] => [
  ['fr', french],
  ['en', english],
]

describe.each(both('14 novembre 2026', '14 November 2026'))(
  'a date in %s',
  (language, expected) => {
    it('is written as one says it, the British way in English', async () => {
      await setLanguage(language)
      expect(formatDate('2026-11-14')).toBe(expected)
      expect(formatDate('2026-11-14T23:30:00.000Z')).toBe(expected)
    })

    it.each(['', 'soon', '2026-13-40'])('is nothing for “%s”', async (date) => {
      await setLanguage(language)
      expect(formatDate(date)).toBe('')
    })
  },
)

it.each(both('1er mars 2026', '1 March 2026'))(
  'the first of a month, in %s',
  async (language, expected) => {
    await setLanguage(language)
    expect(formatDate('2026-03-01')).toBe(expected)
    expect(formatDate('2026-03-11')).toMatch(/^11 /)
  },
)

it.each(both('novembre 2026', 'November 2026'))('a month, in %s', async (language, expected) => {
  await setLanguage(language)
  expect(formatMonth('2026-11')).toBe(expected)
  expect(formatMonth('')).toBe('')
  expect(monthNames()).toHaveLength(12)
  expect(expected).toContain(monthNames()[10])
})

it.each(both('2,50', '2.50'))('a figure, in %s', async (language, expected) => {
  await setLanguage(language)
  expect(formatNumber(2.5, 2)).toBe(expected)
  expect(formatNumber(0)).toBe('0')
})

it.each(both('12\u202f345', '12,345'))('a large number, in %s', async (language, expected) => {
  await setLanguage(language)
  expect(formatNumber(12345)).toBe(expected)
})

it.each(both('1er août 2026 à 15:04', '1 August 2026 at 15:04'))(
  'an instant where the reader is, in %s',
  async (language, expected) => {
    await setLanguage(language)
    expect(formatInstant(new Date(2026, 7, 1, 15, 4).toISOString())).toBe(expected)
    expect(formatInstant('soon')).toBe('')
  },
)

it.each(both('1,4\u202fMo', '1.4\u202fMB'))('a size, in %s', async (language, expected) => {
  await setLanguage(language)
  expect(formatBytes(1_440_000).replace(/\s/, '\u202f')).toMatch(new RegExp(expected, 'i'))
  expect(formatBytes(12_400)).toMatch(/^12\s?k/)
  expect(formatBytes(12)).toMatch(/^1\s?k/)
})

it.each(
  both('la pédagogie, le climat et la formation', 'la pédagogie, le climat and la formation'),
)('a list, in %s, without a comma before the last', async (language, expected) => {
  await setLanguage(language)
  expect(formatList(['la pédagogie', 'le climat', 'la formation'])).toBe(expected)
  expect(formatList(['la pédagogie'])).toBe('la pédagogie')
  expect(formatList([])).toBe('')
})
