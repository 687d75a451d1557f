import { exampleSource } from '../report/builders'
import { expect, test } from './fixtures'
import { openSummary } from './open-summary'

test('options stay in the address, and a reload finds them', async ({ page }) => {
  await openSummary(page, exampleSource('ex-cap'))
  await page.getByLabel('Une page').check({ force: true })
  await page.getByLabel('L’annexe, avec chaque modèle').check({ force: true })
  await expect(page).toHaveURL(/pages=1&annex=1/)
  const sheets = await page.locator('.sheet').count()
  await page.reload()
  await expect(page.locator('.sheet')).toHaveCount(sheets)
  await expect(page.getByLabel('Une page')).toBeChecked()
})

test('a block is copied as it stands, and said to be', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openSummary(page, exampleSource('ex-moulins'))
  await page.getByRole('button', { name: /Copier\s: Description/ }).click()
  await expect(page.getByRole('status').filter({ hasText: /Copié\s: Description/ })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('Milieux\u202f: milieu scolaire')
})
