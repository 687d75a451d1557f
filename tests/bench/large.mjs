import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { inNewBrowser } from './browser.mjs'
import { fill } from './fill.mjs'
import { serve } from '../../scripts/serve.mjs'

const projects = 500
const assessmentsEach = 10

/** @param {number} since */
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** Times the list's first paint, and how soon a key is answered; runs in the page, before everything else. */
function watchHome() {
  /** @param {string} name @param {() => number} measure */
  const afterPaint = (name, measure) =>
    requestAnimationFrame(() => setTimeout(() => Object.assign(window, { [name]: measure() })))
  const seen = new MutationObserver(() => {
    if (!document.querySelector('.row')) return
    seen.disconnect()
    afterPaint('painted', () => performance.now())
  })
  seen.observe(document, { childList: true, subtree: true })
  addEventListener(
    'keydown',
    ({ timeStamp }) => afterPaint('answered', () => performance.now() - timeStamp),
    true,
  )
}

/** Keeps the longest time the page was held; runs in the page. */
function watchLongTasks() {
  const held = { longest: 0 }
  Object.assign(window, { held })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) held.longest = Math.max(held.longest, duration)
  }).observe({ entryTypes: ['longtask'] })
}

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page @param {string} name */
const figure = (page, name) =>
  page.evaluate((key) => Math.round(Number(Reflect.get(window, key))), name)

/** @param {Page} page */
const longestTask = (page) =>
  page.evaluate(() => `longest task ${Math.round(Reflect.get(window, 'held').longest)} ms`)

/** @param {Page} page @param {string} url */
async function openTransfer(page, url) {
  await page.goto('about:blank')
  await page.goto(`${url}/#/transfer`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate(watchLongTasks)
}

/** @param {Page} page @param {string} url */
async function measureHome(page, url) {
  await page.addInitScript(watchHome)
  for (let run = 0; run < 5; run += 1) {
    await page.goto('about:blank')
    await page.goto(`${url}/#/`)
    await page.waitForFunction(() => 'painted' in window)
    await page.keyboard.press('Tab')
    await page.waitForFunction(() => 'answered' in window)
    const [painted, answered] = [await figure(page, 'painted'), await figure(page, 'answered')]
    console.log(`home: painted ${painted} ms after navigation, a key answered in ${answered} ms`)
  }
}

/**
 * @param {Page} page
 * @param {string} url
 * @returns {Promise<string>} Where the backup lies.
 */
async function measureBackup(page, url) {
  await openTransfer(page, url)
  const saving = performance.now()
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.getByRole('button', { name: 'Enregistrer le fichier' }).click(),
  ])
  const path = await download.path()
  const size = `${(readFileSync(path).length / 1e6).toFixed(1)} MB`
  console.log(`backup: ${seconds(saving)}, ${size}, ${await longestTask(page)}`)
  return path
}

/** @param {Page} page @param {string} url @param {string} path */
async function measureImport(page, url, path) {
  await page.evaluate(() => void indexedDB.deleteDatabase('repere-cps'))
  await openTransfer(page, url)
  const apply = page.getByRole('button', { name: 'Importer', exact: true })
  const reading = performance.now()
  await page.locator('input[type=file]').setInputFiles(path)
  await apply.waitFor({ timeout: 120_000 })
  console.log(`preview: ${seconds(reading)}, ${await longestTask(page)}`)
  const importing = performance.now()
  await apply.click()
  await page.getByText('C’est importé').waitFor({ timeout: 120_000 })
  console.log(`import: ${seconds(importing)}, ${await longestTask(page)}`)
}

const { url, close } = await serve({ root: resolve(process.env.DIST ?? 'dist') })
await inNewBrowser(async (page) => {
  await page.goto(`${url}/#/settings`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const filling = performance.now()
  const models = await page.evaluate(fill, { projects, assessmentsEach })
  console.log(`${projects * assessmentsEach * models} answers put in ${seconds(filling)}`)
  await measureHome(page, url)
  await measureImport(page, url, await measureBackup(page, url))
})
await close()
