import '../../stores/fresh'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadMessages } from '@/i18n'
import { binProject, emptyBin } from '@/storage/bin'
import { database } from '@/storage/database'
import { useAssessmentStore } from '@/stores/assessment'
import { useProjectsStore } from '@/stores/projects'
import { freshStart, storedExample } from '../../stores/fresh'
import { workshopOf } from '../../workshop-builders'
import { home, storedProject } from './home'

beforeAll(() => loadMessages('core', 'home', 'further'))
beforeEach(freshStart)

describe('deleting a project', () => {
  async function ask() {
    await storedProject(1, 'Premier', { '1.1.1': 2 })
    const screen = await home()
    await screen.click('Autres actions')
    await screen.click('Supprimer le projet', '.panel button')
    return screen
  }

  it('says first what goes, and keeps everything on a change of mind', async () => {
    const { wrapper, click } = await ask()
    const asked = wrapper.get('dialog[open]').text()
    expect(asked).toContain('Le projet va à la corbeille')
    expect(asked).toMatch(/Dernière autoévaluation\s: 1\d? ?\S+ \d{4}, 1\ssur\s32/)
    await click('Garder le projet')
    expect(wrapper.findAll('.row')).toHaveLength(1)
    expect(wrapper.find('dialog[open]').exists()).toBe(false)
  })

  /** By the place of the assessments that workshops fill, and of the button: the newest assessment is first. */
  it.each([
    { filled: [], button: 2, said: null },
    { filled: [1], button: 2, said: 'Son atelier y va aussi' },
    { filled: [1, 0], button: 2, said: /Ses 2\sateliers y vont aussi/ },
    { filled: [1, 1], button: 0, said: /Ses 2\sateliers y vont aussi/ },
    { filled: [1, 1], button: 1, said: null },
  ])('says how many workshops go along: $filled, $button', async ({ filled, button, said }) => {
    const { assessments } = await storedExample()
    for (const [index, place] of filled.entries()) {
      const [id, assessmentId] = [`w${index}` as never, assessments[place]!.id]
      await database().workshops.put(workshopOf({ id, assessmentId }))
    }
    const { wrapper, click } = await home()
    await click('Autres actions')
    const buttons = wrapper.findAll('.panel button').filter((one) => one.text().includes('Suppr'))
    await buttons[button]!.trigger('click')
    const asked = wrapper.get('dialog[open]').text()
    if (said === null) expect(asked).not.toContain('atelier')
    else expect(asked).toMatch(said)
  })

  it('can be undone right after, with every answer back', async () => {
    const { wrapper, click } = await ask()
    await click('Supprimer le projet', 'dialog button')
    await vi.waitFor(() => expect(wrapper.findAll('.row')).toHaveLength(0))
    expect(wrapper.text()).toContain('Premier')
    await click('Annuler la suppression')
    await vi.waitFor(() => expect(wrapper.findAll('.row')).toHaveLength(1))
    expect(wrapper.get('.row').text()).toMatch(/1\ssur\s32/)
    expect(wrapper.text()).not.toContain('Annuler la suppression')
  })

  it('is not said to be undone when another tab has emptied the bin', async () => {
    const { wrapper, click } = await ask()
    await click('Supprimer le projet', 'dialog button')
    await emptyBin()
    await click('Annuler la suppression')
    await vi.waitFor(() => expect(wrapper.text()).toContain('n’est plus dans la corbeille'))
    expect(wrapper.text()).not.toContain('Annuler la suppression')
  })

  it('is undone once, however often one clicks', async () => {
    const { wrapper, click, named } = await ask()
    await click('Supprimer le projet', 'dialog button')
    await vi.waitFor(() => expect(wrapper.findAll('.row')).toHaveLength(0))
    const button = named('button', 'Annuler la suppression')
    void button.trigger('click')
    await button.trigger('click')
    await vi.waitFor(() => expect(wrapper.findAll('.row')).toHaveLength(1))
    expect(wrapper.text()).toContain('est de retour')
  })

  it('takes the focus to what is said of it, in the same words too', async () => {
    await storedProject(2, 'Premier', { '1.1.1': 2 })
    const { wrapper, click } = await ask()
    const isFocused = () =>
      expect(document.activeElement?.textContent).toContain('est dans la corbeille')
    await click('Supprimer le projet', 'dialog button')
    await vi.waitFor(() => expect(wrapper.findAll('.row')).toHaveLength(1))
    await vi.waitFor(isFocused)
    wrapper.get<HTMLElement>('.notice').element.blur()
    await click('Autres actions')
    await click('Supprimer le projet', '.panel button')
    await click('Supprimer le projet', 'dialog button')
    await vi.waitFor(isFocused)
  })

  it('says that nothing has changed when it fails', async () => {
    const { wrapper, click } = await ask()
    useProjectsStore().remove = () => Promise.reject(new Error('refused'))
    await click('Supprimer le projet', 'dialog button')
    expect(wrapper.text()).toContain('Rien n’a changé')
    expect(wrapper.findAll('.row')).toHaveLength(1)
  })
})

