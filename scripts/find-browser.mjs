import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { isCommand } from './is-command.mjs'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const installed = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((folder) => {
    const root = process.env[folder]
    return root === undefined
      ? []
      : [
          join(root, 'Google/Chrome/Application/chrome.exe'),
          join(root, 'Microsoft/Edge/Application/msedge.exe'),
        ]
  }),
]

/**
 * What the browser leaves out. A list given to it replaces the one before: Playwright's, which is why what that turns
 * off is named here too.
 */
const leftOut = [
  // Pages of the address bar, which no test sees, and a process in reserve: half of what opening a page takes.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'SpareRendererForSitePerProcess',
  // What Playwright turns off, as far as it changes how a page is loaded, painted and left.
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
]

/** How tests start a browser: it draws without a graphics card, and asks the network for nothing of its own. */
export const browserFlags = [
  `--disable-features=${leftOut.join(',')}`,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const advice = `No Chromium was found for the browser tests. Any one of these will do:
  - install Chromium, Google Chrome or Microsoft Edge (on Debian or Ubuntu: sudo apt-get install chromium);
  - npx playwright install chromium;
  - CHROMIUM_PATH=/path/to/a/browser npm test`

/**
 * Finds a browser of the Chromium family; as a last resort installs one.
 *
 * @returns {string} The path of its executable.
 * @throws {Error} When none is found and none can be installed: the message says what to install.
 */
export function findBrowser() {
  const { CHROMIUM_PATH } = process.env
  if (CHROMIUM_PATH) {
    if (existsSync(CHROMIUM_PATH)) return CHROMIUM_PATH
    throw new Error(`CHROMIUM_PATH is ${CHROMIUM_PATH}, where there is no browser.`)
  }
  const found =
    systemBrowser() ?? playwrightBrowser() ?? installedByApt() ?? installedByPlaywright()
  if (found === undefined) throw new Error(advice)
  return found
}

function systemBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...installed].find((path) => existsSync(path))
}

function playwrightBrowser() {
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

function installedByApt() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined
  const quiet = ['--yes', '--no-install-recommends']
  return (
    (succeeds('apt-get', ['update']) &&
      succeeds('apt-get', ['install', ...quiet, 'chromium']) &&
      systemBrowser()) ||
    undefined
  )
}

function installedByPlaywright() {
  return succeeds('npx', ['playwright', 'install', 'chromium']) ? playwrightBrowser() : undefined
}

/**
 * @param {string} command
 * @param {string[]} words
 */
function succeeds(command, words) {
  console.error(`No browser yet: ${command} ${words.join(' ')}`)
  try {
    execFileSync(command, words, {
      stdio: ['ignore', 'ignore', 'inherit'],
      // What npm installs there are scripts of its shell.
      shell: process.platform === 'win32',
    })
    return true
  } catch {
    return false
  }
}

if (isCommand(import.meta.url)) {
  try {
    console.log(findBrowser())
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
