import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, chromium, type Page } from '@playwright/test'
import { browserFlags, findBrowser } from '../../scripts/find-browser.mjs'

const flags = ['--headless=new', ...browserFlags, '--remote-debugging-port=0']

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** A browser in a group of processes of its own, which can be killed as a power cut would. */
export interface Killable {
  page: Page
  /** Kills every process of it at once; nothing of it gets to run any more. Resolves once they are gone. */
  kill: () => Promise<void>
}

async function readPort(file: string): Promise<string> {
  for (let tries = 0; tries < 300; tries += 1) {
    try {
      const [port] = readFileSync(file, 'utf8').split('\n')
      if (port) return port
    } catch {
      // Not written yet.
    }
    await pause(50)
  }
  throw new Error('The browser did not start')
}

async function startBrowser(profile: string): Promise<Killable> {
  const portFile = join(profile, 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  const child = spawn(findBrowser(), [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    // A group of its own, so that one signal reaches all of it.
    detached: true,
    stdio: 'ignore',
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await readPort(portFile)}`)
  const [context] = browser.contexts()
  const page = context?.pages()[0] ?? (await context?.newPage())
  if (!page || child.pid === undefined) throw new Error('The browser has no page')
  // What hangs says where.
  page.setDefaultTimeout(20_000)
  const group = -child.pid
  const killGroup = async () => {
    process.kill(group, 'SIGKILL')
    await ended
    await browser.close().catch(() => undefined)
  }
  let killing: Promise<void> | undefined
  return { page, kill: () => (killing ??= killGroup()) }
}

/** A browser's profile, which outlives the browser. */
interface Profile {
  folder: string
  start: () => Promise<Killable>
}

/** A test with a profile of its own; whatever still runs on it at the end is killed. */
export const test = base.extend<{ profile: Profile }>({
  // Playwright reads from these braces that the fixture needs no other.
  profile: async ({}, use, testInfo) => {
    testInfo.skip(process.platform === 'win32', 'Groups of processes are signalled otherwise there')
    const folder = mkdtempSync(join(tmpdir(), 'repere-cps-profile-'))
    const started: Killable[] = []
    await use({
      folder,
      start: async () => {
        const browser = await startBrowser(folder)
        started.push(browser)
        return browser
      },
    })
    await Promise.all(started.map(({ kill }) => kill()))
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  },
})