describe('deleting one assessment', () => {
  it('tells them apart by how far each is', async () => {
    const { project } = await storedProject(1, 'Premier', { '1.1.1': 2 })
    await useProjectsStore().addAssessment(project.id)
    const { wrapper, click } = await home()
    await click('Autres actions')
    const [empty, begun] = wrapper.findAll('.assessments li')
    await vi.waitFor(() => expect(empty!.text()).toMatch(/0\ssur\s32/))
    expect(begun!.text()).toMatch(/1\ssur\s32/)
    expect(begun!.findAll('button').at(-1)!.text()).toMatch(
      /Supprimer.* 11 mars 2026, 1\u00a0sur\u00a032/,
    )
  })

  it('cannot be undone while another tab has its project in the bin', async () => {
    const { project } = await storedExample()
    const { wrapper, click } = await home()
    await click('Autres actions')
    await click('Supprimer', '.assessments button')
    await click('Supprimer l’autoévaluation', 'dialog button')
    await vi.waitFor(() => expect(wrapper.text()).toContain('est dans la corbeille'))
    await binProject(project.id, '2026-03-12T10:00:00.000Z')
    await click('Annuler la suppression')
    await vi.waitFor(() => expect(wrapper.text()).toContain('Restaurez d’abord le projet'))
    expect(wrapper.text()).toContain('Annuler la suppression')
  })

  it('leaves its project and the others, and can be undone', async () => {
    await storedExample()
    const { wrapper, click } = await home()
    await click('Autres actions')
    const dates = () => wrapper.findAll('.assessments li').map((row) => row.text())
    await vi.waitFor(() => expect(dates().join()).toMatch(/sur\s32.*sur\s32/))
    const before = dates()
    expect(before).toHaveLength(2)
    await click('Supprimer', '.assessments button')
    expect(wrapper.get('dialog[open]').text()).toContain('ses autres autoévaluations restent')
    await click('Supprimer l’autoévaluation', 'dialog button')
    await vi.waitFor(() => expect(dates()).toHaveLength(1))
    expect(wrapper.text()).toContain('est dans la corbeille')
    // The profile of the only one is offered in the row, and it goes with its project.
    expect(wrapper.get('.assessments').text()).not.toMatch(/Supprimer|Voir le profil/)
    await click('Annuler la suppression')
    await vi.waitFor(() => expect(dates()).toEqual(before))
  })
})

describe('a further assessment', () => {
  it('is explained, then opens empty beside the earlier one', async () => {
    await storedProject(1, 'Premier', { '1.1.1': 2 })
    const { wrapper, click, router } = await home()
    await click('Autres actions')
    await click('Nouvelle autoévaluation')
    expect(wrapper.get('dialog[open]').text()).toMatch(
      /Celle du 11 mars 2026 reste telle quelle.*La fiche du projet est commune aux deux/,
    )
    await click('Commencer', 'dialog[open] button')
    await vi.waitFor(() => expect(router.currentRoute.value.name).toBe('criterion'))
    const open = useAssessmentStore()
    await open.open(router.currentRoute.value.params.assessmentId as never)
    expect(open.siblings).toHaveLength(2)
    expect(open.answers.size).toBe(0)
  })

  it('is begun once, however often one clicks', async () => {
    await storedProject(1, 'Premier', { '1.1.1': 2 })
    const { named, click, router } = await home()
    await click('Autres actions')
    await click('Nouvelle autoévaluation')
    const confirm = named('dialog[open] button', 'Commencer')
    void confirm.trigger('click')
    await confirm.trigger('click')
    await vi.waitFor(() => expect(router.currentRoute.value.name).toBe('criterion'))
    expect(await database().assessments.count()).toBe(2)
  })

  it('says so when it cannot be begun, and not when it is asked for again', async () => {
    await storedProject(1, 'Premier', { '1.1.1': 2 })
    const { wrapper, click } = await home()
    useProjectsStore().addAssessment = () => Promise.reject(new Error('refused'))
    await click('Autres actions')
    await click('Nouvelle autoévaluation')
    await click('Commencer', 'dialog[open] button')
    expect(wrapper.find('dialog[open] [role="alert"]').exists()).toBe(true)
    await click('Annuler', 'dialog[open] button')
    await click('Nouvelle autoévaluation')
    expect(wrapper.find('dialog[open]').exists()).toBe(true)
    expect(wrapper.find('dialog[open] [role="alert"]').exists()).toBe(false)
  })

  it('is not offered while the latest one has no answer', async () => {
    await storedProject(1, 'Premier')
    const { wrapper, click } = await home()
    await click('Autres actions')
    expect(wrapper.text()).not.toContain('Nouvelle autoévaluation')
  })
})
