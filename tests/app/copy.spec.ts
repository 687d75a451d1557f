import '../stores/fresh'
import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { useSavingStore } from '@/stores/saving'
import { answerOf, modelId } from '../builders'
import { fails, settled, succeeds } from '../stores/write'
import { freshShell, mountDraft, mountShell } from './shell'

enableAutoUnmount(afterEach)

const download = vi.hoisted(() => vi.fn())
vi.mock('@/ui/download', () => ({ downloadText: download }))

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
  await freshShell()
  download.mockReset()
})

describe('Ctrl+S', () => {
  it('saves a copy instead of the page, and reassures', async () => {
    const { shell, open } = await mountDraft()
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
    const { shell, saving } = await mountDraft()
    saving.save('a', fails)
    await settled()
    ctrlS()
    await settled()
    expect(shell.get('.copy').text()).toContain('ce qui n’est pas enregistré')
    saving.save('a', succeeds)
    await settled()
    expect(shell.find('.copy').exists()).toBe(false)
  })

  it('says nothing of storage before the writes on their way have ended', async () => {
    const { shell, open } = await mountDraft()
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
    const { shell, router, open, saving } = await mountDraft()
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
    await mountDraft()
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

  it('says nothing any more of a screen that was left before the writes had ended', async () => {
    const { shell, router, open } = await mountDraft()
    open.answer(modelId('1.1.1'), answerOf(2))
    ctrlS()
    await router.push('/settings')
    await expect.poll(() => open.isDraft).toBe(false)
    await settled()
    expect(shell.find('.copy').exists()).toBe(false)
  })

  it.each([
    ['that keeps nothing', () => (useSavingStore().storageKind = 'memory')],
    ['that did not keep the last change', () => useSavingStore().save('a', fails)],
  ])('does not reassure in a browser %s', async (_, happen) => {
    const { shell } = await mountShell('/')
    happen()
    await settled()
    ctrlS()
    await settled()
    expect(shell.get('.copy').text()).toBe('Ouvrez un projet pour en garder une copie.')
  })

  it('says so when the copy could not be made', async () => {
    const { shell } = await mountDraft()
    download.mockImplementation(() => {
      throw new Error('no')
    })
    ctrlS()
    await settled()
    expect(shell.get('.copy').text()).toContain('n’a pas pu être faite')
  })
})
