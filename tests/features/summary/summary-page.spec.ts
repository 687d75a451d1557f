import '../../stores/fresh'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import SummaryPage from '@/features/summary/SummaryPage.vue'
import { loadMessages } from '@/i18n'
import { useAssessmentStore } from '@/stores/assessment'
import { usePlanStore } from '@/stores/plan'
import { usePreferencesStore } from '@/stores/preferences'
import { modelId } from '../../builders'
import { freshStart, storedExample } from '../../stores/fresh'
import { openWorkshop } from '../../stores/open-workshop'
import { readBallotOf } from '../../workshop-builders'
import { settle, visit } from '../screen'

async function summary(query = '') {
  const screen = await visit('summary', SummaryPage, `/assessments/x/summary${query}`)
  await vi.waitFor(() => expect(screen.wrapper.find('.sheet').exists()).toBe(true))
  await settle()
  const sheets = () => screen.wrapper.findAll('.sheet').map((sheet) => sheet.text())
  return { ...screen, sheets }
}

async function openExample(id = 'ex-moulins') {
  const { assessments } = await storedExample(id)
  await useAssessmentStore().open(assessments.at(-1)!.id)
}

beforeAll(() => loadMessages('core', 'summary'))
beforeEach(freshStart)
afterEach(() => {
  vi.restoreAllMocks()
})

describe('the preview', () => {
  beforeEach(() => openExample())

  it('shows the two pages as they print, under one heading of the first level', async () => {
    const { wrapper, sheets } = await summary()
    await vi.waitFor(() => expect(sheets()[1]).toContain('Écrire en tête de chaque fiche'))
    expect(sheets()).toHaveLength(2)
    expect(wrapper.findAll('h1').map((title) => title.text())).toEqual([
      'EXEMPLE FICTIF\u00a0– Grandir ensemble aux Moulins',
    ])
    expect(sheets()[0]).toContain(
      'Profil partiel\u202f: 31\u00a0modèles sur\u00a032 évalués ou non concernés',
    )
    expect(sheets()[0]).toContain('18 juin 2026, par 8\u00a0personnes')
    expect(sheets()[1]).toContain('Évolution depuis le 13 novembre 2025')
    expect(sheets().map((text) => text.includes('libellés reconstitués'))).toEqual([true, true])
  })

  it('follows what the team writes', async () => {
    const { sheets } = await summary()
    useAssessmentStore().describe({ name: 'Œuvre d’été – 50 % & <b>', end: '2026-06' })
    useAssessmentStore().answer(modelId('1.3.1'), { evidence: 'Le cahier de rituels.' })
    await settle()
    expect(sheets()[0]).toContain('Œuvre d’été – 50 % & <b>')
    expect(sheets()[0]).toContain('Septembre\u00a02024\u00a0– juin\u00a02026')
    expect(sheets()[1]).toContain('Le cahier de rituels.')
  })

  it('states the phase of its own assessment, whatever was said of another since', async () => {
    const open = useAssessmentStore()
    open.sayPhase('review')
    await settle()
    await open.open(open.siblings[0]!.id)
    const { sheets } = await summary('?annex=1')
    expect(sheets()[0]).toContain('PhaseEn cours')
    expect(sheets()[2]).toContain('Phase du projetEn cours')
  })

  it('speaks the language of the interface', async () => {
    const { sheets } = await summary()
    await usePreferencesStore().change({ language: 'en' })
    await vi.waitFor(() => expect(sheets()[1]).toContain('Largely in place'))
    expect(sheets()[0]).toContain('The English version of the labels is a translation')
    await usePreferencesStore().change({ language: 'fr' })
  })

  it('says that no step is kept when the plan is empty', async () => {
    const { sheets } = await summary()
    const plan = usePlanStore()
    await vi.waitFor(() => expect(plan.lines).toHaveLength(3))
    plan.lines.forEach(({ id }) => plan.remove(id))
    await settle()
    expect(sheets()[1]).toContain('L’équipe n’a pas encore choisi de prochain pas.')
  })
})

