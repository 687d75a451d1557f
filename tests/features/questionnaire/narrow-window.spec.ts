import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadMessages } from '@/i18n'
import { useAssessmentStore } from '@/stores/assessment'
import { answer } from '../../stores/answering'
import { freshStart } from '../../stores/fresh'
import { settle } from '../screen'
import { show, windowOf } from './shown'

beforeAll(() => loadMessages('core', 'questionnaire'))

beforeEach(async () => {
  await freshStart()
  await useAssessmentStore().openNew()
})

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('on a phone', () => {
  beforeEach(() => {
    windowOf('phone')
  })

  it('a criterion opens at its first model without an answer', async () => {
    answer({ '1.2.1': 2, '1.2.2': 'nsp' })
    const { router, wrapper } = await show('/criteria/1.2')
    expect(router.currentRoute.value.path).toBe('/assessments/x/models/1.2.3')
    expect(wrapper.findAll('fieldset')).toHaveLength(1)
    expect(wrapper.findAll('h1')).toHaveLength(1)
  })

  it('one goes from model to model across the criteria, and from the last to the profile', async () => {
    const { router, click, wrapper } = await show('/models/1.1.1')
    expect(wrapper.get('nav[aria-label="Pages du questionnaire"]').text()).not.toContain('Retour')
    await click('Suivant')
    expect(router.currentRoute.value.params.modelId).toBe('1.2.1')
    await click('Retour')
    expect(router.currentRoute.value.params.modelId).toBe('1.1.1')
    await router.push('/assessments/x/models/3.2.4')
    await settle()
    await click('Voir le profil')
    expect(router.currentRoute.value.name).toBe('results')
  })

  it('how to answer is said before the levels of the very first model, after those of the others', async () => {
    const { router, wrapper } = await show('/models/1.1.1')
    const rule = 'Choisissez le niveau le plus élevé'
    expect(wrapper.get('fieldset').text()).toMatch(
      /Choisissez le niveau le plus élevé.*Pas en place/s,
    )
    expect(wrapper.text().split(rule)).toHaveLength(2)
    await router.push('/assessments/x/models/1.2.1')
    await settle()
    expect(wrapper.get('fieldset').text()).not.toContain(rule)
    expect(wrapper.text()).toContain(rule)
  })

  it('a model answered stays on screen', async () => {
    const { router, radio } = await show('/criteria/1.2')
    await radio('1.2.1', 3).setValue(true)
    await settle()
    expect(router.currentRoute.value.params.modelId).toBe('1.2.1')
  })
})

describe('a window that becomes narrow', () => {
  it('goes from the criterion to its first model without an answer', async () => {
    const { becomes } = windowOf('wide')
    const { router } = await show('/criteria/1.3')
    expect(router.currentRoute.value.name).toBe('criterion')
    becomes('phone')
    await settle()
    expect(router.currentRoute.value.path).toBe('/assessments/x/models/1.3.1')
  })

  it('goes back to the criterion when it is wide again, with the focus where it was', async () => {
    const { becomes } = windowOf('wide')
    answer({ '1.2.1': 2, '1.2.2': 2 })
    const { router, wrapper, radio } = await show('/criteria/1.2')
    becomes('phone')
    await settle()
    radio('1.2.3', 1).element.focus()
    const inSight = vi.spyOn(radio('1.2.3', 1).element.closest('fieldset')!, 'scrollIntoView')
    becomes('wide')
    await vi.waitFor(() => expect(inSight).toHaveBeenCalled())
    expect(router.currentRoute.value.path).toBe('/assessments/x/criteria/1.2')
    expect(wrapper.findAll('fieldset')).toHaveLength(5)
    expect(document.activeElement).toBe(radio('1.2.3', 1).element)
  })

  it('stays on a model that one chose oneself', async () => {
    const { becomes } = windowOf('phone')
    const { router, click } = await show('/criteria/1.2')
    await click('Suivant')
    becomes('wide')
    await settle()
    expect(router.currentRoute.value.path).toBe('/assessments/x/models/1.2.2')
  })
})
