import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { language, loadMessages, setLanguage, t, type MessageKey } from '@/i18n'
import { plural } from '@/i18n/plural'

beforeAll(() => loadMessages('core'))
afterAll(() => setLanguage('fr'))

describe('a text of the interface', () => {
  it('takes its values, as text and never as a message', () => {
    const file = '<b>{n} | @:core.name</b>'
    expect(t('core.saving.copySaved', { file })).toContain(file)
  })

  it('that does not exist fails a test instead of showing its key', () => {
    expect(() => t('core.nothing' as MessageKey)).toThrow('core.nothing')
  })

  it('of an area that is not loaded fails a test too', () => {
    expect(() => t('summary.title' as MessageKey)).toThrow('summary.title')
  })

  it('follows the language, in every area in use', async () => {
    await loadMessages('settings')
    expect(t('core.nav.settings')).toBe('Réglages')
    await setLanguage('en')
    expect(language()).toBe('en')
    expect(t('core.nav.settings')).toBe('Settings')
    expect(t('settings.title')).toBe('Settings')
    await setLanguage('fr')
    expect(t('settings.title')).toBe('Réglages')
  })

  it('is there for an area that is asked for while the language changes', async () => {
    const changing = setLanguage('en')
    await loadMessages('home')
    await changing
    expect(t('home.device.more')).not.toBe('')
    await setLanguage('fr')
    expect(t('home.device.more')).not.toBe('')
  })
})

describe('the form of a message for a number', () => {
  it.each([
    ['fr', [0, 0, 1, 1]],
    ['en', [1, 0, 1, 1]],
  ])('in %s', (code, expected) => {
    expect([0, 1, 2, 1_000_000].map(plural(code))).toEqual(expected)
  })

  it('is the one of half an object too: singular in French, plural in English', () => {
    expect(plural('fr')(1.5)).toBe(0)
    expect(plural('en')(1.5)).toBe(1)
  })
})
