import { axe, expect, looks, prefer, test, type Page } from './fixtures'
import { fitsPhone } from './narrow'
import { startAt } from './questions'
import { rowsOf } from './rows'

async function openSettings(page: Page) {
  await page.goto('./#/settings')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

test('language, theme and motion apply at once and stay after a reload', async ({ page }) => {
  await openSettings(page)
  const transition = () =>
    page
      .locator('.button')
      .first()
      .evaluate((button) => getComputedStyle(button).transitionDuration)
  expect(await transition()).toBe('0.15s')
  await page.getByRole('radio', { name: 'Réduits' }).check()
  expect(await transition()).toBe('0s')

  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const light = await paper()
  await page.getByRole('radio', { name: 'Sombre' }).check()
  await page.getByRole('radio', { name: 'English' }).check()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings')
  expect(await paper()).not.toBe(light)

  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
  expect(await transition()).toBe('0s')
})

test('everything is erased after the word is typed, and the home page says so', async ({
  page,
}) => {
  await page.goto('./#/assessments/new/project')
  await page.getByLabel('Nom du projet').fill('Grandir ensemble')
  await expect(page).not.toHaveURL(/new/)
  await openSettings(page)
  await page.getByRole('radio', { name: 'Sombre' }).check()
  await expect(page.getByText(/^1.projet$/)).toBeVisible()

  await page.getByText('Effacer toutes mes données').click()
  await page.getByRole('button', { name: 'Tout effacer' }).click()
  await expect(page.getByText('Rien n’est effacé')).toBeVisible()
  await page.getByLabel('Pour confirmer').fill('effacer')
  await page.keyboard.press('Enter')

  await expect(page.getByText('Tout est effacé de cet appareil')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Faites le point')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Faites le point')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'system')
})

test('erasing works while another tab is open on the same projects, and reaches it', async ({
  page,
  context,
}) => {
  await startAt(page, 2)
  const other = await context.newPage()
  await openSettings(other)
  await other.getByText('Effacer toutes mes données').click()
  await other.getByLabel('Pour confirmer').fill('effacer')
  await other.keyboard.press('Enter')
  await expect(other.getByText('Tout est effacé de cet appareil')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page n’existe pas')
  for (const table of ['projects', 'assessments', 'answers'])
    expect(await rowsOf(other, table), table).toEqual([])
})

for (const { language, theme } of looks) {
  test(`is accessible with the confirmation open, and fits 320 pixels: ${language}, ${theme}`, async ({
    page,
  }) => {
    await prefer(page, { language, theme })
    await openSettings(page)
    await page.locator('details > summary').click()
    await page.getByRole('button', { name: /^(Tout effacer|Erase everything)$/ }).click()
    await expect(page.getByText(/Rien n’est effacé|Nothing is erased/)).toBeVisible()
    await axe(page)
    await fitsPhone(page)
  })
}
