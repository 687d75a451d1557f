import { axe, expect, overflow, stored, test, type Page } from './fixtures'

/** A new workshop, at the screen that takes sheets; gives where keys are heard. */
async function openPad(page: Page) {
  await page.goto('#/workshops')
  await page.getByRole('button', { name: 'Préparer un atelier sans fiche' }).click()
  await expect(page).toHaveURL(/prepare/)
  await page.getByRole('link', { name: 'Commencer le recueil' }).click()
  await page.getByRole('link', { name: 'Saisir des feuilles' }).click()
  const pad = page.getByRole('application', { name: 'Saisie de la feuille' })
  await expect(pad).toBeFocused()
  return pad
}

test('two sheets are typed without a mouse, and a reload finds the second where it was', async ({
  page,
}) => {
  const pad = await openPad(page)
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

test('« NC » and « NSP » may be typed as the paper shows them, each for its own row', async ({
  page,
}) => {
  const pad = await openPad(page)
  await page.keyboard.type('NSP')
  await expect(page.getByText(/NSP.+ compte pour la seule ligne/)).toBeVisible()
  await expect(pad).toContainText('Ligne 2 sur 32')
  await page.keyboard.type('2222NCNSPnc')
  await expect(pad).toContainText('Ligne 9 sur 32')
  const cells = page.getByRole('region', { name: 'Ce qui est saisi' }).getByRole('listitem')
  await expect(cells).toHaveText([
    ...['1NSP', '22', '32', '42', '52', '6NC', '7NSP', '8NC'],
    ...Array.from({ length: 24 }, (_, index) => String(index + 9)),
  ])
})
