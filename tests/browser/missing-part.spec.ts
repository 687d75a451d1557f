import { expect, test } from '@playwright/test'
import { answerFirst, firstQuestion, heading, level, step } from './hosted'
import { Host, laterVersion } from './versions'

const build = process.env.DIST ?? 'dist'
let host: Host

test.beforeEach(async () => {
  host = new Host()
  await host.publish(build)
})
test.afterEach(() => host.vanish())

test.describe('without a service worker', () => {
  test('a part that a publication took away is said in words, and is there after a reload', async ({
    page,
  }) => {
    await page.goto(`${host.url}${firstQuestion}`)
    await answerFirst(page, 2)
    await host.publish(laterVersion())
    await step(page, 'Profil').click()
    await expect(
      page.getByRole('alert').filter({ hasText: 'n’a pas pu être chargée' }),
    ).toBeVisible()
    await expect(level(page, 2)).toBeChecked()

    // Nothing to reload from: the page stays.
    await host.vanish()
    await page.getByRole('button', { name: 'Recharger la page' }).click()
    await expect(
      page.getByRole('alert').filter({ hasText: 'Le réseau ne répond pas' }),
    ).toBeVisible()
    await expect(level(page, 2)).toBeChecked()

    await host.publish(laterVersion())
    // A click on the page that is about to go would be lost with it.
    const reloaded = page.waitForEvent('load')
    await page.getByRole('button', { name: 'Recharger la page' }).click()
    await reloaded
    await step(page, 'Profil').click()
    await expect(page).toHaveTitle(/^Profil/)
  })

  test('what a screen shown already waits for in vain is said at each visit', async ({ page }) => {
    const missing = page.getByRole('alert').filter({ hasText: 'n’a pas pu être chargée' })
    await page.route(/lenses/, (route) => route.abort())
    await page.goto(`${host.url}${firstQuestion}`)
    await answerFirst(page, 2)
    await step(page, 'Profil').click()
    await expect(missing).toBeVisible()
    await page.goBack()
    await expect(missing).toBeHidden()
    await page.goForward()
    await expect(missing).toBeVisible()

    await page.unroute(/lenses/)
    await page.getByRole('button', { name: 'Recharger la page' }).click()
    await expect(heading(page)).toBeVisible()
    await expect(missing).toBeHidden()
  })

  test('a first screen that cannot be fetched is not a blank page', async ({ page }) => {
    await page.route(/SettingsPage/, (route) => route.abort())
    await page.goto(`${host.url}/#/settings`)
    await expect(heading(page)).toHaveText('Cette page n’a pas pu s’afficher')
  })
})
