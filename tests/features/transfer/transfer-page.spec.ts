import '../../stores/fresh'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import TransferPage from '@/features/transfer/TransferPage.vue'
import { loadMessages } from '@/i18n'
import { patchAnswer } from '@/storage/answers'
import { database } from '@/storage/database'
import { useBackupStore } from '@/stores/backup'
import { useIncomingFileStore } from '@/stores/incoming-file'
import { usePreferencesStore } from '@/stores/preferences'
import { CancelledError } from '@/stores/task'
import { useTransferOpenStore } from '@/stores/transfer-open'
import * as download from '@/ui/download'
import { answerOf, modelId } from '../../builders'
import { fileOf, read } from '../../exchange/reading'
import { awkward, wholeProject } from '../../exchange/rows'
import { dump } from '../../storage/dump'
import { store } from '../../storage/incoming'
import { freshStart, storedExample } from '../../stores/fresh'
import { settle, visit } from '../screen'

vi.mock('@/ui/download', { spy: true })

const newer = '2026-03-11T09:00:00.000Z'
const saved: { name: string; blob: Blob }[] = []

const transfer = () => visit('transfer', TransferPage, '/transfer')

/** Gives the page a file, as if it had been dropped on the home page. */
async function opened(text: string) {
  useIncomingFileStore().file = new File([text], `${awkward}.json`)
  const screen = await transfer()
  await vi.waitFor(() => expect(useTransferOpenStore().progress).toBeUndefined())
  await settle()
  return screen
}

/** Opens the fold of the answers that differ. */
async function unfold(wrapper: Awaited<ReturnType<typeof transfer>>['wrapper']) {
  const details = wrapper.get('details')
  expect(details.get('summary').text()).toBe('Voir la réponse qui diffère')
  details.element.open = true
  await details.trigger('toggle')
}

/** The whole project with its first answer changed later. */
function changedFile(): string {
  const [first, ...rest] = wholeProject().answers
  return fileOf([
    { ...wholeProject(), answers: [{ ...first!, ...answerOf(3), updatedAt: newer }, ...rest] },
  ])
}

const ended = (text: string, wrapper: { text: () => string }) =>
  vi.waitFor(() => expect(wrapper.text()).toContain(text))

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
      '1 projet, 1 autoévaluation, 4 réponses et 1 atelier',
    )
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
    await option('Options', 'Inclure les personnes à contacter').setValue(true)
    await click('Enregistrer le fichier')
    await ended('Fichier relu et vérifié', wrapper)
    expect(saved[0]!.name).toContain('œuvre-d-ete-50-b')
    const { projects, preferences } = await read(await saved[0]!.blob.text())
    expect(projects).toEqual([wholeProject()])
    expect(preferences).toBeUndefined()
    expect(useBackupStore().savedAt).toBeNull()
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

