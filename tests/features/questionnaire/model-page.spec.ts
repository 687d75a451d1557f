import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadMessages } from '@/i18n'
import { usePlanStore } from '@/stores/plan'
import { answer } from '../../stores/answering'
import { settle } from '../screen'
import { freshQuestionnaire, show } from './shown'

beforeAll(() => loadMessages('core', 'questionnaire'))

beforeEach(freshQuestionnaire)

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('a model’s own page', () => {
  it('shows that model only, with the way to its criterion', async () => {
    const { wrapper } = await show('/models/1.2.4')
    expect(wrapper.findAll('fieldset')).toHaveLength(1)
    expect(wrapper.get('h1').text()).toContain('1.2.4')
    expect(wrapper.get('a.whole').attributes('href')).toBe('/assessments/x/criteria/1.2')
  })

  it('offers to put a model below level 3 in the plan, until the plan is full', async () => {
    answer({ '1.2.4': 3, '1.2.5': 1, '1.3.1': 2, '1.3.2': 0, '1.4.1': 0 })
    const { router, wrapper, click } = await show('/models/1.2.4')
    const offer = 'Ajouter au plan'
    expect(wrapper.text()).not.toContain(offer)
    for (const id of ['1.2.5', '1.3.1', '1.3.2']) {
      await router.push(`/assessments/x/models/${id}`)
      await settle()
      await click(offer)
      expect(wrapper.text()).toContain('Ce modèle est dans votre plan.')
      expect(document.activeElement?.textContent).toBe('Voir le plan')
    }
    expect(usePlanStore().lines.map((line) => line.modelId)).toEqual(['1.2.5', '1.3.1', '1.3.2'])
    await router.push('/assessments/x/models/1.4.1')
    await settle()
    expect(wrapper.text()).toContain('Votre plan contient déjà trois pas à faire ou en cours.')
  })
})
