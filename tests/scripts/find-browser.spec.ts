import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { findBrowser } from '../../scripts/find-browser.mjs'

/** A folder that holds empty programs of these names. */
function folderWith(...names: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'browsers-'))
  for (const name of names) writeFileSync(join(folder, name), '')
  return folder
}

afterEach(() => vi.unstubAllEnvs())

describe('the search for a browser', () => {
  it('takes the one that CHROMIUM_PATH names before any other', () => {
    const chosen = join(folderWith('my-browser'), 'my-browser')
    vi.stubEnv('CHROMIUM_PATH', chosen)
    vi.stubEnv('PATH', folderWith('chromium'))
    expect(findBrowser()).toBe(chosen)
  })

  it('says so when CHROMIUM_PATH leads nowhere', () => {
    vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium')
    expect(() => findBrowser()).toThrow('/nowhere/chromium')
  })

  it('prefers Chromium to Chrome and Chrome to Edge, wherever they are', () => {
    const [first, second] = [folderWith('microsoft-edge'), folderWith('google-chrome')]
    vi.stubEnv('CHROMIUM_PATH', '')
    vi.stubEnv('PATH', [first, second].join(delimiter))
    expect(findBrowser()).toBe(join(second, 'google-chrome'))
    vi.stubEnv('PATH', [first, second, folderWith('chromium')].join(delimiter))
    expect(findBrowser()).toMatch(/chromium$/)
  })
})