describe('opening a file', () => {
  it('shows what it would change, with both dates, and writes nothing yet', async () => {
    await store([wholeProject()])
    const before = await dump()
    const { wrapper } = await opened(changedFile())
    const text = () => wrapper.get('.preview').text()
    expect(text()).toContain('À remplacer')
    expect(wrapper.get('.preview h3').text()).toBe(awkward)
    await unfold(wrapper)
    expect(text()).toMatch(/1\.1\.1.*Ici, le .*2026.*2 · Largement.*« Œuvre/)
    expect(text()).toMatch(/Dans le fichier, le .*2026.*3 · Pleinement en place/)
    expect(await dump()).toBe(before)
  })

  it('imports it, and takes it back', async () => {
    await store([wholeProject()])
    const before = await dump()
    const { wrapper, click, named } = await opened(changedFile())
    await named('.preview button', 'Importer').trigger('click')
    await ended('C’est importé', wrapper)
    expect((await database().answers.get(['b1' as never, modelId('1.1.1')]))!.updatedAt).toBe(newer)
    await click('Annuler l’import')
    await ended('L’import est annulé', wrapper)
    expect(await dump()).toBe(before)
  })

  it('is taken back once, however often one clicks', async () => {
    const { wrapper, named } = await opened(changedFile())
    await named('.preview button', 'Importer').trigger('click')
    await ended('C’est importé', wrapper)
    const button = named('button', 'Annuler l’import')
    void button.trigger('click')
    await button.trigger('click')
    await vi.waitFor(async () => expect(await database().projects.count()).toBe(0))
    await settle()
    expect(wrapper.text()).toContain('L’import est annulé')
  })

  it('shows the preview again when something changed here in the meantime', async () => {
    await store([wholeProject()])
    const { wrapper, named } = await opened(changedFile())
    await patchAnswer({ id: 'b1' as never, draft: null }, modelId('1.1.1'), answerOf(0), newer)
    const before = await dump()
    await named('.preview button', 'Importer').trigger('click')
    await ended('Rien n’a été importé', wrapper)
    expect(await dump()).toBe(before)
    expect(wrapper.find('.preview').exists()).toBe(true)
  })

  it('leaves everything as it is when the second look at it is stopped', async () => {
    await store([wholeProject()])
    const { wrapper, named } = await opened(changedFile())
    await patchAnswer({ id: 'b1' as never, draft: null }, modelId('1.1.1'), answerOf(0), newer)
    useTransferOpenStore().lookAgain = () => Promise.reject(new CancelledError())
    await named('.preview button', 'Importer').trigger('click')
    await ended('Arrêté. Rien n’a été écrit.', wrapper)
    expect(wrapper.find('.preview').exists()).toBe(true)
  })

  it('says what to do when there is no room for it', async () => {
    const { wrapper, named } = await opened(changedFile())
    vi.spyOn(database().answers, 'bulkPut').mockRejectedValue(
      new DOMException('full', 'QuotaExceededError'),
    )
    await named('.preview button', 'Importer').trigger('click')
    await ended('Il n’y a plus assez de place', wrapper)
    expect(await database().projects.count()).toBe(0)
  })

  it('takes the preferences of the file only when asked to', async () => {
    const file = JSON.parse(changedFile()) as Record<string, unknown>
    const { wrapper, named } = await opened(
      JSON.stringify({ ...file, preferences: { theme: 'dark' } }),
    )
    await wrapper.get('.preferences input').setValue(true)
    await named('.preview button', 'Importer').trigger('click')
    await ended('C’est importé', wrapper)
    expect(document.documentElement.dataset.theme).toBe('dark')
  })

  it('says that its projects are here when its preferences cannot be taken', async () => {
    const file = JSON.parse(changedFile()) as Record<string, unknown>
    const { wrapper, click, named } = await opened(
      JSON.stringify({ ...file, preferences: { language: 'en' } }),
    )
    usePreferencesStore().change = () => Promise.reject(new TypeError('Failed to fetch'))
    await wrapper.get('.preferences input').setValue(true)
    await named('.preview button', 'Importer').trigger('click')
    await ended('Les réglages du fichier n’ont pas pu être repris', wrapper)
    expect(await database().projects.count()).toBe(1)
    await click('Annuler l’import')
    await ended('L’import est annulé', wrapper)
  })

  it('says that what differs in it is older, and brings its answers back when asked to', async () => {
    await store([wholeProject()])
    await patchAnswer({ id: 'b1' as never, draft: null }, modelId('1.1.1'), answerOf(0), newer)
    const before = await dump()
    const { wrapper, click, named } = await opened(fileOf([wholeProject()]))
    await unfold(wrapper)
    const text = wrapper.get('.preview').text()
    expect(text).toContain('est plus ancien que ce qui est ici')
    expect(text).not.toContain('est déjà ici')
    expect(text).toMatch(/Ici, .*0 · Pas en placeDans le fichier, .*2 · Largement en place/)
    await click('Reprendre la réponse du fichier')
    await vi.waitFor(() => expect(wrapper.get('.preview').text()).toContain('prend la place'))
    expect(await dump()).toBe(before)
    await named('.preview button', 'Importer').trigger('click')
    await ended('C’est importé', wrapper)
    const answer = await database().answers.get(['b1' as never, modelId('1.1.1')])
    expect(answer).toMatchObject({ response: answerOf(2).response, comment: awkward })
    expect(answer!.updatedAt > newer).toBe(true)
    await click('Annuler l’import')
    await ended('L’import est annulé', wrapper)
    expect(await dump()).toBe(before)
  })

  it('says that there is nothing to import when all of it is here', async () => {
    const bundle = await storedExample()
    const { wrapper } = await opened(fileOf([{ ...bundle, workshops: [] }]))
    expect(wrapper.text()).toContain('Il n’y a rien à importer')
    expect(wrapper.find('.preview .button-primary').exists()).toBe(false)
  })

  it('refuses one that is cut, names it, and says what to do', async () => {
    const { wrapper } = await opened(changedFile().slice(0, 300))
    const refusal = wrapper.get('.refusal').text()
    expect(refusal).toContain(awkward)
    expect(refusal).toContain('Rien n’a changé sur cet appareil.')
    expect(refusal).toContain('ouvrez une sauvegarde antérieure')
  })
})
