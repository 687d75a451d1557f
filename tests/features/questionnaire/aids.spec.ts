import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import QuestionnairePage from '@/features/questionnaire/QuestionnairePage.vue'
import { loadMessages } from '@/i18n'
import { useAssessmentStore } from '@/stores/assessment'
import { useContentStore } from '@/stores/content'
import { useProjectsStore } from '@/stores/projects'
import { enter, settle } from '../screen'
import { freshQuestionnaire, screens, show } from './shown'

beforeAll(() => loadMessages('core', 'questionnaire'))

beforeEach(freshQuestionnaire)

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('what helps to answer', () => {
  beforeEach(async () => {
    const open = useAssessmentStore()
    await open.open(await useProjectsStore().addExample('ex-moulins'))
  })

  it('comes after the questions: hints at their models, training at the head of its criterion', async () => {
    const { router, wrapper } = await show('/criteria/1.2')
    await vi.waitFor(() => expect(wrapper.text()).toContain('Dans la fiche du projet'))
    const models = wrapper.findAll('fieldset')
    expect(models[3]!.text()).toContain('Séances par participant et par an\u202f: 10')
    expect(models[3]!.text()).toContain('Repères de programmes')
    expect(models[1]!.text()).toContain('CPS travaillées')
    expect(models[0]!.text()).not.toContain('Dans la fiche du projet')

    await router.push('/assessments/x/criteria/2.1')
    await settle()

    expect(wrapper.find('.content > .hints').text()).toContain('Heures de formation')
    expect(wrapper.get('fieldset').text()).not.toContain('Dans la fiche du projet')
  })

  it('says that a hint is to be checked where the project sheet contradicts it', async () => {
    useAssessmentStore().describe({ practitioners: 6, trainedPractitioners: 9 })
    const { wrapper } = await show('/criteria/2.1')
    await vi.waitFor(() =>
      expect(wrapper.text()).toMatch(/Intervenants formés aux CPS\s: 9 \(à vérifier/),
    )
    expect(wrapper.text().match(/à vérifier\s: une autre/g)).toHaveLength(1)
  })

  it('does not move a page that a person has touched: it waits for the next one', async () => {
    const address = '/assessments/x/criteria/1.2'
    const { router, wrapper } = await enter(screens, QuestionnairePage, address)
    await nextTick()
    dispatchEvent(new Event('pointerdown'))
    await settle()
    expect(wrapper.text()).not.toContain('Dans la fiche du projet')
    await router.push('/assessments/x/criteria/2.3')
    await settle()
    expect(wrapper.text()).toContain('Parents associés')
  })

  it('is left out without a word when it cannot be fetched', async () => {
    const reported = vi.fn()
    vi.stubGlobal('reportError', reported)
    const failure = new Error('planted')
    vi.spyOn(useContentStore(), 'programmes').mockRejectedValue(failure)
    const { wrapper } = await show('/criteria/1.2')
    expect(wrapper.findAll('fieldset')).toHaveLength(5)
    expect(reported).toHaveBeenCalledWith(failure)
  })
})
