import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { modelsOf } from '@/domain/grid'
import { loadMessages } from '@/i18n'
import { useAssessmentStore } from '@/stores/assessment'
import { today } from '@/stores/identifiers'
import { modelId } from '../../builders'
import { answer } from '../../stores/answering'
import { settle } from '../screen'
import { followDrawing } from './drawing'
import { freshQuestionnaire, show } from './shown'

beforeAll(() => loadMessages('core', 'questionnaire'))

beforeEach(freshQuestionnaire)

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('a criterion', () => {
  it('is one page with its models under one another, one heading each and no table', async () => {
    const { wrapper } = await show('/criteria/1.2')
    expect(wrapper.findAll('h1').map((one) => one.text())).toEqual([
      '1.2 Des activités CPS structurées et séquencées sont mises en œuvre',
    ])
    expect(wrapper.findAll('h2').map((one) => one.text().slice(0, 5))).toEqual([
      '1.2.1',
      '1.2.2',
      '1.2.3',
      '1.2.4',
      '1.2.5',
    ])
    expect(wrapper.findAll('fieldset')).toHaveLength(5)
    expect(wrapper.find('table').exists()).toBe(false)
    expect(wrapper.text()).toContain('Pratiques CPS de qualité')
    expect(wrapper.text()).toContain('Pensez aux douze derniers mois.')
    expect(wrapper.text()).toContain('Choisissez le niveau le plus élevé')
  })

  it('writes each answer through the store and draws nothing of the other models', async () => {
    const { wrapper, radio } = await show('/criteria/1.2')
    const changed = new Set<string>()
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement
        const model = element?.closest('fieldset')?.querySelector('legend')?.textContent.trim()
        if (model) changed.add(model.slice(0, 5))
      }
    })
    observer.observe(wrapper.element.parentElement, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    })

    await radio('1.2.3', 2).setValue(true)
    await settle()
    await vi.waitFor(() => expect(useAssessmentStore().isDraft).toBe(false))
    await settle()

    const stored = useAssessmentStore().answers.get(modelId('1.2.3'))
    expect(stored?.response).toEqual({ kind: 'rated', level: 2 })
    expect([...changed]).toEqual(['1.2.3'])
    observer.disconnect()
  })

  it('draws again, of all its parts, only those that show the answer', async () => {
    const { radio } = await show('/criteria/1.2')
    await radio('1.2.1', 1).setValue(true)
    await vi.waitFor(() => expect(useAssessmentStore().isDraft).toBe(false))
    await settle()
    const drawn = followDrawing()

    await radio('1.2.3', 2).setValue(true)

    expect(drawn.toSorted()).toEqual([
      'AnswerState',
      'BaseProgress',
      'CriterionCount',
      'LevelLadder',
      'SideProgress',
    ])
  })

  it('says in the rail how far one is, and where', async () => {
    answer({ '1.1.1': 3, '1.2.1': 0, '1.2.2': 'nsp' })
    const { wrapper } = await show('/criteria/1.2')
    const rail = wrapper.get('nav[aria-label="Critères du questionnaire"]')
    const lines = rail.findAll('a').map((one) => one.text())
    expect(lines).toHaveLength(9)
    expect(lines[0]).toMatch(/1\.1.*Maîtrise des CPS.*1\/1.*1\u00a0réponse sur 1/)
    expect(lines[1]).toContain('2/5')
    expect(rail.get('[aria-current=page]').text()).toContain('1.2')
    const progress = wrapper.get('progress')
    expect([progress.attributes('value'), progress.attributes('max')]).toEqual(['3', '32'])
    expect(wrapper.text()).toMatch(/3\sréponses sur\s32/)
  })

  it('leads to the criteria beside it, and the last one to the profile', async () => {
    const { router, wrapper, click } = await show('/criteria/1.2')
    const turn = () => wrapper.get('nav[aria-label="Pages du questionnaire"]')
    expect(turn().text()).toContain('1.1 Maîtrise des CPS')
    await click('Suivant')
    expect(router.currentRoute.value.path).toBe('/assessments/x/criteria/1.3')
    await router.push('/assessments/x/criteria/3.2')
    await settle()
    expect(turn().text()).not.toContain('Suivant')
    expect(turn().text()).toContain('Voir le profil')
  })

  it('says of what was finished long ago to correct mistakes only, and to begin anew otherwise', async () => {
    const { wrapper } = await show('/criteria/1.2')
    const open = useAssessmentStore()
    open.amend({ date: '2020-10-05' })
    expect(wrapper.find('.settled').exists()).toBe(false)
    answer(Object.fromEntries(modelsOf(open.grid!).map(({ id }) => [id, 2])))
    await nextTick()
    expect(wrapper.get('.settled').text()).toContain('Autoévaluation du 5 octobre 2020.')
    open.amend({ date: today() })
    await nextTick()
    expect(wrapper.find('.settled').exists()).toBe(false)
  })

  it('goes to the next model with Tab from a radio', async () => {
    const { wrapper, radio } = await show('/criteria/1.2')
    radio('1.2.1', 0).element.focus()
    await radio('1.2.1', 0).trigger('keydown', { key: 'Tab' })
    expect(document.activeElement).toBe(radio('1.2.2', 0).element)
    const [fold] = wrapper.findAll('fieldset summary')
    ;(fold!.element as HTMLElement).focus()
    await fold!.trigger('keydown', { key: 'Tab' })
    expect(document.activeElement).toBe(fold!.element)
  })

  it.each(['/criteria/9.9', '/models/9.9.9', '/models/1.2'])(
    'that does not exist is said so: %s',
    async (path) => {
      const { router } = await show(path)
      expect(router.currentRoute.value.name).toBe('notFound')
      expect(router.currentRoute.value.fullPath).toBe(`/assessments/x${path}`)
    },
  )

  it('lists the words of the field that it uses when asked', async () => {
    const { wrapper, click } = await show('/criteria/1.4')
    expect(wrapper.find('dt').exists()).toBe(false)
    await click('Mots à connaître')
    const terms = wrapper.findAll('dt').map((one) => one.text())
    expect(terms).toContain('Pédagogie active')
    expect(terms).not.toContain('Médiation par les pairs')
  })
})
