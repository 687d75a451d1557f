import '../stores/fresh'
import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { loadMessages } from '@/i18n'
import { useAssessmentStore } from '@/stores/assessment'
import { useSavingStore } from '@/stores/saving'
import { answerOf, modelId } from '../builders'
import { storedExample } from '../stores/fresh'
import { failing, fails, settled, succeeds } from '../stores/write'
import { freshShell, mountDraft, mountShell } from './shell'

enableAutoUnmount(afterEach)

beforeEach(freshShell)

describe('what is seen of saving', () => {
  it('is nothing for a draft, then what is true at each moment', async () => {
    const { shell, saving, open } = await mountDraft()
    const status = () => shell.get('.status').text()
    expect(status()).toBe('')
    open.answer(modelId('1.1.1'), answerOf(1))
    await nextTick()
    expect(status()).toBe('Enregistrement…')
    await expect.poll(status).toBe('Enregistré sur cet appareil')
    saving.save('a', fails)
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
    const { shell, router, open } = await mountDraft()
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
    const { shell, saving } = await mountDraft()
    const heard: string[] = []
    const note = () => {
      const text = shell.get('[role=status]').text()
      if (text && text !== heard.at(-1)) heard.push(text)
    }
    await settled()
    note()
    for (const key of ['a', 'b', 'c']) {
      saving.save(key, succeeds)
      await settled()
      note()
    }
    saving.save('a', fails)
    await settled()
    expect(shell.get('[role=alert]').text()).toContain('ne sont pas enregistrées')
    saving.save('a', succeeds)
    await settled()
    note()
    saving.save('b', succeeds)
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
    ['Error', 'Réessayez, ou exportez ce qui est à l’écran'],
  ])('gives the reason of %s', async (name, words) => {
    const { shell, saving } = await mountDraft()
    saving.save('a', failing(name))
    await expect.poll(() => shell.get('[role=alert]').text()).toContain(words)
  })

  it('offers to try again, which works once storage does', async () => {
    const { shell, saving } = await mountDraft()
    const write = vi.fn(succeeds).mockImplementationOnce(fails)
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
    const { shell, saving } = await mountDraft()
    const write = vi.fn(succeeds)
    for (let time = 0; time < 3; time += 1) write.mockImplementationOnce(fails)
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
    const { shell, saving } = await mountDraft()
    saving.save('a', fails)
    await settled()
    const elsewhere = shell.get<HTMLButtonElement>('main button').element
    elsewhere.focus()
    saving.save('a', succeeds)
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

describe('closing the page', () => {
  const asks = () => {
    const event = new Event('beforeunload', { cancelable: true })
    window.dispatchEvent(event)
    return event.defaultPrevented
  }

  it('is asked about only while something would be lost', async () => {
    const { saving } = await mountDraft()
    expect(asks()).toBe(false)
    saving.save('a', fails)
    expect(asks()).toBe(true)
    await settled()
    expect(asks()).toBe(true)
    saving.save('a', succeeds)
    await settled()
    expect(asks()).toBe(false)
  })

  it('coming back to the page tries again what had failed', async () => {
    const { saving } = await mountDraft()
    const write = vi.fn(succeeds).mockImplementationOnce(fails)
    saving.save('a', write)
    await settled()
    document.dispatchEvent(new Event('visibilitychange'))
    await settled()
    expect(write).toHaveBeenCalledTimes(2)
    expect(saving.status).toBe('saved')
  })
})
