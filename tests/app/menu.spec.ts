import '../stores/fresh'
import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { freshShell, mountShell } from './shell'

enableAutoUnmount(afterEach)

beforeEach(freshShell)

describe('the menu', () => {
  it.each(['/grid', '/grid/method'])('says where one is at %s', async (path) => {
    const { shell } = await mountShell(path)
    expect(shell.findAll('nav [aria-current=page]').map((link) => link.text())).toEqual([
      'La grille',
    ])
  })

  it('opens and closes with its button, and says so', async () => {
    const { shell } = await mountShell('/')
    const button = shell.get('nav button')
    expect(button.attributes('aria-expanded')).toBe('false')
    await button.trigger('click')
    expect(button.attributes('aria-expanded')).toBe('true')
    expect(shell.get(`#${button.attributes('aria-controls')!}`).classes()).toContain('open')
  })

  it('closes on Escape, and gives the focus back to its button', async () => {
    const { shell } = await mountShell('/')
    const button = shell.get<HTMLElement>('nav button')
    await button.trigger('click')
    await shell.get('nav a').trigger('keydown', { key: 'Escape' })
    expect(button.attributes('aria-expanded')).toBe('false')
    expect(document.activeElement).toBe(button.element)
  })

  it('closes when one goes elsewhere: by a touch, by the keyboard, by a link', async () => {
    const { shell, router } = await mountShell('/')
    const button = shell.get('nav button')
    const opened = async () => {
      await button.trigger('click')
      expect(button.attributes('aria-expanded')).toBe('true')
    }
    await opened()
    await shell.get('main').trigger('pointerdown')
    expect(button.attributes('aria-expanded')).toBe('false')
    await opened()
    await shell.get('nav a').trigger('focusout', { relatedTarget: shell.get('main').element })
    expect(button.attributes('aria-expanded')).toBe('false')
    await opened()
    await router.push('/grid')
    await nextTick()
    expect(button.attributes('aria-expanded')).toBe('false')
  })
})
