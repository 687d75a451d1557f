import '../../stores/fresh'
import { beforeEach, describe, expect, it } from 'vitest'
import { writeWorkshopCode } from '@/domain/workshop-code'
import PreparePage from '@/features/workshop/PreparePage.vue'
import WorkshopsPage from '@/features/workshop/WorkshopsPage.vue'
import { loadMessages } from '@/i18n'
import { database } from '@/storage/database'
import { useWorkshopStore } from '@/stores/workshop'
import { useWorkshopsStore } from '@/stores/workshops'
import { projectOf } from '../../builders'
import { freshStart } from '../../stores/fresh'
import { visit } from '../screen'

const focused = () => document.activeElement?.textContent

/** One workshop, and the list of workshops once somebody has asked to delete it. */
async function deleting() {
  const id = await useWorkshopsStore().startAlone((code) => code)
  const page = await visit('workshops', WorkshopsPage, '/workshops')
  const rows = () => page.wrapper.findAll('li .actions')
  await expect.poll(rows).toHaveLength(1)
  await page.click('Supprimer', 'li button')
  await useWorkshopStore().open(id)
  return { ...page, rows, code: writeWorkshopCode(useWorkshopStore().workshop!.code) }
}

beforeEach(async () => {
  await freshStart()
  await loadMessages('core', 'workshop', 'codes')
})

it('a workshop is begun once, however often one clicks', async () => {
  const { named, router } = await visit('workshops', WorkshopsPage, '/workshops')
  const alone = named('button', 'sans fiche')
  void alone.trigger('click')
  await alone.trigger('click')
  await expect.poll(() => router.currentRoute.value.name).toBe('workshopPrepare')
  expect(await database().workshops.count()).toBe(1)
})

it('a project named after its workshop breaks its lines between words, the number with the last', async () => {
  const { click } = await visit('workshops', WorkshopsPage, '/workshops')
  await click('sans fiche')
  await expect.poll(() => database().projects.count()).toBe(1)
  const [project] = await database().projects.toArray()
  expect(String(project!.identity.name).split(' ')).toEqual([
    'Atelier',
    expect.stringMatching(/^[a-z]+$/),
    expect.stringMatching(/^[a-z]+\u00a0\d+$/),
  ])
})

it('a workshop is listed under its code, and under its project where that has a name of its own', async () => {
  await useWorkshopsStore().startAlone((code) => `Atelier ${writeWorkshopCode(code)}`)
  await useWorkshopsStore().startAlone(() => 'Un nom à soi')
  const { wrapper } = await visit('workshops', WorkshopsPage, '/workshops')
  const lines = () =>
    wrapper.findAll('li .what').map((one) => one.findAll('p').map((p) => p.text()))
  await expect.poll(() => lines().toSorted()).toEqual([[], ['Un nom à soi']])
})

it('a workshop can be given to any project of the team, and to no example', async () => {
  const put = (id: string, exampleId: string | null, updatedAt: string) =>
    database().projects.put(projectOf({ id: id as never, exampleId, updatedAt }))
  for (const one of Array(20).keys()) await put(`training-${one}`, 'ex', '2026-03-12T09:00:00.000Z')
  await put('newer', null, '2026-03-11T09:00:00.000Z')
  await put('older', null, '2026-03-10T09:00:00.000Z')
  const { wrapper, control } = await visit('workshops', WorkshopsPage, '/workshops?project=older')
  await expect.poll(() => wrapper.findAll('option')).toHaveLength(2)
  expect(control('Projet').element.value).toBe('older')
})

it('a workshop that is deleted is named where the focus goes on from', async () => {
  const { click, rows, code } = await deleting()
  await click('Supprimer l’atelier', 'dialog button')
  await expect.poll(focused).toBe(`L’atelier ${code} est supprimé.`)
  await expect.poll(rows).toHaveLength(0)
})

it('a workshop is deleted for good, and whoever deletes it is told before', async () => {
  const { click, rows, wrapper } = await deleting()
  expect(wrapper.get('dialog').text()).toContain('C’est définitif.')
  await click('Supprimer l’atelier', 'dialog button')
  await expect.poll(rows).toHaveLength(0)
  expect(await database().workshops.count()).toBe(0)
  expect(await database().bin.count()).toBe(0)
})

it('a workshop that cannot be deleted stays, and says so', async () => {
  const { click, rows, wrapper } = await deleting()
  useWorkshopsStore().remove = () => Promise.reject(new Error('refused'))
  await click('Supprimer l’atelier', 'dialog button')
  await expect.poll(() => wrapper.get('.notice').text()).toContain('Rien n’a changé')
  expect(rows()).toHaveLength(1)
})

