import { axe, expect, looks, openExample, prefer, test, type Page } from './fixtures'
import { fitsPhone } from './narrow'

/** The first shipped example on this device, and one of its assessments and the project itself in the bin. */
async function withBin(page: Page) {
  await openExample(page)
  await page.goto('./#/')
  await page.getByRole('button', { name: /^(Autres actions|Other actions)/ }).click()
  const confirm = page.getByRole('dialog').locator('.button-primary')
  await page
    .locator('.assessments .button-quiet', { hasText: /^(Supprimer|Delete)/ })
    .first()
    .click()
  await confirm.click()
  await expect(page.locator('.assessments li')).toHaveCount(1)
  await page.getByRole('button', { name: /^(Supprimer le projet|Delete the project)$/ }).click()
  await confirm.click()
  await page.getByRole('link', { name: /^(Voir la corbeille|See the bin)$/ }).click()
  await expect(page.locator('main li')).toHaveCount(2)
}

test('what was deleted comes back from the bin, by keyboard alone', async ({ page }) => {
  await withBin(page)
  const restore = page.getByRole('button', { name: /^Restaurer/ })
  await restore.nth(1).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Restaurez d’abord' })).toBeFocused()
  await restore.nth(0).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('main li')).toHaveCount(1)
  await expect(page.getByRole('status').filter({ hasText: 'est de retour' })).toBeFocused()
  await restore.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('La corbeille est vide')).toBeVisible()
  await page.getByRole('link', { name: 'Revenir à mes projets' }).click()
  await page.getByRole('button', { name: /^Autres actions/ }).click()
  await expect(page.locator('.assessments li')).toHaveCount(2)
})

for (const { language, theme } of looks) {
  test(`the bin and the page on privacy are accessible and fit 320 pixels: ${language}, ${theme}`, async ({
    page,
  }) => {
    await prefer(page, { language, theme })
    await withBin(page)
    await axe(page)
    await fitsPhone(page)
    await page
      .getByRole('button', { name: /^(Effacer pour de bon|Erase for good)/ })
      .first()
      .click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await axe(page)
    await page.goto('./#/privacy')
    await expect(page.locator('article h2')).toHaveCount(6)
    await axe(page)
    await fitsPhone(page)
  })
}
