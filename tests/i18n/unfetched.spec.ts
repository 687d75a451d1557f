import { expect, it, vi } from 'vitest'
import { language, loadMessages, setLanguage, t } from '@/i18n'

vi.mock('@/i18n/messages/en/core.json', () => {
  throw new Error('Failed to fetch')
})

it('a language whose words cannot be fetched leaves the one that is shown, also for what comes later', async () => {
  await loadMessages('core')
  await expect(setLanguage('en')).rejects.toThrow()
  expect(language()).toBe('fr')
  expect(t('core.nav.settings')).toBe('Réglages')

  vi.doMock('@/i18n/messages/en/settings.json', () => {
    throw new Error('Failed to fetch')
  })
  await loadMessages('settings')
  expect(t('settings.title')).toBe('Réglages')
})
