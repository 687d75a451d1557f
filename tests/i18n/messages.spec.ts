import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { languages } from '@/i18n'
import { englishTypography, frenchTypography } from '../criteria/typography'
import { areasOf, formsOf, messagesOf, placesOf } from './messages'

const french = messagesOf('fr')
const english = new Map(messagesOf('en').map(({ key, text }) => [key, text]))

describe('the words of the interface', () => {
  it('exist for every language that one may choose, and for no other', () => {
    expect(readdirSync('src/i18n/messages').sort()).toEqual([...languages].sort())
  })

  it('have the same areas and the same keys in both languages', () => {
    expect(areasOf('en')).toEqual(areasOf('fr'))
    expect([...english.keys()]).toEqual(french.map(({ key }) => key))
  })

  it('leave the same places for values in both languages', () => {
    const differing = french.filter(
      ({ key, text }) => String(placesOf(text)) !== String(placesOf(english.get(key) ?? '')),
    )
    expect(differing).toEqual([])
  })

  it('have a form for one and a form for more, or one for both', () => {
    const many = [...french, ...messagesOf('en')].filter(({ text }) => formsOf(text).length > 2)
    expect(many).toEqual([])
  })

  it('are never empty', () => {
    const empty = [...french, ...messagesOf('en')].filter(({ text }) => text.trim() === '')
    expect(empty).toEqual([])
  })

  it.each([
    ['French', french, frenchTypography],
    ['British English', messagesOf('en'), englishTypography],
  ])('keep to %s typography', (_, messages, check) => {
    // What stands between the parts of a list ends with its space.
    const prose = messages.filter(({ key }) => !key.endsWith('.separator'))
    const broken = prose.flatMap(({ key, text }) =>
      formsOf(text).flatMap((form) => check(form).map((what) => `${key}: ${what} in “${form}”`)),
    )
    expect(broken).toEqual([])
  })

  it('are in sentence case: no word is written in capitals', () => {
    const known = new Set([
      'NC',
      'NSP',
      'DK',
      'CPS',
      'RGAA',
      'WCAG',
      'JSON',
      'PDF',
      'SAFE',
      'MIT',
      'MB',
      'QR',
    ])
    const shouting = [...french, ...messagesOf('en')].filter(({ text }) =>
      (text.match(/\p{Lu}{2,}/gu) ?? []).some((word) => !known.has(word)),
    )
    expect(shouting).toEqual([])
  })
})
