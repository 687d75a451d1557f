import '../../stores/fresh'
import { expect, it } from 'vitest'
import GroupLists from '@/features/discussion/GroupLists.vue'
import { loadMessages } from '@/i18n'
import { modelId } from '../../builders'
import { freshStart } from '../../stores/fresh'
import { collectCodes, openWorkshop } from '../../stores/open-workshop'
import { visit } from '../screen'

it.each([
  ['that nothing divides a group', [1, 2, 1], 'Aucun modèle ne vous divise'],
  ['what it takes to tell, of two people', [0, 3], 'Il faut trois niveaux donnés'],
] as const)('says %s', async (_, codes, sentence) => {
  await freshStart()
  await loadMessages('core', 'discussion')
  const { id } = await openWorkshop()
  await collectCodes(modelId('1.2.5'), codes)
  const { wrapper } = await visit('workshopDecide', GroupLists, `/workshops/${id}/decide`)
  expect(wrapper.get('[aria-labelledby="divided-heading"] p').text()).toContain(sentence)
})
