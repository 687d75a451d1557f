import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { modelsOf } from '@/domain/grid'
import QuestionnairePage from '@/features/questionnaire/QuestionnairePage.vue'
import { loadMessages } from '@/i18n'
import { useAssessmentStore } from '@/stores/assessment'
import { useContentStore } from '@/stores/content'
import { today } from '@/stores/identifiers'
import { usePlanStore } from '@/stores/plan'
import { useProjectsStore } from '@/stores/projects'
import { modelId } from '../../builders'
import { answer } from '../../stores/answering'
import { freshStart } from '../../stores/fresh'
import { enter, settle } from '../screen'
import { followDrawing } from './drawing'
import { screens, show, windowOf } from './shown'

beforeAll(() => loadMessages('core', 'questionnaire'))

beforeEach(async () => {
  windowOf('wide')
  await freshStart()
  await useAssessmentStore().openNew()
})

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

describe('the phase of a project', () => {
  it('is asked again with what becomes of the answers, and keeps them', async () => {
    answer({ '1.2.1': 2 })
    const { wrapper, click } = await show('/criteria/1.2')
    expect(wrapper.text()).toContain('Projet en cours')
    await click('Changer', 'button')
    const dialog = wrapper.get('dialog')
    expect(dialog.text()).toContain('Votre réponse garde son niveau')
    await dialog.get('input[type=radio]').setValue(true)
    expect(useAssessmentStore().assessment?.phase).toBe('running')

    await click('Changer la phase', 'dialog button')

    expect(useAssessmentStore().assessment?.phase).toBe('design')
    expect(wrapper.text()).toContain('Prévu par écrit')
    expect(wrapper.text()).toContain('Répondez pour ce qui est prévu aujourd’hui')
    const kept = useAssessmentStore().answers.get(modelId('1.2.1'))
    expect(kept?.response).toEqual({ kind: 'rated', level: 2 })
  })

  it('is said once and for all, before the first answer too', async () => {
    const { wrapper, click } = await show('/criteria/1.2')
    const open = useAssessmentStore()
    expect(open.knownPhase).toBeNull()
    await click('Changer', 'button')
    await wrapper.get('dialog input[type=radio]').setValue(true)
    expect(open.isDraft).toBe(true)
    await click('Changer la phase', 'dialog button')
    expect(open.knownPhase).toBe('design')
    expect(open.project?.identity.phase).toBe('design')
  })
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
