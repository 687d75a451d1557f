import '../stores/fresh'
import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { loadMessages } from '@/i18n'
import { useAssessmentStore } from '@/stores/assessment'
import { usePreferencesStore } from '@/stores/preferences'
import { useSavingStore } from '@/stores/saving'
import { answerOf, modelId } from '../builders'
import { freshStart, storedExample } from '../stores/fresh'
import { mountShell } from './shell'

enableAutoUnmount(afterEach)

const download = vi.hoisted(() => vi.fn())
vi.mock('@/ui/download', () => ({ downloadText: download }))

const settled = () => new Promise((resolve) => setTimeout(resolve))
const failing =
  (name = 'Error') =>
  () =>
    Promise.reject(Object.assign(new Error(name), { name }))
const succeeding = () => Promise.resolve()

async function openDraft() {
  const [open, saving] = [useAssessmentStore(), useSavingStore()]
  saving.storageKind = 'device'
  await open.openNew()
  const mounted = await mountShell('/a/new/criteria/1.1')
  return { open, saving, ...mounted }
}

const ctrlS = (details: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', {
    key: 's',
    ctrlKey: true,
    cancelable: true,
    bubbles: true,
    ...details,
  })
  window.dispatchEvent(event)
  return event
}

beforeEach(async () => {
  await freshStart()
  await usePreferencesStore().change({ language: 'fr' })
  download.mockReset()
})

describe('what is seen of saving', () => {
  it('is nothing for a draft, then what is true at each moment', async () => {
    const { shell, saving, open } = await openDraft()
    const status = () => shell.get('.status').text()
    expect(status()).toBe('')
    open.answer(modelId('1.1.1'), answerOf(1))
    await nextTick()
    expect(status()).toBe('Enregistrement…')
    await expect.poll(status).toBe('Enregistré sur cet appareil')
    saving.save('a', failing())
    await expect.poll(status).toBe('Non enregistré')
  })

  it('is “saved” for an assessment that is stored', async () => {
    const { assessments } = await storedExample()
    await useAssessmentStore().open(assessments[1]!.id)
    const { shell } = await mountShell(`/a/${assessments[1]!.id}/results`)
    expect(shell.get('.status').text()).toBe('Enregistré sur cet appareil')
  })
})

