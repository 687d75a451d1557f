import '../../stores/fresh'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { withAnswer, type OwnBallot } from '@/domain/own-ballot'
import { loadMessages } from '@/i18n'
import { database } from '@/storage/database'
import { joinOwnBallot } from '@/storage/own-ballots'
import { readPreferences } from '@/storage/preferences'
import * as storage from '@/storage/projects'
import { useAssessmentStore } from '@/stores/assessment'
import { currentOutline } from '@/stores/outline'
import { useProjectsStore } from '@/stores/projects'
import { useSavingStore } from '@/stores/saving'
import { useSettingsStore } from '@/stores/settings'
import * as download from '@/ui/download'
import { answerOf, modelId } from '../../builders'
import { freshStart, storedExample } from '../../stores/fresh'
import { ownBallotOf } from '../../workshop-builders'
import { settle } from '../screen'
import { home, storedProject } from './home'

vi.mock('@/ui/download', { spy: true })

beforeAll(() => loadMessages('core', 'home', 'further'))
beforeEach(freshStart)
afterEach(() => {
  vi.restoreAllMocks()
})

describe('the home page without a project', () => {
  it('says what this is, and starts a questionnaire that nothing stores yet', async () => {
    const { wrapper, named } = await home()
    expect(wrapper.findAll('h1')).toHaveLength(1)
    const text = wrapper.text().replaceAll(/[\u00A0\u202F]/g, ' ')
    const { generals, operationals, models } = currentOutline
    expect(text).toContain(
      `${generals} critères généraux, ${operationals} critères opérationnels, ${models} modèles pratiques`,
    )
    expect(text).toContain('un profil à discuter, jamais une note')
    expect(text).toContain('Rien ne quitte cet appareil')
    expect(named('a', 'Commencer une autoévaluation').attributes('href')).toBe(
      '/assessments/new/criteria/1.1',
    )
    expect(useProjectsStore().entries).toEqual([])
  })

  it('shows what the questionnaire goes through, criterion by criterion', async () => {
    const { wrapper } = await home()
    await vi.waitFor(() => expect(wrapper.findAll('ol > li')).toHaveLength(9))
    expect(wrapper.findAll('[data-general]')).toHaveLength(3)
  })

  it('offers two examples, says that they are fictional, and opens the profile of one', async () => {
    const { wrapper, click, router } = await home()
    await click('Essayer avec un exemple')
    await vi.waitFor(() => expect(wrapper.text()).toContain('Exemples fictifs.'))
    expect(wrapper.findAll('.example h2').map((one) => one.text())).toEqual([
      expect.stringContaining('une école et une association de quartier'),
      expect.stringContaining('un service éducatif'),
    ])

    await click('Ouvrir cet exemple')
    await vi.waitFor(() => expect(router.currentRoute.value.name).toBe('results'))
    const open = useAssessmentStore()
    await open.open(router.currentRoute.value.params.assessmentId as never)
    expect(open.project?.exampleId).toBe('ex-moulins')
  })

  it('says what to do when the example cannot be stored', async () => {
    const { wrapper, click } = await home()
    await click('Essayer avec un exemple')
    await vi.waitFor(() => expect(wrapper.find('.example').exists()).toBe(true))
    const failing = vi.spyOn(storage, 'putBundle').mockRejectedValue(new Error('full'))
    useProjectsStore().addExample = () => storage.putBundle({} as never) as never
    await click('Ouvrir cet exemple')
    expect(wrapper.get('[role="alert"]').text()).toContain('n’a pas pu être ouvert')
    expect(failing).toHaveBeenCalledOnce()
  })

  it('does not say that projects are kept when this browser keeps nothing', async () => {
    const kept = 'Vos projets sont gardés par ce navigateur'
    expect((await home()).wrapper.text()).toContain(kept)
    useSavingStore().storageKind = 'memory'
    expect((await home()).wrapper.text()).not.toContain(kept)
  })

  it('is in the other language at once when its name is clicked, and stays so', async () => {
    const { wrapper, click, named } = await home()
    expect(named('button', 'English').attributes('lang')).toBe('en')
    await click('English')
    await expect.poll(() => wrapper.get('h1').text()).toContain('Take stock of your psychosocial')
    expect(readPreferences().language).toBe('en')
    expect(named('button', 'Français').attributes('lang')).toBe('fr')
    await click('Français')
    await expect.poll(() => wrapper.get('h1').text()).toContain('Faites le point')
  })

  it('says in English what CPS stands for, and breaks no line after a number', async () => {
    const { wrapper, click } = await home()
    await click('English')
    await expect.poll(() => wrapper.get('.lead').text()).toContain('psychosocial skills (CPS')
    const numbers = wrapper
      .get('.lead')
      .text()
      .match(/\b\d+.(?=general|operational|practical)/g)
    expect(numbers).toHaveLength(3)
    for (const number of numbers ?? []) expect(number.at(-1)).toBe('\u00a0')
    await click('Français')
  })

  it('says that everything was erased, once', async () => {
    useSettingsStore().hasErased = true
    const { wrapper, leave } = await home()
    expect(wrapper.get('[role="status"]').text()).toContain('Tout est effacé')
    leave()
    expect(useSettingsStore().hasErased).toBe(false)
  })
})

