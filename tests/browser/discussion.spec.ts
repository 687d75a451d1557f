import { expect, stored, test, type Page } from './fixtures'
import { openTraining } from './open-training'

const title = (page: Page) => page.getByRole('heading', { level: 1 })

/** The room sees it: no row of dots without its count. */
const spread = (page: Page) => page.locator('.spread')

/** Gives a dot to some models, and keeps them as priorities. */
async function choose(page: Page, ...models: string[]) {
  for (const model of models) {
    await page.getByRole('button', { name: `Ajouter un point : ${model}` }).press('Enter')
    const keep = page.getByRole('button', { name: `Retenir comme priorité : ${model}` })
    await expect(keep).toBeEnabled()
    await keep.press('Enter')
  }
}

test('a whole workshop is shown without participants and without a mouse, from the first dots to the summary', async ({
  page,
}) => {
  const root = await openTraining(page)
  await page.goto(`${root}projector`)
  await expect(title(page)).toContainText('3.2.4')
  await expect(spread(page)).toContainText('8')
  await expect(page.locator('.dot')).toHaveCount(0)
  const { fontSize } = await title(page).evaluate((element) => getComputedStyle(element))
  expect(parseFloat(fontSize)).toBeGreaterThanOrEqual(44)

  await page.keyboard.press('2')
  await expect(page.getByText('Affichez d’abord les réponses')).toBeVisible()
  await page.keyboard.press('Space')
  await expect(page.locator('.dot')).toHaveCount(8)
  await expect(page.locator('.chip')).toHaveText('Écart fort')
  await expect(page.locator('.prompt')).toContainText('qui fait quoi, et où')
  await page.keyboard.press('r')
  await expect(page.getByText('second tour', { exact: true })).toBeVisible()
  await expect(page.locator('.hidden-spread')).toContainText('8')
  await page.keyboard.press('Space')
  await expect(page.locator('.dot')).toHaveCount(16)
  await expect(page.locator('.chip')).toHaveText('Accord')
  await page.keyboard.press('2')
  await expect(page.getByText(/^2 · Largement en place$/)).toBeVisible()
  await page.keyboard.press('t')
  await expect(page.getByRole('timer')).toContainText(/[45]:\d\d/)

  await page.keyboard.press('ArrowRight')
  await expect(title(page)).toContainText('3.1.1')
  await page.keyboard.press('w')
  await expect(page.getByText(/31\smodèles sont encore masqués/)).toBeVisible()
  await page.keyboard.press('v')
  await expect(page.getByText('Toutes les réponses sont affichées')).toBeVisible()
  await expect(page.getByRole('button', { name: /^3\.1\.1/ })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(title(page)).toContainText('3.1.2')
  await page.keyboard.press('w')
  await expect(page.getByRole('button', { name: /^3\.1\.2/ })).toBeFocused()
  await page.keyboard.press('p')
  await expect(page.getByRole('img', { name: /Radar du groupe/ })).toBeVisible()
  await expect(page.locator('.counts li').nth(1)).toHaveText(/^1\s*niveau convenu ensemble$/)
  await page.keyboard.press('p')
  await expect(title(page)).toContainText('3.1.2')

  await page.goto(`${root}decide`)
  await expect(page.getByRole('img', { name: /Radar du groupe/ })).toBeVisible()
  await expect(page.getByText('8 personnes ont répondu.')).toBeVisible()
  await page.getByRole('button', { name: /Prendre la médiane pour 31/ }).press('Enter')
  await expect(page.getByText(/31\smodèles ont repris la médiane/)).toBeVisible()
  await choose(page, '2.1.5', '2.3.3', '1.2.3')
  await expect(page.getByText(/3\spoints donnés sur 24/)).toBeVisible()
  await expect(page.getByRole('button', { name: /Retenir comme priorité/ }).first()).toBeDisabled()
  await page.emulateMedia({ media: 'print' })
  const decided = page.getByText('Retenue', { exact: true }).filter({ visible: true })
  await expect(page.locator('li.row').filter({ has: decided })).toHaveCount(3)
  await page.emulateMedia({ media: null })

  await page.getByRole('link', { name: 'Écrire le plan' }).press('Enter')
  await expect(page.locator('div.line[role=group]')).toHaveCount(3)
  await page.getByRole('link', { name: 'Synthèse', exact: true }).press('Enter')
  await expect(page.locator('.sheet').first()).toContainText(/8\s(?:personnes|participants)/)
})

for (const size of [
  { width: 390, height: 844 },
  { width: 1280, height: 768 },
])
  test(`at ${size.width} px the page stays where it is when the trainer goes to the next model`, async ({
    page,
  }) => {
    await page.setViewportSize(size)
    const root = await openTraining(page)
    await page.goto(`${root}discuss`)
    const next = page.getByRole('button', { name: 'Suivant' })
    await next.scrollIntoViewIfNeeded()
    const place = () => page.evaluate(() => scrollY)
    const before = await place()
    for (let model = 2; model <= 20; model += 1) await next.press('Enter')
    const current = page.locator('.order [aria-current="true"]')
    await expect(page.locator('.order button').nth(19)).toHaveAttribute('aria-current', 'true')
    await expect.poll(async () => Math.abs((await place()) - before)).toBeLessThan(80)
    await expect(next).toBeInViewport()
    if (size.width >= 768) await expect(current).toBeInViewport()
  })

test('projector and trainer’s window are in step, and each finds its place when it was killed', async ({
  page,
  context,
}) => {
  const root = await openTraining(page)
  await page.goto(`${root}discuss`)
  let projector = await context.newPage()
  await projector.goto(`${root}projector`)
  await expect(title(projector)).toContainText('3.2.4')

  // The trainer sees the answers before the room does.
  await expect(page.locator('.dot')).toHaveCount(8)
  await expect(projector.locator('.dot')).toHaveCount(0)
  await page.getByRole('button', { name: 'Afficher les réponses' }).click()
  await expect(projector.locator('.dot')).toHaveCount(8)
  await projector.keyboard.press('1')
  await expect(page.getByText('1 · Amorcé').first()).toBeVisible()
  await page.getByLabel('Pour vous seul').fill('Demander au périscolaire')
  await page.getByLabel('Ce qui a été dit').fill('Le planning le montre')
  await page.getByRole('button', { name: '5 min' }).click()
  await expect(projector.getByRole('timer')).toBeVisible()
  await expect(projector.getByText('périscolaire')).toHaveCount(0)
  await expect(page.locator('header .status')).toHaveText('Enregistré sur cet appareil')

  const profile = page.getByRole('button', { name: 'Profil du groupe' })
  await profile.click()
  await expect(projector.getByRole('img', { name: /Radar du groupe/ })).toBeVisible()
  await projector.keyboard.press('w')
  await expect(page.getByText('La salle voit tous les modèles ensemble.')).toBeVisible()
  await expect(profile).toHaveAttribute('aria-pressed', 'false')
  await projector.getByRole('button', { name: /^3\.2\.4/ }).click()
  await expect(page.getByText('La salle voit')).toHaveCount(0)

  // Unplugged, and plugged in again; meanwhile the other window goes on.
  await projector.close()
  await page.getByRole('button', { name: /^3\.1\.2/ }).click()
  projector = await context.newPage()
  await projector.goto(`${root}projector`)
  await expect(title(projector)).toContainText('3.1.2')
  await page.close()
  await projector.keyboard.press('ArrowLeft')
  await projector.keyboard.press('ArrowLeft')
  await expect(title(projector)).toContainText('3.2.4')
  await stored(projector)
  await projector.reload()
  await expect(title(projector)).toContainText('3.2.4')
  await expect(projector.locator('.dot')).toHaveCount(8)
  await expect(projector.locator('.agreed').getByText('1 · Amorcé')).toBeVisible()
  await expect(projector.getByRole('timer')).toContainText(/4:\d\d/)

  const [trainer] = await Promise.all([context.waitForEvent('page'), projector.keyboard.press('a')])
  await expect(trainer.getByLabel('Pour vous seul')).toHaveValue('Demander au périscolaire')
  await expect(trainer.getByLabel('Ce qui a été dit')).toHaveValue('Le planning le montre')
})
