import { expect, test, type Page } from '@playwright/test'
import { answerFirst, firstQuestion, heading, level, step } from './hosted'
import {
  currentVersion,
  halfPublished,
  Host,
  laterVersion,
  nextVersion,
  versionsOf,
} from './versions'

// Each test has a server of its own: a service worker outlives every page of its origin.
test.use({ serviceWorkers: 'allow' })

/** A service worker fetches the whole application, on a machine that does other things too. */
const patient = { timeout: 20_000 }

const build = process.env.DIST ?? 'dist'
let host: Host

test.beforeEach(async () => {
  host = new Host()
  await host.publish(build)
})
test.afterEach(() => host.vanish())

const notice = (page: Page) => page.locator('.offline .notice')

/** A first visit, with an answer, until the application has said that it is ready. */
async function readyWithAnswer(page: Page): Promise<void> {
  await page.goto(`${host.url}${firstQuestion}`)
  await answerFirst(page, 2)
  await expect(notice(page)).toContainText('Prêt hors ligne', patient)
}

/** What a browser does by itself now and then, and at every visit: it looks for a newer service worker. */
const lookForUpdate = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.update().catch(() => undefined)
  })

/** The version that the settings name, and those of which the page has loaded scripts. */
async function versionsShown(page: Page): Promise<string[]> {
  await page.goto(page.url().replace(/#.*/, '#/settings'))
  const about = page.getByText(/Repère CPS \d/)
  const [named = ''] = /\d+\.\d+\.\d+/.exec((await about.textContent()) ?? '') ?? []
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.js')),
  )
  return [...new Set([named, ...versionsOf(scripts)])]
}

/** Whether a newer version is on its way, or waits. */
const isUpdating = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    return Boolean(registration?.installing ?? registration?.waiting)
  })

/** What is left of the application in the browser. */
const leftBehind = (page: Page) =>
  page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    keys: Object.keys(localStorage),
  }))

const cacheCount = (page: Page) => page.evaluate(async () => (await caches.keys()).length)

test('once it has said so, everything opens without a server, also what was never opened before, until it is erased', async ({
  page,
  context,
}) => {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await readyWithAnswer(page)
  await host.vanish()

  for (const name of ['Profil', 'Prochains pas', 'Fiche du projet', 'Synthèse']) {
    await step(page, name).click()
    await expect(page).toHaveTitle(new RegExp(`^${name}`))
    await expect(heading(page)).toBeVisible()
  }
  await expect(page.locator('.sheet, .paper').first()).toBeVisible()
  for (const [address, title] of [
    ['#/grid/sources', 'sources'],
    ['#/settings', 'Réglages'],
  ] as const) {
    await page.goto(page.url().replace(/#.*/, address))
    await expect(heading(page)).toContainText(title, { ignoreCase: true })
  }
  await expect(page.getByText('Prêt hors ligne : toute l’application')).toBeVisible()
  await page.getByRole('radio', { name: 'English' }).check()
  await expect(heading(page)).toHaveText('Settings')
  expect(
    await page.evaluate(() => document.fonts.check('1em "Bricolage Grotesque Variable"')),
  ).toBe(true)

  // The second start, from nothing but this device; it is not said again.
  await page.close()
  const again = await context.newPage()
  await again.goto(`${host.url}/`)
  await expect(again.getByText('1 of 32')).toBeVisible()
  await expect(again.locator('.offline')).toBeAttached()
  await expect(notice(again)).toHaveCount(0)
  expect(errors).toEqual([])

  await again.goto(`${host.url}/#/settings`)
  await again.getByText('Erase all my data').click()
  await again.getByLabel('To confirm').fill('erase')
  await again.keyboard.press('Enter')
  await expect(again.getByText('Everything is erased')).toBeVisible()
  expect(await leftBehind(again)).toEqual({ caches: [], workers: 0, keys: [] })
})

test('a newer version is taken whole or not at all, waits until the older is closed, and never mixes with it', async ({
  page,
  context,
}) => {
  await readyWithAnswer(page)
  const address = page.url()
  await host.publish(halfPublished())
  await lookForUpdate(page)
  await expect.poll(() => isUpdating(page), patient).toBe(false)

  await host.publish(laterVersion())
  await lookForUpdate(page)
  await expect(notice(page)).toContainText('Une nouvelle version est prête', patient)
  await host.vanish()

  // The open page, a reload of it and a page opened beside it stay with the version they began with.
  await step(page, 'Profil').click()
  await expect(page).toHaveTitle(/^Profil/)
  await page.reload()
  const beside = await context.newPage()
  await beside.goto(`${host.url}/`)
  expect(await versionsShown(page)).toEqual([currentVersion])
  expect(await versionsShown(beside)).toEqual([currentVersion])

  await Promise.all([page.close(), beside.close()])
  const later = await context.newPage()
  // A browser takes a moment to let go of pages that were closed.
  await expect(async () => {
    await later.goto('about:blank')
    await later.goto(address)
    await expect(level(later, 2)).toBeChecked()
    expect(await versionsShown(later)).toEqual([nextVersion])
  }).toPass(patient)
  // Nobody needs the older version any more.
  await later.reload()
  await expect.poll(() => cacheCount(later)).toBe(1)
})

test('an update waits for a click, keeps one’s place and answers, and leaves other tabs their version', async ({
  page,
  context,
}) => {
  await readyWithAnswer(page)
  const other = await context.newPage()
  await other.goto(page.url().replace('1.1', '1.2'))
  await expect(other.locator('.offline')).toBeAttached()
  await host.publish(laterVersion())
  await lookForUpdate(page)
  await expect(notice(page)).toContainText('Une nouvelle version est prête', patient)
  await host.vanish()

  const address = page.url()
  await level(page, 3).check()
  await page.getByRole('button', { name: 'Mettre à jour' }).click()
  await expect(notice(page)).toHaveCount(0)
  await expect(level(page, 3)).toBeChecked()
  expect(page.url()).toBe(address)
  expect(await versionsShown(page)).toEqual([nextVersion])

  await expect(notice(other)).toContainText('mis à jour dans un autre onglet')
  await step(other, 'Profil').click()
  await expect(other).toHaveTitle(/^Profil/)
  expect(await versionsShown(other)).toEqual([currentVersion])
  await other.getByRole('button', { name: 'Recharger la page' }).click()
  await expect(notice(other)).toHaveCount(0)
  expect(await versionsShown(other)).toEqual([nextVersion])
})
