import '../../stores/fresh'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import BinPage from '@/features/bin/BinPage.vue'
import { loadMessages } from '@/i18n'
import { loadRecord } from '@/storage/assessments'
import { binAssessment, binPlanLine, binProject } from '@/storage/bin'
import { useBinStore } from '@/stores/bin'
import type { ProjectBundle } from '@/storage/projects'
import { freshStart, storedExample } from '../../stores/fresh'
import { visit } from '../screen'

const at = '2026-03-11T10:00:00.000Z'

async function bin() {
  const screen = await visit('bin', BinPage, '/bin')
  await vi.waitFor(() => expect(useBinStore().entries).toBeDefined())
  const says = (text: string) =>
    vi.waitFor(() => expect(screen.wrapper.get('[role="status"]').text()).toContain(text))
  const rows = () => screen.wrapper.findAll('li').map((row) => row.text())
  return { ...screen, says, rows }
}

/** The plan line of the example's latest assessment, in the bin. */
async function binLine({ assessments, planLines }: ProjectBundle) {
  const line = planLines.find(({ assessmentId }) => assessmentId === assessments.at(-1)?.id)!
  await binPlanLine({ id: line.assessmentId, draft: null }, line.id, at)
  return line
}

beforeAll(() => loadMessages('core', 'bin'))
beforeEach(freshStart)

describe('the bin', () => {
  it('says that it is empty, and what is kept in it', async () => {
    const { wrapper } = await bin()
    expect(wrapper.findAll('h1')).toHaveLength(1)
    expect(wrapper.text()).toContain('La corbeille est vide')
    expect(wrapper.text()).toMatch(/Les projets.*30.jours/)
    expect(wrapper.text()).toMatch(/Un atelier.*supprimé seul, il est effacé aussitôt/)
  })

  it('lists what was deleted, of which project, and until when it is kept', async () => {
    const example = await storedExample()
    const line = await binLine(example)
    await binAssessment(example.assessments[0]!.id, '2026-03-12T10:00:00.000Z')
    const { rows } = await bin()
    const name = String(example.project.identity.name)
    expect(rows()).toHaveLength(2)
    expect(rows()[0]).toContain(name)
    expect(rows()[0]).toContain('Suppression le 12 mars 2026')
    expect(rows()[0]).toContain('Disparaît le 11 avril 2026')
    expect(rows()[1]).toContain(line.action)
    expect(rows()[1]).toContain('Prochain pas')
  })

  it('restores, says so, and loses the row', async () => {
    const { project, assessments } = await storedExample()
    await binProject(project.id, at)
    const { click, says, rows } = await bin()
    await click('Restaurer')
    await says('est de retour')
    await vi.waitFor(() => expect(rows()).toEqual([]))
    expect(await loadRecord(assessments[0]!.id)).not.toBeNull()
  })

  it('says that it is restored, however often one clicks', async () => {
    const { project } = await storedExample()
    await binProject(project.id, at)
    const { named, says, rows } = await bin()
    const button = named('li button', 'Restaurer')
    void button.trigger('click')
    await button.trigger('click')
    await vi.waitFor(() => expect(rows()).toEqual([]))
    await says('est de retour')
  })

  it('says what to restore first', async () => {
    const example = await storedExample()
    await binAssessment(example.assessments[0]!.id, at)
    await binProject(example.project.id, '2026-03-12T10:00:00.000Z')
    const { wrapper, says, rows } = await bin()
    await wrapper.findAll('li')[1]!.get('button').trigger('click')
    await says('Restaurez d’abord le projet')
    expect(rows()).toHaveLength(2)
  })

  it('erases for good after a question, and keeps everything on a change of mind', async () => {
    const { project } = await storedExample()
    await binProject(project.id, at)
    const { click, says, rows } = await bin()
    await click('Effacer pour de bon', 'li button')
    await click('Garder', 'dialog button')
    expect(rows()).toHaveLength(1)
    await click('Effacer pour de bon', 'li button')
    await click('Effacer pour de bon', 'dialog button')
    await says('C’est effacé pour de bon')
    await vi.waitFor(() => expect(rows()).toEqual([]))
  })

  it('is emptied at once after a question', async () => {
    const example = await storedExample()
    await binLine(example)
    await binProject(example.project.id, at)
    const { click, says, rows } = await bin()
    await click('Vider la corbeille')
    await click('Effacer pour de bon', 'dialog button')
    await says('La corbeille est vidée')
    await vi.waitFor(() => expect(rows()).toEqual([]))
  })

  it('says that nothing has changed when the browser fails', async () => {
    const { project } = await storedExample()
    await binProject(project.id, at)
    const { click, says, rows } = await bin()
    useBinStore().restore = () => Promise.reject(new Error('refused'))
    await click('Restaurer')
    await says('Rien n’a changé')
    expect(rows()).toHaveLength(1)
  })
})
