import '../stores/fresh'
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { getActivePinia } from 'pinia'
import { createMemoryHistory, createRouter } from 'vue-router'
import OfflineNotice from '@/app/OfflineNotice.vue'
import { crash, missed, trouble } from '@/app/trouble'
import { i18n, loadMessages } from '@/i18n'
import type { OfflineEvents } from '@/storage/offline'
import { useOfflineStore } from '@/stores/offline'
import { useRenewalStore } from '@/stores/renewal'
import { freshStart, restart } from '../stores/fresh'
import { mountShell } from './shell'

enableAutoUnmount(afterEach)

const worker = vi.hoisted(() => ({ keep: vi.fn<(events: OfflineEvents) => Promise<boolean>>() }))
vi.mock('@/storage/offline', async (original) => ({
  ...(await original<object>()),
  keepApplication: worker.keep,
}))

const router = createRouter({
  history: createMemoryHistory(),
  routes: ['/', '/settings'].map((path) => ({ path, component: { render: () => null } })),
})
const mountAlone = () =>
  mount(OfflineNotice, { global: { plugins: [getActivePinia()!, i18n, router] } })

/** The notice, and what the service worker has to tell it. */
async function mountNotice() {
  worker.keep.mockReset().mockResolvedValue(true)
  const notice = mountAlone()
  await vi.waitFor(() => expect(worker.keep).toHaveBeenCalledOnce())
  await flushPromises()
  return { notice, events: worker.keep.mock.calls[0]![0] }
}

beforeEach(async () => {
  await freshStart()
  await router.push('/')
  await loadMessages('core', 'offline')
})

describe('the notice at the bottom of the window', () => {
  it('says nothing while there is nothing to say, in a place that is read out', async () => {
    const { notice } = await mountNotice()
    expect(notice.get('div[role=status]').text()).toBe('')
    expect(notice.text()).toBe('')
    expect(useOfflineStore().readiness).toBe('preparing')
  })

  it('says once on a device that the application opens without a network', async () => {
    const first = await mountNotice()
    first.events.onReady()
    await flushPromises()
    expect(first.notice.text()).toContain('Prêt hors ligne')
    await first.notice.get('button').trigger('click')
    expect(first.notice.text()).toBe('')

    restart()
    const second = await mountNotice()
    second.events.onReady()
    await flushPromises()
    expect(useOfflineStore().readiness).toBe('ready')
    expect(second.notice.text()).toBe('')
  })

  it('goes with the page when it asks for nothing, and stays when it does', async () => {
    const { notice, events } = await mountNotice()
    events.onReady()
    await flushPromises()
    await router.push('/settings')
    expect(notice.text()).toBe('')
    events.onWaiting()
    await router.push('/')
    expect(notice.text()).toContain('Une nouvelle version est prête.')
  })

  it('offers a newer version, and leaves it for later', async () => {
    const { notice, events } = await mountNotice()
    events.onWaiting()
    await flushPromises()
    expect(notice.text()).toContain('Une nouvelle version est prête.')
    const renew = vi.spyOn(useRenewalStore(), 'renew').mockResolvedValue()
    const [apply, later] = notice.findAll('button')
    await apply!.trigger('click')
    expect(renew).toHaveBeenCalledOnce()
    await later!.trigger('click')
    expect(notice.text()).toBe('')
    expect(useOfflineStore().hasUpdate).toBe(true)
  })

  it('leaves the focus on the screen when it goes', async () => {
    document.body.innerHTML = '<main id="main" tabindex="-1"></main>'
    const { notice, events } = await mountNotice()
    events.onWaiting()
    await flushPromises()
    await notice.findAll('button')[1]!.trigger('click')
    expect(document.activeElement?.id).toBe('main')
  })

  it('says nothing before an audience, and says it afterwards', async () => {
    const { notice, events } = await mountNotice()
    await notice.setProps({ isQuiet: true })
    events.onWaiting()
    await flushPromises()
    expect(notice.text()).toBe('')
    await notice.setProps({ isQuiet: false })
    expect(notice.text()).toContain('Une nouvelle version est prête.')
  })

  it('asks the browser to keep the application once in a visit', async () => {
    await mountNotice()
    mountAlone()
    await flushPromises()
    expect(worker.keep).toHaveBeenCalledOnce()
  })

  it('keeps no copy any more in a visit in which everything was erased', async () => {
    worker.keep.mockReset()
    await useOfflineStore().forget()
    mountAlone()
    await flushPromises()
    expect(worker.keep).not.toHaveBeenCalled()

    restart()
    const { notice, events } = await mountNotice()
    events.onWaiting()
    await useOfflineStore().forget()
    events.onReady()
    await flushPromises()
    expect(notice.text()).toBe('')
    expect(useOfflineStore()).toMatchObject({ readiness: 'erased', hasUpdate: false })
  })

  it('says why it did not reload', async () => {
    const { notice, events } = await mountNotice()
    events.onWaiting()
    useRenewalStore().hindrance = 'unsaved'
    await flushPromises()
    expect(notice.text()).toContain('exportez-les d’abord')
  })

  it('tells that another tab has moved on', async () => {
    const { notice, events } = await mountNotice()
    events.onReplaced()
    await flushPromises()
    expect(notice.text()).toContain('dans un autre onglet')
    expect(notice.get('button').text()).toBe('Recharger la page')
  })

  it('is not there where the browser keeps no application', async () => {
    worker.keep.mockResolvedValue(false)
    const notice = mountAlone()
    await flushPromises()
    expect(notice.text()).toBe('')
    expect(useOfflineStore().readiness).toBe('unavailable')
  })
})

describe('a part of the application that could not be fetched', () => {
  function failFetching(): Error {
    const payload = new Error('Failed to fetch dynamically imported module')
    window.dispatchEvent(Object.assign(new Event('vite:preloadError'), { payload }))
    return payload
  }

  it('is said above the screen one was on, which stays', async () => {
    const { shell } = await mountShell('/settings')
    crash(failFetching())
    missed.value = '/grid'
    await flushPromises()
    expect(shell.get('main h1').text()).toBe('Settings')
    const alert = shell
      .findAll('[role=alert]')
      .find((one) => one.text().includes('pas pu être chargée'))
    expect(alert?.findAll('button').map((button) => button.text())).toEqual([
      'Réessayer',
      'Recharger la page',
    ])
    await alert?.get('button').trigger('click')
    await flushPromises()
    expect(shell.get('main h1').text()).toBe('Grid')
  })

  it('is said too when it was to come into a screen that is shown already', async () => {
    const { shell } = await mountShell('/settings')
    const rejectUnheard = (reason: Error) =>
      window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason }))
    rejectUnheard(new Error('planted'))
    expect(trouble.value).toBeNull()

    rejectUnheard(failFetching())
    await flushPromises()
    expect(shell.get('main h1').text()).toBe('Settings')
    expect(shell.get('[role=alert]').text()).toContain('pas pu être chargée')
    expect(shell.get('[role=alert]').text()).toContain('Recharger la page')
  })

  it('is told apart from a screen that breaks', async () => {
    const reported = vi.fn()
    vi.stubGlobal('reportError', reported)
    failFetching()
    const { shell } = await mountShell('/settings')
    crash(new Error('planted'))
    await flushPromises()
    expect(shell.get('main h1').text()).toBe('Cette page n’a pas pu s’afficher')
    expect(reported).toHaveBeenCalledOnce()
    vi.unstubAllGlobals()
  })
})
