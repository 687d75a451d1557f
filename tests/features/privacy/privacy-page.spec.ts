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
  const kept = wrapper.get('dl').text()
  expect(kept).toContain('Projets, autoévaluations et prochains pas\u202f: dans la corbeille')
  expect(kept).toContain('un atelier supprimé seul et un bulletin sont effacés aussitôt')
  const links = wrapper.findAll('a').map((link) => link.attributes('href'))
  expect(links).toEqual(['/settings', '/bin'])
})