describe('the list of projects', () => {
  it('shows the last worked on first, with its date, its phase and how far it is', async () => {
    await storedProject(1, 'Premier', { '1.1.1': 2, '1.2.1': 'nsp', '1.2.2': 'nc' })
    await storedProject(2, '')
    const { wrapper } = await home()
    const rows = wrapper.findAll('.row')
    expect(rows.map((row) => row.get('h2').text())).toEqual(['Projet sans nom', 'Premier'])
    expect(rows[1]!.text()).toContain('11 mars 2026')
    expect(rows[1]!.text()).toContain('En cours')
    expect(rows[1]!.text()).toMatch(/3\ssur\s32/)
    expect(rows[1]!.get('progress').attributes('value')).toBe('3')
  })

  it('resumes at the first criterion with a model left, and offers the profile', async () => {
    await storedProject(1, 'Premier', { '1.1.1': 2 })
    const { named } = await home()
    expect(named('a', 'Reprendre').attributes('href')).toBe('/assessments/b1/criteria/1.2')
    // A start is one of another project now: the next assessment of this one is among its actions.
    expect(named('a', 'Évaluer un autre projet').attributes('href')).toContain('/assessments/new/')
    expect(named('a', 'Voir le profil').attributes('href')).toBe('/assessments/b1/results')
  })

  it('leads to the profile once every model is answered, and marks an example', async () => {
    const { assessments } = await storedExample()
    const { wrapper, named } = await home()
    expect(wrapper.text()).not.toContain('Reprendre')
    expect(named('a', 'Voir le profil').attributes('href')).toBe(
      `/assessments/${assessments[1]!.id}/results`,
    )
    expect(wrapper.get('.mark').text()).toBe('Exemple fictif')
    expect(named('a', 'Commencer une autoévaluation').exists()).toBe(true)
  })

  it('leads to the other screens and to the earlier assessments', async () => {
    const { assessments } = await storedExample()
    const { wrapper, click } = await home()
    await click('Autres actions')
    const links = wrapper.findAll('.panel a').map((link) => link.attributes('href'))
    const [earlier, latest] = assessments.map(({ id }) => `/assessments/${id}`)
    expect(links).toEqual([
      `${latest}/results`,
      `${earlier}/results`,
      `${latest}/project`,
      `${latest}/summary`,
    ])
  })

  it('says in the row that there is an earlier assessment, and leads to its profile', async () => {
    await storedProject(1, 'Alone')
    const { assessments } = await storedExample()
    const { wrapper, named } = await home()
    expect(wrapper.findAll('.previous')).toHaveLength(1)
    const link = named('.row a', 'Autoévaluation précédente')
    expect(link.attributes('href')).toBe(`/assessments/${assessments[0]!.id}/results`)
  })

  it('exports one copy of an assessment, however often one clicks, and names the file', async () => {
    const save = vi.spyOn(download, 'downloadText').mockReturnValue()
    await storedProject(1, 'Œuvre d’été', { '1.1.1': 2 })
    const { wrapper, click, named } = await home()
    await click('Autres actions')
    const said = wrapper.get('.panel [role="status"]')
    void named('button', 'Exporter une copie').trigger('click')
    await click('Exporter une copie')
    await vi.waitFor(() => expect(save).toHaveBeenCalledOnce())
    const [file, content] = save.mock.calls[0]!
    expect(file).toContain('œuvre-d-ete')
    expect(JSON.parse(content)).toMatchObject({ project: { identity: { name: 'Œuvre d’été' } } })
    await settle()
    expect(said.text()).toContain(file)
    await named('button', 'Exporter une copie').trigger('click', { detail: 2 })
    await settle()
    expect(save).toHaveBeenCalledOnce()
  })

  it('shows twenty projects, then more when asked', async () => {
    for (let index = 1; index <= 23; index += 1) await storedProject(index, `Projet ${index}`)
    const { wrapper, click } = await home()
    expect(wrapper.findAll('.row')).toHaveLength(20)
    await click('Afficher plus')
    await vi.waitFor(() => expect(wrapper.findAll('.row')).toHaveLength(23))
    expect(wrapper.text()).not.toContain('Afficher plus')
  })

  it('keeps what it showed and says so when storage cannot be read any more', async () => {
    await storedProject(1, 'Premier')
    const { wrapper } = await home()
    useProjectsStore().isUnreadable = true
    await settle()
    expect(wrapper.get('[role="alert"]').text()).toContain('Rien n’a été effacé')
    expect(wrapper.findAll('.row')).toHaveLength(1)
  })
})

