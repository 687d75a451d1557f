import './fresh'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { language, loadMessages, setLanguage, t } from '@/i18n'
import { defaultPreferences, readPreferences } from '@/storage/preferences'
import { usePreferencesStore } from '@/stores/preferences'
import { freshStart, restart } from './fresh'

const { documentElement } = document

beforeEach(async () => {
  await freshStart()
  await usePreferencesStore().apply()
  await loadMessages('core')
})

describe('preferences', () => {
  it('show on the document before the first screen', () => {
    expect(documentElement.lang).toBe('fr')
    expect(documentElement.dataset).toMatchObject({ theme: 'system', motion: 'system' })
  })

  it('change the document and the words at once, and are there after a reload', async () => {
    await usePreferencesStore().change({ language: 'en', theme: 'dark' })
    expect(documentElement.lang).toBe('en')
    expect(documentElement.dataset.theme).toBe('dark')
    expect(t('core.actions.close')).toBe('Close')
    restart()
    expect(usePreferencesStore().all).toMatchObject({ language: 'en', theme: 'dark' })
  })

  it('do not lose one of two that change at the same time', async () => {
    const preferences = usePreferencesStore()
    await Promise.all([
      preferences.change({ language: 'en' }),
      preferences.change({ wording: 'plain' }),
    ])
    expect(preferences.all).toMatchObject({ language: 'en', wording: 'plain' })
  })

  it('leave alone what another tab has changed, and take it up but for the language', async () => {
    const here = usePreferencesStore()
    restart()
    const elsewhere = usePreferencesStore()
    await elsewhere.change({ theme: 'dark', language: 'en' })
    await setLanguage('fr')
    await here.change({ answerKeys: false })
    expect(readPreferences()).toMatchObject({ theme: 'dark', language: 'en', answerKeys: false })
    expect(here.all).toMatchObject({ theme: 'dark', language: 'fr' })
  })

  it('end in the language asked for last', async () => {
    const preferences = usePreferencesStore()
    await Promise.all([
      preferences.change({ language: 'en' }),
      preferences.change({ language: 'fr' }),
    ])
    expect(preferences.language).toBe('fr')
    expect(language()).toBe('fr')
    expect(t('core.actions.close')).toBe('Fermer')
  })

  it('go back to the defaults, and keep the language of this visit', async () => {
    const preferences = usePreferencesStore()
    await preferences.change({ language: 'en', theme: 'dark', answerKeys: false })
    preferences.reset()
    expect(preferences.all).toEqual({ ...defaultPreferences, language: 'en' })
    expect(documentElement.dataset.theme).toBe('system')
    await preferences.change({ language: 'fr' })
  })

  it('work in a browser that keeps none, which is said', async () => {
    const preferences = usePreferencesStore()
    vi.stubGlobal('localStorage', undefined)
    await preferences.change({ theme: 'light' })
    expect(documentElement.dataset.theme).toBe('light')
    expect(preferences.areKept).toBe(false)
    await preferences.change({ wording: 'plain' })
    expect(preferences.all).toMatchObject({ theme: 'light', wording: 'plain' })
    vi.unstubAllGlobals()
  })
})
