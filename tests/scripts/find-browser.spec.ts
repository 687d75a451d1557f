import { delimiter, join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { findBrowser } from '../../scripts/find-browser.mjs'
import { folderWith } from './folder-with'

/** A folder that holds an empty program of this name. */
const folderOf = (name: string): string => folderWith({ [name]: '' })

afterEach(() => vi.unstubAllEnvs())

describe('the search for a browser', () => {
  it('takes the one that CHROMIUM_PATH names before any other', () => {
    const chosen = join(folderOf('my-browser'), 'my-browser')
    vi.stubEnv('CHROMIUM_PATH', chosen)
    vi.stubEnv('PATH', folderOf('chromium'))
    expect(findBrowser()).toBe(chosen)
  })

  it('says so when CHROMIUM_PATH leads nowhere', () => {
    vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium')
    expect(() => findBrowser()).toThrow('/nowhere/chromium')
  })

  it('prefers Chromium to Chrome and Chrome to Edge, wherever they are', () => {
    const [first, second] = [folderOf('microsoft-edge'), folderOf('google-chrome')]
    vi.stubEnv('CHROMIUM_PATH', '')
    vi.stubEnv('PATH', [first, second].join(delimiter))
    expect(findBrowser()).toBe(join(second, 'google-chrome'))
    vi.stubEnv('PATH', [first, second, folderOf('chromium')].join(delimiter))
    expect(findBrowser()).toMatch(/chromium$/)
  })
})
