import '../../stores/fresh'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Refusal } from '@/exchange/refusal'
import { loadMessages } from '@/i18n'
import { database } from '@/storage/database'
import { useTransferOpenStore } from '@/stores/transfer-open'
import { useTransferSaveStore } from '@/stores/transfer-save'
import * as download from '@/ui/download'
import { newer, withAnswer } from '../../exchange/merging'
import { fileOf } from '../../exchange/reading'
import { wholeProject } from '../../exchange/rows'
import { store } from '../../storage/incoming'
import { freshStart } from '../../stores/fresh'
import { settle } from '../screen'
import { ended, transfer } from './transfer'

vi.mock('@/ui/download', { spy: true })

type Screen = Awaited<ReturnType<typeof transfer>>

/** Presses a button as one does with a keyboard. */
async function press({ named }: Screen, text: string) {
  const button = named('button', text)
  button.element.focus()
  await button.trigger('click')
  await settle()
}

/** Chooses a file with the button for it, which has the focus again once the browser's window is closed. */
async function pick({ wrapper, named }: Screen, text: string) {
  named('.open button', 'Choisir un fichier').element.focus()
  const picker = wrapper.get<HTMLInputElement>('.open [type="file"]')
  Object.defineProperty(picker.element, 'files', { value: [new File([text], 'a.json')] })
  await picker.trigger('change')
  await vi.waitFor(() => expect(useTransferOpenStore().progress).toBeUndefined())
  await settle()
}

const focused = () => document.activeElement

beforeAll(() => loadMessages('core', 'transfer'))
beforeEach(async () => {
  await freshStart()
  await store([wholeProject()])
  vi.mocked(download.downloadBlob).mockImplementation(() => {})
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('whoever saves a file by keyboard', () => {
  it('stays where the button was while it is made, and is back on the button after', async () => {
    const screen = await transfer()
    const button = screen.named('button', 'Enregistrer le fichier')
    const place = button.element.parentElement
    button.element.focus()
    await button.trigger('click')
    expect(screen.wrapper.find('.save .task').exists()).toBe(true)
    expect(focused()).toBe(place)
    await ended('Fichier relu et vérifié', screen.wrapper)
    await expect.poll(focused).toBe(screen.named('button', 'Enregistrer le fichier').element)
  })

  it('goes on from there after stopping it too', async () => {
    const screen = await transfer()
    useTransferSaveStore().progress = 0.5
    await settle()
    const place = screen.wrapper.get('.save .task').element.parentElement
    await press(screen, 'Arrêter')
    useTransferSaveStore().progress = undefined
    await settle()
    expect(focused()).toBe(place)
  })

  it('is led to the passphrase that is too short', async () => {
    const screen = await transfer()
    await screen.option('Options', 'Protéger par une phrase de passe').setValue(true)
    await press(screen, 'Enregistrer le fichier')
    expect(focused()).toBe(screen.control('Phrase de passe').element)
    expect(focused()?.getAttribute('aria-invalid')).toBe('true')
  })

  it('is led to the projects when none is chosen', async () => {
    const screen = await transfer()
    await screen.option('Que mettre', 'Des projets au choix').setValue(true)
    await press(screen, 'Enregistrer le fichier')
    expect(focused()).toBe(screen.wrapper.get('.projects input').element)
  })
})

describe('whoever opens a file by keyboard', () => {
  it('goes on from where files are opened when it is refused', async () => {
    const screen = await transfer()
    await pick(screen, 'nothing of ours')
    expect(screen.wrapper.find('.refusal').exists()).toBe(true)
    expect(focused()).toBe(screen.wrapper.get('.open').element)
  })

  it('is led to its passphrase, and again when it was wrong', async () => {
    const screen = await transfer()
    useTransferOpenStore().open = () => Promise.resolve('locked')
    await pick(screen, '')
    const field = screen.control('Phrase de passe du fichier')
    expect(focused()).toBe(field.element)
    useTransferOpenStore().open = () => Promise.reject(new Refusal('wrongPassphrase'))
    await field.setValue('a passphrase')
    await press(screen, 'Ouvrir')
    await screen.wrapper.get('.open form').trigger('submit')
    await ended('n’ouvre pas ce fichier', screen.wrapper)
    expect(focused()).toBe(screen.control('Phrase de passe du fichier').element)
  })

  it('goes on from where the button was when the import fails', async () => {
    const screen = await transfer()
    await pick(screen, fileOf([withAnswer(3, newer)]))
    const place = screen.named('.preview button', 'Importer').element.closest('[tabindex]')
    vi.spyOn(database().answers, 'bulkPut').mockRejectedValue(new Error('refused'))
    await press(screen, 'Importer')
    await ended('L’import n’a pas abouti', screen.wrapper)
    expect(focused()).toBe(place)
  })
})