describe('a questionnaire of which nothing could be stored', () => {
  it('is named, and one comes back to what was answered', async () => {
    const open = useAssessmentStore()
    await open.openNew()
    vi.spyOn(database().projects, 'put').mockRejectedValue(new Error('disk'))
    open.answer(modelId('1.1.1'), answerOf(2))
    await vi.waitFor(() => expect(useSavingStore().status).toBe('failed'))
    const { wrapper, named } = await home()
    expect(wrapper.text()).toContain('n’est pas encore enregistrée sur cet appareil')
    expect(named('a', 'Reprendre cette autoévaluation').attributes('href')).toBe(
      '/assessments/new/criteria/1.1',
    )
    await open.openNew()
    expect(open.answers.get(modelId('1.1.1'))).toEqual(answerOf(2))

    vi.restoreAllMocks()
    useSavingStore().retry()
    await vi.waitFor(() => expect(wrapper.text()).not.toContain('n’est pas encore enregistrée'))
    await vi.waitFor(() => expect(wrapper.findAll('.row')).toHaveLength(1))
  })
})

describe('whoever takes part in a workshop', () => {
  it('finds where to join one', async () => {
    const { named } = await home()
    expect(named('a', 'Rejoindre un atelier').attributes('href')).toBe('/join')
  })

  it('goes on with the ballot that was begun on this device, at its next question', async () => {
    const at = new Date().toISOString()
    const half = (own: OwnBallot) => withAnswer(own, 1, modelId('1.1.1'), 2)
    await joinOwnBallot(ownBallotOf(), half, at)
    const { wrapper, named } = await home()
    await vi.waitFor(() => expect(wrapper.text()).toContain('Votre bulletin de l’atelier tigre'))
    expect(named('a', 'Reprendre mon bulletin').attributes('href')).toBe(
      '/ballots/spf-cps/1.0.0/tigre-jardin-42/1.2.1',
    )
  })

  it('is not asked about a ballot where there is none', async () => {
    const { wrapper } = await home()
    await settle()
    expect(wrapper.find('.ballot').exists()).toBe(false)
  })
})
