import { axe, axeInEachLook, expect, looks, openExample, prefer, test, type Page } from './fixtures'
import { fitsPhone } from './narrow'
import { saved } from './questions'

/** Answers two models of the first page with several, and opens the next steps. */
async function openPlan(page: Page, levels: Record<string, number> = { '1.2.1': 1, '1.2.2': 0 }) {
  await page.goto('./#/assessments/new/criteria/1.2')
  for (const [model, level] of Object.entries(levels))
    await page.locator(`[name="answer-${model}"][value="${level}"]`).check()
  await expect(page).not.toHaveURL(/new/)
  await page.goto(page.url().replace(/criteria\/.*$/, 'plan'))
  await expect(page.getByRole('heading', { name: /^(Prochains pas|Next steps)$/ })).toBeVisible()
}

test('a kept suggestion is completed, and a reload finds it as it was typed', async ({ page }) => {
  await openPlan(page)
  const keep = page.getByRole('button', { name: /^Ajouter au plan/ }).first()
  const suggestion = (await keep.innerText()).replace(/^Ajouter au plan\s+cette piste\s:\s/, '')
  await keep.click()
  const line = page.locator('div.line[role=group]')
  await expect(line.getByLabel('Quoi', { exact: true })).toHaveValue(suggestion)
  await line.getByLabel('Qui', { exact: true }).fill('L’équipe projet')
  const when = line.getByLabel('Pour quand')
  await when.fill('2027-01-29')
  await when.press('Backspace')
  await when.blur()
  await expect(line.getByText('la date gardée est le 29 janvier 2027')).toBeVisible()
  await line.getByLabel('À quoi verra-t-on').fill('Œuvre d’été – 50 % & <b>')
  await line.getByLabel('Avancement').selectOption('En cours')
  await saved(page)

  await page.reload()
  await expect(line.getByLabel('Quoi', { exact: true })).toHaveValue(suggestion)
  await expect(line.getByLabel('Qui', { exact: true })).toHaveValue('L’équipe projet')
  await expect(line.getByLabel('Pour quand')).toHaveValue('2027-01-29')
  await expect(line.getByLabel('À quoi verra-t-on')).toHaveValue('Œuvre d’été – 50 % & <b>')
  await expect(line.getByLabel('Avancement')).toHaveValue('doing')
})

test('the words that remove a step begin where its fields do', async ({ page }) => {
  await openPlan(page)
  await page
    .getByRole('button', { name: /^Ajouter au plan/ })
    .first()
    .click()
  const line = page.locator('div.line[role=group]')
  const remove = line.getByRole('button', { name: /^Supprimer ce pas/ })
  await expect(remove).toHaveCSS('padding-left', '0px')
})

test('a step is kept, written, removed and put back by keyboard alone', async ({ page }) => {
  await openPlan(page, { '1.2.1': 1 })
  const own = page.getByRole('button', { name: /^Écrire votre propre action/ })
  for (let presses = 0; presses < 60; presses += 1) {
    if (await own.evaluate((button) => button === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await page.keyboard.type('Écrire la progression')
  const line = page.locator('div.line[role=group]')
  await expect(line.getByLabel('Quoi', { exact: true })).toHaveValue('Écrire la progression')

  await line.getByRole('button', { name: /^Supprimer/ }).focus()
  await page.keyboard.press('Enter')
  await expect(line).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Remettre ce pas' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(line.getByLabel('Quoi', { exact: true })).toHaveValue('Écrire la progression')
  await expect(line.getByLabel('Quoi', { exact: true })).toBeFocused()
})

test('typing stops at the limit of a field, and what was typed is kept', async ({ page }) => {
  await openPlan(page, { '1.2.1': 1 })
  await page.getByRole('button', { name: /^Écrire votre propre action/ }).click()
  const action = page.getByLabel('Quoi', { exact: true })
  await action.fill('é'.repeat(195))
  await action.press('End')
  await page.keyboard.type('0123456789')
  await expect(action).toHaveValue(`${'é'.repeat(195)}01234`)
  await expect(page.locator('p.count')).toContainText('La limite de 200 caractères est atteinte')
})

test('who and by when stand side by side on one line, or one under the other', async ({ page }) => {
  await openPlan(page, { '1.2.1': 1 })
  await page.getByRole('button', { name: /^Écrire votre propre action/ }).click()
  const topOf = async (label: string) => {
    const field = page.getByLabel(label, { exact: true })
    return Math.round((await field.boundingBox())!.y)
  }
  for (const width of [820, 1920]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await topOf('Pour quand'), `${width}`).toBe(await topOf('Qui'))
  }
  await page.setViewportSize({ width: 390, height: 900 })
  expect(await topOf('Pour quand')).toBeGreaterThan(await topOf('Qui'))
})

test('the links to models are as tall as a finger on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openExample(page)
  await page.goto(page.url().replace(/results$/, 'plan'))
  await page.locator('.others summary').click()
  for (const section of ['.others', '.ask']) {
    const link = page.locator(`${section} li a`).first()
    expect((await link.boundingBox())?.height, section).toBeGreaterThanOrEqual(44)
  }
})

for (const { language, theme } of looks) {
  test(`is accessible with a full plan and open folds, and fits 320 pixels: ${language}, ${theme}`, async ({
    page,
  }) => {
    await prefer(page, { language, theme })
    await openPlan(page, { '1.2.1': 0, '1.2.2': 2, '1.2.3': 2, '1.2.4': 2 })
    const keep = page.getByRole('button', { name: /^(Ajouter au plan|Add to the plan)/ })
    for (let step = 0; step < 3; step += 1) await keep.nth(0).click()
    await expect(keep).toHaveCount(0)
    await expect(page.getByText(/le plus qu’il puisse porter|the most it can take/)).toBeVisible()
    for (const summary of await page.locator('details > summary').all()) await summary.click()
    await axe(page)
    await fitsPhone(page)
  })
}

test('an empty plan is accessible and leads to the questionnaire', async ({ page }) => {
  await page.goto('./#/assessments/new/plan')
  await expect(page.getByRole('link', { name: 'Répondre au questionnaire' })).toBeVisible()
  await axeInEachLook(page)
})
