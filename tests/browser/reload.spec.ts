import type { Page } from '@playwright/test'
import { expect, letters, stored, test } from './fixtures'

const scrolled = (page: Page) => expect.poll(() => page.evaluate(() => scrollY))

test('a reload lands where one was, though a fold above is closed again', async ({ page }) => {
  await page.goto('./#/assessments/new/criteria/2.1')
  const model = page.locator('fieldset').nth(4)
  await page.getByText('Ajouter une preuve').first().click()
  await model.getByRole('radio', { name: 'Amorcé' }).check()
  await stored(page)
  const topOf = () => model.evaluate((element) => element.getBoundingClientRect().top)
  const before = await topOf()
  // A window scrolls by whole pixels, and lines are not that high.
  const movedBy = async () => Math.abs((await topOf()) - before)
  await page.reload()
  await expect.poll(movedBy).toBeLessThanOrEqual(1)
  await page.mouse.wheel(0, -400)
  await expect.poll(async () => Math.abs((await movedBy()) - 400)).toBeLessThanOrEqual(1)
})

for (const isReloaded of [false, true])
  test(`the way back leads to where one read${isReloaded ? ', after a reload too' : ''}`, async ({
    page,
  }) => {
    await page.goto('./#/grid')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('La grille')
    // Letters that come later would move what is being read, and the place with it.
    await letters(page)
    await page.evaluate(() => {
      scrollTo(0, 900)
    })
    if (isReloaded) await page.reload()
    await scrolled(page).toBe(900)
    // A hand on the page ends what the reload began. A real click would first scroll to the link.
    await page.keyboard.press('Shift')
    await page.getByRole('link', { name: 'Réglages' }).dispatchEvent('click')
    await scrolled(page).toBe(0)
    await page.goBack()
    await scrolled(page).toBe(900)
  })

test('an address that changes before the first screen is there is followed, and leads back', async ({
  page,
}) => {
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/HomePage-*.js', async (route) => {
    await held
    await route.continue()
  })
  const asked = page.waitForRequest('**/HomePage-*.js')
  await page.goto('./#/')
  await asked
  await page.evaluate(() => {
    location.hash = '#/settings'
  })
  release()
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText('Réglages')
  await page.goBack()
  await expect(title).toHaveText(/Faites le point/)
})