describe('what is heard of saving', () => {
  it('is nothing before it is known whether this browser keeps anything', async () => {
    await useAssessmentStore().openNew()
    const { shell } = await mountShell('/a/new/criteria/1.1')
    await settled()
    expect(shell.get('[role=status]').text()).toBe('')
    useSavingStore().storageKind = 'device'
    await settled()
    expect(shell.get('[role=status]').text()).toContain('au fur et à mesure')
  })

  it('is once, on arrival, that answers are kept', async () => {
    const { shell, router, open } = await openDraft()
    const heard = () => shell.get('[role=status]').text()
    await expect
      .poll(heard)
      .toBe('Vos réponses s’enregistrent sur cet appareil au fur et à mesure.')
    open.answer(modelId('1.1.1'), answerOf(1))
    await expect.poll(() => open.isDraft).toBe(false)
    const before = heard()
    await router.push('/')
    await router.push(`/a/${open.assessment!.id}/criteria/1.2`)
    await settled()
    expect(heard()).toBe(before)
  })

  it('is a failure, its reason, and once that it works again; never a save that works', async () => {
    const { shell, saving } = await openDraft()
    const heard: string[] = []
    const note = () => {
      const text = shell.get('[role=status]').text()
      if (text && text !== heard.at(-1)) heard.push(text)
    }
    await settled()
    note()
    for (const key of ['a', 'b', 'c']) {
      saving.save(key, succeeding)
      await settled()
      note()
    }
    saving.save('a', failing())
    await settled()
    expect(shell.get('[role=alert]').text()).toContain('ne sont pas enregistrées')
    saving.save('a', succeeding)
    await settled()
    note()
    saving.save('b', succeeding)
    await settled()
    note()
    expect(heard).toEqual([
      'Vos réponses s’enregistrent sur cet appareil au fur et à mesure.',
      'C’est réparé\u202f: tout est enregistré sur cet appareil.',
    ])
    expect(shell.get('[role=alert]').text()).toBe('')
  })

  it.each([
    ['QuotaExceededError', 'plus de place'],
    ['NewerDataError', 'version plus récente'],
    ['Error', 'Elles restent à l’écran'],
  ])('gives the reason of %s', async (name, words) => {
    const { shell, saving } = await openDraft()
    saving.save('a', failing(name))
    await expect.poll(() => shell.get('[role=alert]').text()).toContain(words)
  })

  it('offers to try again, which works once storage does', async () => {
    const { shell, saving } = await openDraft()
    const write = vi.fn(succeeding).mockImplementationOnce(failing())
    saving.save('a', write)
    await settled()
    const [retry] = shell.findAll('.notices button')
    expect(retry?.text()).toBe('Réessayer')
    await retry?.trigger('click')
    await settled()
    expect(saving.status).toBe('saved')
    expect(shell.findAll('.notices button')).toEqual([])
  })

  it('counts the tries that failed, and keeps the focus when one works', async () => {
    const { shell, saving } = await openDraft()
    const write = vi.fn(succeeding)
    for (let time = 0; time < 3; time += 1) write.mockImplementationOnce(failing())
    saving.save('a', write)
    await settled()
    const alert = () => shell.get('[role=alert]').text()
    const retry = shell.get<HTMLButtonElement>('.notices button')
    expect(alert()).not.toContain('essai')
    retry.element.focus()
    for (const words of ['1 nouvel essai sans succès.', '2 nouveaux essais sans succès.']) {
      await retry.trigger('click')
      await expect.poll(alert).toContain(words)
    }
    expect(document.activeElement).toBe(retry.element)
    await retry.trigger('click')
    await expect.poll(alert).toBe('')
    expect(document.activeElement?.id).toBe('main')
  })

  it('leaves the focus alone when what had failed is stored by itself', async () => {
    const { shell, saving } = await openDraft()
    saving.save('a', failing())
    await settled()
    const elsewhere = shell.get<HTMLButtonElement>('main button').element
    elsewhere.focus()
    saving.save('a', succeeding)
    await settled()
    expect(document.activeElement).toBe(elsewhere)
  })

  it('in a browser that keeps nothing is said on every screen, with a way out where there is something to keep', async () => {
    useSavingStore().storageKind = 'memory'
    const { shell, router } = await mountShell('/')
    expect(shell.get('[role=alert]').text()).toContain('Rien ne peut être enregistré')
    expect(shell.findAll('.notices button')).toEqual([])
    await useAssessmentStore().openNew()
    await router.push('/a/new/criteria/1.1')
    await nextTick()
    expect(shell.get('.notices button').text()).toBe('Exporter les réponses')
    expect(shell.get('.status').text()).toBe('Non enregistré')
    expect(shell.get('[role=status]').text()).toBe('')
  })

  it('in such a browser leads to the backup where something would be lost and no project is on screen', async () => {
    const saving = useSavingStore()
    saving.storageKind = 'memory'
    const { shell, router } = await mountShell('/')
    expect(shell.find('.notices a').exists()).toBe(false)
    saving.noteSaved()
    await loadMessages('transfer')
    await shell.get('.notices a').trigger('click')
    await expect.poll(() => router.currentRoute.value.name).toBe('transfer')
    expect(shell.find('.notices a').exists()).toBe(false)
  })
})

