import '../../stores/fresh'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadMessages } from '@/i18n'
import { database } from '@/storage/database'
import { useBackupStore } from '@/stores/backup'
import * as download from '@/ui/download'
import { read } from '../../exchange/reading'
import { awkward, wholeProject } from '../../exchange/rows'
import { store } from '../../storage/incoming'
import { freshStart } from '../../stores/fresh'
import { ended, transfer } from './transfer'

vi.mock('@/ui/download', { spy: true })

const saved: { name: string; blob: Blob }[] = []

beforeAll(() => loadMessages('core', 'transfer'))
beforeEach(async () => {
  await freshStart()
  saved.length = 0
  vi.mocked(download.downloadBlob).mockImplementation((name, blob) => {
    saved.push({ name, blob })
  })
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('saving a file', () => {
  it('of everything leaves out whom to contact, says what it holds, and counts as a backup', async () => {
    await store([wholeProject()])
    const { wrapper, click } = await transfer()
    expect(wrapper.text()).toContain('Aucune sauvegarde complète')
    await click('Enregistrer le fichier')
    await ended('Fichier relu et vérifié', wrapper)
    const [{ name, blob }] = saved as [(typeof saved)[0]]
    expect(name).toMatch(/^repere-cps-sauvegarde-.*\.json$/)
    expect(wrapper.text()).toContain(name)
    expect(wrapper.text().replaceAll(/\s/g, ' ')).toContain(
      '1 projet, 1 autoévaluation, 4 réponses, 1 prochain pas et 1 atelier',
    )
    expect(wrapper.text()).toContain('Le contact n’y est pas')
    const { projects, preferences } = await read(await blob.text())
    expect(projects[0]!.project.identity).not.toHaveProperty('contact')
    expect(projects[0]!.answers).toEqual(wholeProject().answers)
    expect(preferences).toMatchObject({ language: 'fr' })
    expect(useBackupStore().savedAt).not.toBeNull()
  })

  it('of one project bears its name, and is no backup while another is left out', async () => {
    await store([wholeProject()])
    const other = { ...wholeProject().project, id: 'a2' as never, identity: { name: 'Other' } }
    await database().projects.put(other)
    const { wrapper, click, option } = await transfer()
    await option('Que mettre', 'Des projets au choix').setValue(true)
    await click('Enregistrer le fichier')
    expect(wrapper.text()).toContain('Choisissez au moins un projet')
    await option('Projets à mettre', awkward).setValue(true)
    await option('Options', 'Inclure le contact').setValue(true)
    await click('Enregistrer le fichier')
    await ended('Fichier relu et vérifié', wrapper)
    expect(saved[0]!.name).toContain('œuvre-d-ete-50-b')
    expect(wrapper.text()).not.toContain('Le contact n’y est pas')
    const { projects, preferences } = await read(await saved[0]!.blob.text())
    expect(projects).toEqual([wholeProject()])
    expect(preferences).toBeUndefined()
    expect(useBackupStore().savedAt).toBeNull()
  })

  it('has nothing to say of a contact where there is none', async () => {
    const { project, ...rest } = wholeProject()
    await store([{ ...rest, project: { ...project, identity: { name: awkward } } }])
    const { wrapper, click } = await transfer()
    await click('Enregistrer le fichier')
    await ended('Fichier relu et vérifié', wrapper)
    expect(wrapper.text()).not.toContain('Le contact n’y est pas')
  })

  it('wants a passphrase that is long enough', async () => {
    await store([wholeProject()])
    const { wrapper, click, option } = await transfer()
    await option('Options', 'Protéger par une phrase de passe').setValue(true)
    await click('Enregistrer le fichier')
    expect(wrapper.text()).toContain('au moins 12 caractères')
    expect(saved).toEqual([])
  })

  it('that cannot be made says that nothing is lost', async () => {
    await store([wholeProject()])
    const { wrapper, click } = await transfer()
    vi.spyOn(database().projects, 'bulkGet').mockRejectedValue(new Error('closed'))
    await click('Enregistrer le fichier')
    await ended('Vos projets sont intacts', wrapper)
    expect(saved).toEqual([])
    expect(useBackupStore().savedAt).toBeNull()
  })

  it('has nothing to offer on an empty device', async () => {
    expect((await transfer()).wrapper.text()).toContain('Il n’y a pas encore de projet')
  })
})
