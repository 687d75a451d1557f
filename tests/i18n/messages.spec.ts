import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { languages, SOURCE_LANGUAGE } from '@/domain/languages'
import { englishTypography, frenchTypography } from '../criteria/typography'
import { areasOf, formsOf, messagesOf, placesOf } from './messages'

const french = messagesOf('fr')
const others = languages.filter((language) => language !== SOURCE_LANGUAGE)
const all = languages.flatMap((language) => messagesOf(language))

describe('the words of the interface', () => {
  it('exist for every language that one may choose, and for no other', () => {
    expect(readdirSync('src/i18n/messages').sort()).toEqual([...languages].sort())
  })

  it.each(others)('have the same areas and the same keys in French and in %s', (language) => {
    expect(areasOf(language)).toEqual(areasOf('fr'))
    expect(messagesOf(language).map(({ key }) => key)).toEqual(french.map(({ key }) => key))
  })

  it.each(others)('leave the same places for values in French and in %s', (language) => {
    const texts = new Map(messagesOf(language).map(({ key, text }) => [key, text]))
    const differing = french.filter(
      ({ key, text }) => String(placesOf(text)) !== String(placesOf(texts.get(key) ?? '')),
    )
    expect(differing).toEqual([])
  })

  it('have a form for one and a form for more, or one for both', () => {
    const many = all.filter(({ text }) => formsOf(text).length > 2)
    expect(many).toEqual([])
  })

  it('are never empty', () => {
    const empty = all.filter(({ text }) => text.trim() === '')
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
      'USB',
    ])
    const shouting = all.filter(({ text }) =>
      (text.match(/\p{Lu}{2,}/gu) ?? []).some((word) => !known.has(word)),
    )
    expect(shouting).toEqual([])
  })

  it.each(languages)('name a button of a phone by its words, in %s', (language) => {
    const words = new Map(messagesOf(language).map(({ key, text }) => [key, text]))
    const said: [text: string, button: string][] = [
      ['workshop.problem.notOurs', 'ballot.review.show'],
      ['workshop.problem.notOurs', 'ballot.vote.show'],
      ['workshop.votes.steps.open', 'ballot.vote.open'],
      ['workshop.votes.steps.show', 'ballot.vote.show'],
    ]
    for (const [text, button] of said)
      expect(words.get(text)).toContain(words.get(button) ?? 'a button')
  })
})
