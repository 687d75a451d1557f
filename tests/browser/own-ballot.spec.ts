import { expect, stored, test, type Page } from './fixtures'
import { departures, occupy } from './occupy'
import { rowsOf } from './rows'

const open = async (page: Page) => {
  await page.goto('#/join/tigre-jardin-42')
  await page.getByRole('button', { name: 'Commencer à répondre' }).click()
  await page.waitForURL(/ballots\//)
}

/** Goes to a place in the ballot, without loading the page again. */
const goTo = (page: Page, step: string) =>
  page.evaluate((to) => {
    location.hash = location.hash.replace(/[^/]*$/, to)
  }, step)

const level = (page: Page, value: number, model = '1.1.1') =>
  page.locator(`input[name="answer-${model}"][value="${String(value)}"]`)

const codeOf = (page: Page) => page.locator('ol li').allInnerTexts()

test('two tabs on one’s own ballot show each other’s answers, and overwrite nothing', async ({
  page,
  context,
}) => {
  await open(page)
  const other = await context.newPage()
  await other.goto(page.url())

  // The same model: the later answer wins, and both show it.
  await level(page, 2).check()
  await expect(level(other, 2)).toBeChecked()
  await level(other, 0).check()
  await expect(level(page, 0)).toBeChecked()

  // Two models at once, each in a tab of its own.
  await Promise.all([goTo(page, '1.2.2'), goTo(other, '1.2.1')])
  await Promise.all([level(page, 3, '1.2.2').check(), level(other, 1, '1.2.1').check()])
  await Promise.all([stored(page), stored(other)])
  expect(await rowsOf(page, 'ownBallots')).toMatchObject([
    { answers: { '1.1.1': 0, '1.2.2': 3, '1.2.1': 1 } },
  ])

  await Promise.all([goTo(page, 'review'), goTo(other, 'review')])
  for (const tab of [page, other]) await expect(tab.getByText(/^3\sréponses sur/)).toBeVisible()

  // Both have the same code to show, and it follows an answer given in the other.
  await goTo(page, 'code')
  await expect(page.locator('ol li')).toHaveCount(3)
  const before = await codeOf(page)
  await goTo(other, '2.1.1')
  await level(other, 2, '2.1.1').check()
  await expect.poll(() => codeOf(page)).not.toEqual(before)
  await goTo(other, 'code')
  await expect.poll(() => codeOf(other)).toEqual(await codeOf(page))
})

test('a ballot joined in two tabs at once is one ballot', async ({ page, context }) => {
  const other = await context.newPage()
  await Promise.all([open(page), open(other)])
  await Promise.all([level(page, 1).check(), goTo(other, '1.2.2')])
  await level(other, 2, '1.2.2').check()
  await expect
    .poll(() => rowsOf(page, 'ownBallots'))
    .toMatchObject([{ answers: { '1.1.1': 1, '1.2.2': 2 } }])
  await goTo(page, '1.2.2')
  await expect(level(page, 2, '1.2.2')).toBeChecked()
})

test('a ballot deleted in one tab is gone in the other, which says so', async ({
  page,
  context,
}) => {
  await open(page)
  await level(page, 2).check()
  const other = await context.newPage()
  await other.goto('#/join')
  await other.getByRole('button', { name: /Supprimer/ }).click()
  await other
    .locator('dialog[open]')
    .getByRole('button', { name: /Supprimer/ })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Ce bulletin n’est plus sur cet appareil',
  )
  await expect.poll(() => rowsOf(page, 'ownBallots')).toEqual([])
})

for (const [what, leave] of departures)
  test(`a ballot ${what} while the browser is still busy writing keeps the last answer`, async ({
    page,
    context,
  }) => {
    await open(page)
    const address = page.url()
    const other = await context.newPage()
    await other.goto('./')
    await occupy(other, 'ownBallots', 1500)
    await page.bringToFront()
    await level(page, 3).check()
    await leave(page)
    const again = await context.newPage()
    await again.goto(address)
    await expect(level(again, 3)).toBeChecked()
    await expect
      .poll(() => rowsOf(again, 'ownBallots'))
      .toMatchObject([{ answers: { '1.1.1': 3 } }])
    expect(await again.evaluate(() => localStorage.getItem('repere-cps.ballots'))).toBeNull()
  })

test('a reload right after an answer keeps it', async ({ page }) => {
  await open(page)
  await level(page, 3).check()
  await page.reload()
  await expect(level(page, 3)).toBeChecked()
})

test('a ballot that is deleted leaves nothing beside the database either', async ({
  page,
  context,
}) => {
  await open(page)
  const other = await context.newPage()
  await other.goto('#/join')
  await expect(other.getByRole('button', { name: /Supprimer/ })).toBeVisible()
  await occupy(other, 'ownBallots', 1500)
  await page.bringToFront()
  await level(page, 3).check()
  await page.close()
  await other.getByRole('button', { name: /Supprimer/ }).click()
  const dialog = other.locator('dialog[open]')
  await dialog.getByRole('button', { name: /Supprimer/ }).click()
  await expect(dialog).toHaveCount(0)
  await expect.poll(() => rowsOf(other, 'ownBallots')).toEqual([])
  expect(await other.evaluate(() => localStorage.getItem('repere-cps.ballots'))).toBeNull()
})
