import '../stores/fresh'
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { focused, freshShell, mountShell } from './shell'

enableAutoUnmount(afterEach)

beforeEach(freshShell)

describe('a new screen', () => {
  it('has the focus on its title', async () => {
    const { router } = await mountShell('/')
    await router.push('/settings')
    await flushPromises()
    expect(focused()).toBe('Settings')
  })

  it('has the focus on its title as soon as it has one', async () => {
    const { router, shell } = await mountShell('/')
    await router.push('/slow')
    await flushPromises()
    shell.get('main > div').element.insertAdjacentHTML('beforeend', '<h1>Loaded</h1>')
    await expect.poll(focused).toBe('Loaded')
  })

  it('has the focus on what it says to begin with, where its title comes after', async () => {
    const { router, shell } = await mountShell('/')
    await router.push('/slow')
    await flushPromises()
    const screen = '<p data-start>Choose first</p><h1>Loaded</h1>'
    shell.get('main > div').element.insertAdjacentHTML('beforeend', screen)
    await expect.poll(focused).toBe('Choose first')
  })

  it('does not take the focus from someone who went on while it was loading', async () => {
    const { router, shell } = await mountShell('/')
    await router.push('/slow')
    await flushPromises()
    shell.get<HTMLElement>('a.skip').element.focus()
    shell.get('main > div').element.insertAdjacentHTML('beforeend', '<h1>Loaded</h1>')
    await flushPromises()
    expect(document.activeElement?.className).toBe('skip')
  })

  it('does not take the focus when the application starts', async () => {
    await mountShell('/settings')
    expect(document.activeElement).toBe(document.body)
  })

  it('keeps the focus where its page has put it', async () => {
    const { router, shell } = await mountShell('/')
    router.afterEach(() => {
      void nextTick(() => shell.get<HTMLElement>('main button').element.focus())
    })
    await router.push('/settings')
    await flushPromises()
    expect(focused()).toBe('in page')
  })

  it('is reached from the skip link', async () => {
    const { shell } = await mountShell('/')
    await shell.get('a.skip').trigger('click')
    expect(document.activeElement?.id).toBe('main')
  })
})