describe('the options', () => {
  beforeEach(() => openExample('ex-cap'))

  it('come from the address and go back to it, defaults left out', async () => {
    const { router, sheets, option } = await summary('?pages=1&budget=1')
    expect(sheets()).toHaveLength(1)
    await option('Longueur', 'Deux pages').setValue()
    await settle()
    expect(router.currentRoute.value.query).toEqual({ budget: '1' })
    expect(sheets()).toHaveLength(2)
  })

  it('offer comments once there is an annex to hold them', async () => {
    const { wrapper, sheets, option } = await summary()
    expect(wrapper.text()).not.toContain('Les commentaires, dans l’annexe')
    await option('Ajouter', 'L’annexe, avec chaque modèle').setValue(true)
    await settle()
    expect(sheets().length).toBeGreaterThan(3)
    expect(sheets().join()).not.toContain('Commentaire\u202f:')
    await option('Ajouter', 'Les commentaires, dans l’annexe').setValue(true)
    await settle()
    expect(sheets().join()).toContain('Commentaire\u202f:')
    await option('Ajouter', 'L’annexe, avec chaque modèle').setValue(false)
    await settle()
    expect(sheets()).toHaveLength(2)
  })

  it('show budget and contact only when they are chosen', async () => {
    const { sheets, option, wrapper } = await summary()
    useAssessmentStore().describe({ budget: '12 000 €', contact: 'accueil@exemple.org' })
    await settle()
    expect(wrapper.text()).not.toContain('12 000 €')
    await option('Ajouter', 'Le budget').setValue(true)
    await settle()
    expect(sheets()[0]).toContain('12 000 €')
    expect(sheets()[0]).not.toContain('accueil@exemple.org')
  })
})

describe('the spread of individual answers', () => {
  const label = 'L’écart entre les réponses individuelles'

  async function afterWorkshopOf(people: number) {
    const { store: workshop } = await openWorkshop()
    for (let person = 0; person < people; person += 1)
      await workshop.collect(readBallotOf(`p${person}`, { '2.2.2': person === 0 ? 3 : 0 }))
    await useAssessmentStore().open(workshop.workshop!.assessmentId)
    return summary()
  }

  it('is shown when it is chosen', async () => {
    const { sheets, option } = await afterWorkshopOf(3)
    expect(sheets()[0]).not.toContain('Écart fort')
    await option('Ajouter', label).setValue(true)
    await settle()
    expect(sheets()[0]).toContain('Écart fort\u202f: 2.2.2\u00a0Suivi individuel.')
  })

  it('cannot be chosen where it would give someone away', async () => {
    const { wrapper } = await afterWorkshopOf(2)
    expect(wrapper.text()).not.toContain(label)
  })
})

describe('texts that are longer than their places', () => {
  it('print in an annex nobody asked for, which is said with its pages', async () => {
    await openExample()
    const { wrapper, sheets, option } = await summary('?pages=1')
    const plan = usePlanStore()
    await vi.waitFor(() => expect(plan.lines).toHaveLength(3))
    expect(wrapper.text()).not.toContain('qui s’imprime aussi')
    const long = 'Un texte long. '.repeat(13)
    plan.lines.forEach(({ id }) => plan.change(id, { action: long, who: long, sign: long }))
    await settle()
    expect(sheets()).toHaveLength(2)
    expect(wrapper.text()).toContain('dans une annexe d’une page, qui s’imprime aussi')
    await option('Ajouter', 'L’annexe, avec chaque modèle').setValue(true)
    await settle()
    expect(wrapper.text()).not.toContain('qui s’imprime aussi')
  })
})

