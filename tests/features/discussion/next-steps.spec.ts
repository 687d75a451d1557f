import '../../stores/fresh'
import { expect, it } from 'vitest'
import NextSteps from '@/features/discussion/NextSteps.vue'
import { loadMessages } from '@/i18n'
import { useAssessmentStore } from '@/stores/assessment'
import { modelId } from '../../builders'
import { freshStart } from '../../stores/fresh'
import { openWorkshop } from '../../stores/open-workshop'
import { readBallotOf } from '../../workshop-builders'
import { visit } from '../screen'

it('says the self-assessment is filled in only once no median is left to take', async () => {
  await freshStart()
  await loadMessages('core', 'discussion')
  const { id, store } = await openWorkshop()
  await useAssessmentStore().open(store.workshop!.assessmentId)
  await store.collect(readBallotOf('a', { '1.1.1': 1, '1.2.1': 3, '1.2.2': 2 }))
  const { wrapper } = await visit('workshopDecide', NextSteps, `/workshops/${id}/decide`)
  const said = () => expect.poll(() => wrapper.get('p').text().replaceAll(/\s/g, ' '))
  await said().toContain('encore vide')
  store.agreeCode(modelId('1.2.1'), 2)
  await said().toContain('1 modèle sur 32 est dans l’autoévaluation de l’équipe.')
  await said().toContain('Il reste 2 médianes à prendre')
  store.adoptMedians()
  await said().toContain('L’atelier a rempli l’autoévaluation')
})
