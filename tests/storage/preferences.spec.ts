import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  clearPreferences,
  defaultPreferences,
  readPreferences,
  writePreferences,
} from '@/storage/preferences'

const KEY = 'repere-cps.preferences'

/** Browser storage of text, as far as preferences use it. */
class TextStorage {
  private readonly texts = new Map<string, string>()
  getItem = (key: string) => this.texts.get(key) ?? null
  setItem = (key: string, text: string) => void this.texts.set(key, text)
  removeItem = (key: string) => void this.texts.delete(key)
}

const refuse = () => {
  throw new DOMException('no', 'SecurityError')
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('preferences', () => {
  beforeEach(() => {
    vi.stubGlobal('localStorage', new TextStorage())
  })

  it('are the defaults until one is chosen', () => {
    expect(readPreferences()).toEqual(defaultPreferences)
    expect(defaultPreferences.language).toBe('fr')
  })

  it('come back as they were written', () => {
    const chosen = { ...defaultPreferences, language: 'en', theme: 'dark' } as const
    expect(writePreferences(chosen)).toBe(true)
    expect(readPreferences()).toEqual(chosen)
  })

  it('are the defaults again once they are cleared', () => {
    writePreferences({ ...defaultPreferences, wording: 'plain' })
    clearPreferences()
    expect(readPreferences()).toEqual(defaultPreferences)
  })

  it.each(['{', 'null', '[]', '"fr"', '12', ''])(
    'are the defaults over what is no preferences: %s',
    (text) => {
      localStorage.setItem(KEY, text)
      expect(readPreferences()).toEqual(defaultPreferences)
    },
  )

  it('lose a damaged one, and nothing else', () => {
    const text = JSON.stringify({
      language: 'en',
      theme: 'pink',
      answerKeys: 'yes',
      motion: 'reduced',
    })
    localStorage.setItem(KEY, text)
    expect(readPreferences()).toEqual({ ...defaultPreferences, language: 'en', motion: 'reduced' })
  })

  it('pass over what a newer version has added', () => {
    localStorage.setItem(KEY, JSON.stringify({ language: 'en', voice: 'low' }))
    expect(readPreferences()).toEqual({ ...defaultPreferences, language: 'en' })
  })
})

describe('in a browser that keeps nothing', () => {
  it.each([
    ['has no storage of text', undefined],
    ['refuses it', { getItem: refuse, setItem: refuse, removeItem: refuse }],
  ])('which %s, preferences are the defaults and writing says so', (_, storage) => {
    vi.stubGlobal('localStorage', storage)
    expect(readPreferences()).toEqual(defaultPreferences)
    expect(writePreferences(defaultPreferences)).toBe(false)
    expect(clearPreferences).not.toThrow()
  })
})