describe('what is missing', () => {
  it('is asked for with a way to the project sheet, and never stops the printing', async () => {
    await useAssessmentStore().openNew()
    const { wrapper, router, sheets } = await summary()
    const notice = wrapper.get('.caution')
    expect(notice.text()).toContain(
      'Nom du projet, Structure porteuse, Phase du projet et Type d’intervention',
    )
    expect(sheets()).toHaveLength(2)
    expect(sheets()[0]).toContain('PhaseÀ préciser')
    await notice.get('a').trigger('click')
    await settle()
    expect(router.currentRoute.value).toMatchObject({ name: 'project', query: { missing: '1' } })
  })

  it('is told of the paper too, with the way to each model', async () => {
    await useAssessmentStore().openNew()
    useAssessmentStore().answer(modelId('3.2.2'), { response: { kind: 'notApplicable' } })
    const { wrapper, router } = await summary()
    const fold = wrapper.get('details')
    expect(fold.text()).toMatch(/^\d+ endroits encore vides sur le papier$/)
    fold.element.open = true
    await fold.trigger('toggle')
    expect(fold.text()).toContain('s’imprime pour\u202f: Territoire, Période')
    const link = fold.findAll('a').find((one) => one.text() === '3.2.2')
    await link?.trigger('click')
    await settle()
    expect(router.currentRoute.value).toMatchObject({
      name: 'model',
      params: { modelId: '3.2.2' },
    })
  })

  it('is not the phase once answers were given in its words', async () => {
    await useAssessmentStore().openNew()
    useAssessmentStore().answer(modelId('1.1.1'), { response: { kind: 'rated', level: 2 } })
    const { wrapper } = await summary()
    expect(wrapper.get('.caution').text()).not.toContain('Phase')
  })

  it('goes with what the fields of the sheet contradict', async () => {
    await openExample()
    useAssessmentStore().describe({ practitioners: 6, trainedPractitioners: 9 })
    const { wrapper } = await summary()
    expect(wrapper.get('.caution').text()).toMatch(
      /^À vérifier dans la fiche\s: Intervenants formés aux CPS, qu’une autre/,
    )
  })

  it('is nothing to speak of once the fields are filled', async () => {
    await openExample()
    const { wrapper } = await summary()
    expect(wrapper.find('.caution').exists()).toBe(false)
  })
})

describe('printing', () => {
  it('opens the print window, and names the document while it prints', async () => {
    await openExample()
    const print = vi.fn()
    vi.stubGlobal('print', print)
    document.title = 'Repère CPS'
    const { click } = await summary()
    await click('Imprimer')
    expect(print).toHaveBeenCalledOnce()
    dispatchEvent(new Event('beforeprint'))
    expect(document.title).toBe(
      'Synthèse d’autoévaluation – EXEMPLE FICTIF\u00a0– Grandir ensemble aux Moulins – 18 juin 2026',
    )
    dispatchEvent(new Event('afterprint'))
    expect(document.title).toBe('Repère CPS')
    vi.unstubAllGlobals()
  })
})

describe('the texts to copy', () => {
  beforeEach(() => openExample())

  const copyAim = async () => {
    const { wrapper } = await summary()
    await wrapper.get('[aria-label="Copier\u202f: Objectifs"]').trigger('click')
    await settle()
    return wrapper.get('.copy')
  }

  it('go to the clipboard one by one', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const section = await copyAim()
    expect(writeText).toHaveBeenCalledWith(
      expect.stringContaining('Aider les enfants à reconnaître'),
    )
    expect(section.get('[role="status"]').text()).toBe('Copié\u202f: Objectifs')
    expect(section.findAll('button').filter((one) => one.text() === 'Copié')).toHaveLength(1)
  })

  it('are selected where the clipboard is refused', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('Not allowed'))
    const section = await copyAim()
    expect(section.get('[role="status"]').text()).toContain('Le texte est sélectionné')
    expect(getSelection()?.toString()).toContain('Aider les enfants à reconnaître')
  })

  it('say which heading the project sheet says nothing of', async () => {
    useAssessmentStore().describe({ territory: '', scale: null })
    await settle()
    const { wrapper } = await summary()
    const block = wrapper.findAll('.copy li').find((one) => one.text().includes('Territoire'))
    expect(block?.find('button').exists()).toBe(false)
    expect(block?.text()).toContain('Rien à copier')
  })
})
