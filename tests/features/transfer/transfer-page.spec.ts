import '../../stores/fresh'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadMessages } from '@/i18n'
import { patchAnswer } from '@/storage/answers'
import { binAssessment, binPlanLine } from '@/storage/bin'
import { database } from '@/storage/database'
import { useIncomingFileStore } from '@/stores/incoming-file'
import { usePreferencesStore } from '@/stores/preferences'
import { CancelledError } from '@/stores/task'
import { useTransferOpenStore } from '@/stores/transfer-open'
import { answerOf, modelId } from '../../builders'
import { newer, older, withAnswer } from '../../exchange/merging'
import { fileOf } from '../../exchange/reading'
import { awkward, wholeProject } from '../../exchange/rows'
import { dump } from '../../storage/dump'
import { store } from '../../storage/incoming'
import { freshStart, storedExample } from '../../stores/fresh'
import { settle } from '../screen'
import { ended, transfer } from './transfer'

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
const changedFile = () => fileOf([withAnswer(3, newer)])

beforeAll(() => loadMessages('core', 'transfer'))
beforeEach(freshStart)
afterEach(() => {
  vi.restoreAllMocks()
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
    await vi.waitFor(() => expect(wrapper.get('.preview').text()).toContain('remplace celle d’ici'))
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

  it('shows the step and the fields that differ on both sides, and names the sheet as such', async () => {
    await store([wholeProject()])
    const file = wholeProject()
    const when = { who: 'Ana', when: '2027-02-05', status: 'done' as const, updatedAt: older }
    file.planLines = file.planLines.map((line) => ({ ...line, ...when }))
    file.project = {
      ...file.project,
      identity: { name: 'Renamed', ages: ['11-13'] },
      updatedAt: newer,
    }
    const { wrapper } = await opened(fileOf([file]))
    const text = () => wrapper.get('.preview').text().replaceAll(/\s/g, ' ')
    expect(text()).toContain('dans le fichier : la fiche d’un projet.')
    const folds = wrapper.findAll('details')
    expect(folds.map((fold) => fold.get('summary').text())).toEqual([
      'Voir les 2 champs de la fiche qui diffèrent',
      'Voir le prochain pas qui diffère',
    ])
    for (const fold of folds) {
      fold.element.open = true
      await fold.trigger('toggle')
    }
    expect(text()).toMatch(
      /Nom du projet ?La fiche prend .*Ici : « Œuvre.*Dans le fichier : Renamed/,
    )
    expect(text()).toMatch(/Ici : 6-10 ans ?Dans le fichier : /)
    expect(text()).toContain('Le pas d’ici reste.')
    expect(text()).toMatch(/Dans le fichier, le .* · qui : « Ana » · pour le 5 février 2027 · fait/)
  })

  it('says that the project has an assessment of that day already', async () => {
    await store([wholeProject()])
    const file = wholeProject()
    const assessments = file.assessments.map((one) => ({ ...one, id: 'b2' as never }))
    const added = { ...file, assessments, answers: [], planLines: [], workshops: [] }
    const { wrapper } = await opened(fileOf([added]))
    expect(wrapper.get('.preview .caution').text()).toContain('une autoévaluation de ce jour')
  })

  it('says that what was deleted here is in the bin, with the way there', async () => {
    await store([wholeProject()])
    await binPlanLine({ id: 'b1' as never, draft: null }, 'c1' as never, newer)
    const steps = await opened(fileOf([wholeProject()]))
    const text = steps.wrapper.get('.preview').text().replaceAll(/\s/g, ' ')
    expect(text).toContain('ce que ce fichier a en plus est dans la corbeille')
    expect(text).toContain('Dans la corbeille ici : 1 prochain pas.')
    expect(text).not.toContain('plus récent ici')
    expect(steps.wrapper.get('.preview a').attributes('href')).toBe('/bin')
    steps.leave()
    await binAssessment('b1' as never, newer)
    const whole = (await opened(fileOf([wholeProject()]))).wrapper.get('.preview').text()
    expect(whole).toMatch(/dans la corbeille ici depuis le .*2026/)
    expect(whole).toContain('Atelier tigre\u00a0jardin\u00a042 dans la corbeille')
  })

  it('says that there is nothing to import when all of it is here', async () => {
    const bundle = await storedExample()
    const { wrapper } = await opened(fileOf([{ ...bundle, workshops: [] }]))
    expect(wrapper.text()).toContain('Il n’y a rien à importer')
    expect(wrapper.find('.preview .button-primary').exists()).toBe(false)
  })

  it('says in a region that was there that it is locked, and that opening it was stopped', async () => {
    const { wrapper, control } = await transfer()
    const regions = wrapper.findAll('.open [role="status"]')
    const said = () => regions.map((region) => region.text()).join('')
    useTransferOpenStore().open = () => Promise.resolve('locked')
    const picker = wrapper.get<HTMLInputElement>('.open [type="file"]')
    Object.defineProperty(picker.element, 'files', { value: [new File([], 'a.json.age')] })
    await picker.trigger('change')
    await vi.waitFor(() => expect(said()).toContain('a.json.age'))
    useTransferOpenStore().open = () => Promise.reject(new CancelledError())
    await control('Phrase').setValue('a passphrase')
    await wrapper.get('.open form').trigger('submit')
    await vi.waitFor(() => expect(said()).toBe('Arrêté. Rien n’a été écrit.'))
  })

  it('refuses one that is cut, names it, and says what to do', async () => {
    const { wrapper } = await opened(changedFile().slice(0, 300))
    const refusal = wrapper.get('.refusal').text()
    expect(refusal).toContain(awkward)
    expect(refusal).toContain('Rien n’a changé sur cet appareil.')
    expect(refusal).toContain('ouvrez une sauvegarde antérieure')
  })
})
