import '../../stores/fresh'
import { expect, it } from 'vitest'
import PrivacyPage from '@/features/privacy/PrivacyPage.vue'
import { loadMessages } from '@/i18n'
import { freshStart } from '../../stores/fresh'
import { visit } from '../screen'

it('the privacy page says what is stored where, and leads to where it can be erased', async () => {
  await loadMessages('core', 'privacy')
  await freshStart()
  const { wrapper } = await visit('privacy', PrivacyPage, '/privacy')
  expect(wrapper.findAll('h1')).toHaveLength(1)
  expect(wrapper.findAll('dt')).toHaveLength(4)
  const links = wrapper.findAll('a').map((link) => link.attributes('href'))
  expect(links).toEqual(['/settings', '/bin'])
})