it('the focus stays among the roles when one goes, and when the last one is added', async () => {
  const id = await useWorkshopsStore().startAlone((code) => code)
  await useWorkshopStore().open(id)
  const roles = ['A', 'B', 'C', 'D', 'E', 'F']
  useWorkshopStore().setOptions({ roles })
  const { wrapper, named, click } = await visit(
    'workshopPrepare',
    PreparePage,
    `/workshops/${id}/prepare`,
  )
  const hasFocus = () => wrapper.get('.roles').element.contains(document.activeElement)
  named('.roles li button', 'Retirer').element.focus()
  await click('Retirer', '.roles li button')
  expect(useWorkshopStore().workshop?.options.roles).toEqual(roles.slice(1))
  expect(hasFocus()).toBe(true)

  const field = wrapper.get<HTMLInputElement>('.roles input')
  field.element.focus()
  await field.setValue('G')
  await field.trigger('keydown', { key: 'Enter' })
  await expect.poll(() => wrapper.find('.roles input').exists()).toBe(false)
  expect(hasFocus()).toBe(true)
})

describe('once the room may have joined', () => {
  const open = async (begin: () => unknown) => {
    const id = await useWorkshopsStore().startAlone((code) => code)
    await useWorkshopStore().open(id)
    useWorkshopStore().setOptions({ roles: ['Enseignan', 'Parent'] })
    await begin()
    const page = await visit('workshopPrepare', PreparePage, `/workshops/${id}/prepare`)
    const fields = () => page.wrapper.findAll<HTMLInputElement>('.roles input')
    return { ...page, fields, roles: () => useWorkshopStore().workshop?.options.roles }
  }
  const begin = () => {
    useWorkshopStore().begin()
    useWorkshopStore().setStage('prepare')
  }

  it('no role can be removed, and the page says why, also when one comes back to prepare', async () => {
    const { wrapper } = await open(begin)
    expect(wrapper.find('.roles li button').exists()).toBe(false)
    expect(wrapper.get('.roles').text()).toContain('ne se retire plus')
    expect(wrapper.get('.options').text()).toContain('Le recueil a commencé')
  })

  it('the spelling of a role can be corrected, and a role comes after the others', async () => {
    const { fields, roles, click } = await open(begin)
    await fields()[0]!.setValue('Enseignant')
    await fields()[0]!.trigger('change')
    expect(roles()).toEqual(['Enseignant', 'Parent'])
    await fields().at(-1)!.setValue('Élu')
    await click('Ajouter')
    expect(roles()).toEqual(['Enseignant', 'Parent', 'Élu'])
  })

  it('adding one is not spoken of where there are as many as there may be', async () => {
    const { wrapper } = await open(() => {
      useWorkshopStore().setOptions({ roles: ['A', 'B', 'C', 'D', 'E', 'F'] })
      begin()
    })
    const words = wrapper.get('.roles').text()
    expect(words).toContain('corrigez seulement')
    expect(words).not.toContain('ajoutez')
  })

  it.each(['', 'Parent'])('a role takes no name of none or of another: « %s »', async (name) => {
    const { fields, roles } = await open(begin)
    await fields()[0]!.setValue(name)
    await fields()[0]!.trigger('change')
    expect(fields()[0]!.element.value).toBe('Enseignan')
    expect(roles()).toEqual(['Enseignan', 'Parent'])
  })

  it('a name that is too long says so and is not taken', async () => {
    const { fields, roles, wrapper } = await open(begin)
    await fields()[0]!.setValue('a'.repeat(41))
    await fields()[0]!.trigger('change')
    expect(wrapper.get('.roles .excess').text()).not.toBe('')
    expect(roles()).toEqual(['Enseignan', 'Parent'])
  })
})

it('a role whose name is too long is not added, and stays to be shortened', async () => {
  const id = await useWorkshopsStore().startAlone((code) => code)
  await useWorkshopStore().open(id)
  const { wrapper, click } = await visit('workshopPrepare', PreparePage, `/workshops/${id}/prepare`)
  const field = wrapper.get<HTMLInputElement>('.roles input')
  await field.setValue('a'.repeat(43))
  await click('Ajouter', '.roles button')
  expect(field.element.value).toHaveLength(43)
  expect(wrapper.get('.roles').text()).toContain('3 caractères de trop')
  await field.setValue('a'.repeat(40))
  await click('Ajouter', '.roles button')
  expect(useWorkshopStore().workshop?.options.roles).toEqual(['a'.repeat(40)])
})