describe('Ctrl+S', () => {
  it('saves a copy instead of the page, and reassures', async () => {
    const { shell, open } = await openDraft()
    open.answer(modelId('1.1.1'), answerOf(2))
    await expect.poll(() => open.isDraft).toBe(false)
    expect(ctrlS().defaultPrevented).toBe(true)
    await settled()
    expect(download).toHaveBeenCalledTimes(1)
    const [file, content] = download.mock.calls[0] as [string, string]
    expect(JSON.parse(content)).toMatchObject({
      format: 'repere-cps.copy',
      answers: [{ modelId: '1.1.1' }],
    })
    expect(shell.get('.copy').text()).toContain(file)
    expect(shell.get('.copy').text()).toContain('aussi enregistrées sur cet appareil')
    expect(shell.get('[role=status]').text()).toBe(shell.get('.copy').text())
  })

  it('does not say that answers are stored while they are not', async () => {
    const { shell, saving } = await openDraft()
    saving.save('a', failing())
    await settled()
    ctrlS()
    await settled()
    expect(shell.get('.copy').text()).toContain('ce qui n’est pas enregistré')
    saving.save('a', succeeding)
    await settled()
    expect(shell.find('.copy').exists()).toBe(false)
  })

  it('says nothing of storage before the writes on their way have ended', async () => {
    const { shell, open } = await openDraft()
    open.answer(modelId('1.1.1'), answerOf(2))
    ctrlS()
    await nextTick()
    expect(download).toHaveBeenCalledTimes(1)
    expect(shell.find('.copy').exists()).toBe(false)
    await expect.poll(() => shell.find('.copy').exists()).toBe(true)
    expect(shell.get('.copy').text()).toContain('aussi enregistrées sur cet appareil')
    await expect.poll(() => open.isDraft).toBe(false)
    await settled()
    expect(shell.find('.copy').exists()).toBe(true)
  })

  it('takes what could not be stored along from any screen', async () => {
    const { shell, router, open, saving } = await openDraft()
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'UnknownError')
    })
    open.answer(modelId('1.1.1'), answerOf(2))
    await expect.poll(() => saving.status).toBe('failed')
    await router.push('/')
    await nextTick()
    expect(shell.findAll('.notices button').at(-1)?.text()).toBe('Exporter les réponses')
    ctrlS()
    await expect.poll(() => shell.find('.copy').exists()).toBe(true)
    expect(download).toHaveBeenCalledTimes(1)
    expect(shell.get('.copy').text()).toContain('ce qui n’est pas enregistré')
    vi.restoreAllMocks()
    saving.retry()
    await expect.poll(() => saving.status).toBe('saved')
    expect(shell.find('.copy').exists()).toBe(false)
  })

  it('works as Cmd+S, once while it is held, and leaves other keys alone', async () => {
    await openDraft()
    ctrlS({ ctrlKey: false, metaKey: true, key: 'S' })
    ctrlS({ repeat: true })
    expect(download).toHaveBeenCalledTimes(1)
    expect(ctrlS({ shiftKey: true }).defaultPrevented).toBe(false)
    expect(ctrlS({ ctrlKey: false }).defaultPrevented).toBe(false)
    expect(download).toHaveBeenCalledTimes(1)
  })

  it('reassures where no assessment is on screen, and its words go with the next screen', async () => {
    const { shell, router } = await mountShell('/')
    expect(ctrlS().defaultPrevented).toBe(true)
    await settled()
    expect(download).not.toHaveBeenCalled()
    expect(shell.get('.copy').text()).toBe(
      'Vos réponses s’enregistrent sur cet appareil au fur et à mesure. Ouvrez un projet pour en garder une copie.',
    )
    await router.push('/settings')
    await nextTick()
    expect(shell.find('.copy').exists()).toBe(false)
  })

  it.each([
    ['that keeps nothing', () => (useSavingStore().storageKind = 'memory')],
    ['that did not keep the last change', () => useSavingStore().save('a', failing())],
  ])('does not reassure in a browser %s', async (_, happen) => {
    const { shell } = await mountShell('/')
    happen()
    await settled()
    ctrlS()
    await settled()
    expect(shell.get('.copy').text()).toBe('Ouvrez un projet pour en garder une copie.')
  })

  it('says so when the copy could not be made', async () => {
    const { shell } = await openDraft()
    download.mockImplementation(() => {
      throw new Error('no')
    })
    ctrlS()
    await settled()
    expect(shell.get('.copy').text()).toContain('n’a pas pu être faite')
  })
})

describe('closing the page', () => {
  const asks = () => {
    const event = new Event('beforeunload', { cancelable: true })
    window.dispatchEvent(event)
    return event.defaultPrevented
  }

  it('is asked about only while something would be lost', async () => {
    const { saving } = await openDraft()
    expect(asks()).toBe(false)
    saving.save('a', failing())
    expect(asks()).toBe(true)
    await settled()
    expect(asks()).toBe(true)
    saving.save('a', succeeding)
    await settled()
    expect(asks()).toBe(false)
  })

  it('coming back to the page tries again what had failed', async () => {
    const { saving } = await openDraft()
    const write = vi.fn(succeeding).mockImplementationOnce(failing())
    saving.save('a', write)
    await settled()
    document.dispatchEvent(new Event('visibilitychange'))
    await settled()
    expect(write).toHaveBeenCalledTimes(2)
    expect(saving.status).toBe('saved')
  })
})
