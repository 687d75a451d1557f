import { exampleSource } from '../report/builders'
import { axe, changeLook, expect, looks, overflow, test, type Page } from './fixtures'
import { openSummary } from './open-summary'
import { printed } from './sheets'

const regionOf = (page: Page) => page.getByRole('region', { name: 'Aperçu' })
const sheetsOf = (page: Page) => page.locator('.sheet')
const widthOf = (page: Page) =>
  sheetsOf(page)
    .first()
    .evaluate((sheet) => sheet.getBoundingClientRect().width)

test('the preview fits every width without scrolling sideways, has the room of paper, and keeps to the rules', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await openSummary(page, exampleSource('ex-cap'), { query: '?annex=1' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  const profile = page.locator('.profile').filter({ has: page.locator('table') })
  expect(await profile.evaluate((grid) => grid.scrollWidth - grid.clientWidth)).toBe(0)
  await axe(page)
  for (const width of [1920, 820, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await expect.poll(() => overflow(page)).toBe(0)
  }
  await page.emulateMedia({ forcedColors: 'active' })
  const paleGrey = 'color(srgb 0.87 0.87 0.87)'
  await expect(page.locator('.profile i.band')).toHaveCSS('background-color', paleGrey)
  await page.emulateMedia({ forcedColors: 'none' })
  await changeLook(page, looks[1])
  await axe(page)
})

test('on a phone pages are whole, enlarged when asked, and print as they are in both cases', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openSummary(page, exampleSource('ex-cap'))
  const sheets = await sheetsOf(page).count()
  await expect.poll(() => widthOf(page)).toBeLessThan(390)
  expect((await printed(page)).pages).toHaveLength(sheets)

  const button = page.getByRole('button', { name: 'Agrandir les pages' })
  await button.press('Enter')
  await expect.poll(() => widthOf(page)).toBeGreaterThan(790)
  await expect(regionOf(page)).toHaveCSS('overflow', 'auto')
  await regionOf(page).press('ArrowRight')
  await expect
    .poll(() => regionOf(page).evaluate(({ scrollLeft }) => scrollLeft))
    .toBeGreaterThan(0)
  expect(await overflow(page)).toBe(0)
  await axe(page)
  expect((await printed(page)).pages).toHaveLength(sheets)

  await page.getByRole('button', { name: 'Voir les pages entières' }).press('Enter')
  await expect.poll(() => widthOf(page)).toBeLessThan(390)
})
