import { axe, expect, overflow, stored, test } from './fixtures'

test('two sheets are typed without a mouse, and a reload finds the second where it was', async ({
  page,
}) => {
  await page.goto('#/workshops')
  await page.getByRole('button', { name: 'Préparer un atelier sans fiche' }).click()
  await expect(page).toHaveURL(/prepare/)
  await page.getByRole('link', { name: 'Commencer le recueil' }).click()
  await page.getByRole('link', { name: 'Saisir des feuilles' }).click()
  const pad = page.getByRole('application', { name: 'Saisie de la feuille' })
  await expect(pad).toBeFocused()
  await axe(page)

  await page.keyboard.type('3'.repeat(32))
  const status = page.getByRole('status').filter({ hasText: 'Feuille 1 enregistrée' })
  await expect(status).toBeVisible()
  await page.keyboard.type('01x2')
  await expect(pad).toContainText('Feuille 2')
  await expect(pad).toContainText('Ligne 5 sur 32')
  await expect(page.getByText('Feuille 2 3 sur 32')).toBeVisible()

  await stored(page)
  await page.reload()
  await expect(pad).toContainText('Feuille 2')
  await page.keyboard.type('1'.repeat(28))
  await expect(page.getByText(/Feuille 2 enregistrée/)).toBeVisible()

  await page.setViewportSize({ width: 320, height: 640 })
  expect(await overflow(page)).toBe(0)
  await page.getByRole('link', { name: 'Imprimer des questionnaires' }).click()
  await expect(page.locator('.sheet').first()).toContainText('Code de l’atelier')
})
