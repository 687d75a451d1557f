import { axe, expect, looks, prefer, test, type Page } from './fixtures'
import { fitsPhone } from './narrow'

const LONG_NAME =
  'Grandir ensemble, un projet de compétences psychosociales mené par l’école, l’accueil du soir et le centre social – 2026'

/** A project with one answer and a name, and its list on screen. */
async function withProject(page: Page, name: string) {
  await page.goto('./#/assessments/new/project')
  await page.getByRole('textbox').first().fill(name)
  await expect(page).not.toHaveURL(/new/)
  await page.goto(page.url().replace('project', 'criteria/1.1'))
  await page.locator('[name="answer-1.1.1"][value="2"]').check()
  await expect(page.getByText(/^(Enregistré sur cet appareil|Saved on this device)$/)).toBeVisible()
  await page.goto('./#/')
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
}

const openActions = (page: Page) =>
  page
    .getByRole('button', { name: /^(Autres actions|Other actions)/ })
    .first()
    .click()

test('the first question is one click away, and coming back without an answer leaves nothing', async ({
  page,
}) => {
  await page.goto('./')
  await page.getByRole('link', { name: 'Commencer une autoévaluation' }).click()
  await expect(page.getByRole('radio').first()).toBeEnabled()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Faites le point')
  const tops = await page
    .locator('.actions:not(.actions-quiet) > *')
    .evaluateAll((ways) => ways.map((way) => way.getBoundingClientRect().top))
  expect(new Set(tops).size, 'rows of the three ways to begin').toBe(1)
})

test('a double click on what begins a questionnaire begins with its first criterion', async ({
  page,
}) => {
  await page.goto('./')
  const begin = page.getByRole('link', { name: 'Commencer une autoévaluation' })
  // On a slow double click, the rail of criteria is under the pointer the second time.
  await begin.click({ clickCount: 2, delay: 150 })
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1.1')
  await expect(page).toHaveURL(/criteria\/1\.1$/)
})

test('whoever reads no French is one click away from English, on a phone too, with the focus kept', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 664 })
  await page.goto('./')
  const other = page.locator('main').getByRole('button', { name: /^(English|Français)$/ })
  await expect(other).toHaveText('English')
  await expect(other).toBeInViewport({ ratio: 1 })
  await other.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Take stock')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page).toHaveTitle('My projects · Repère CPS')
  await expect(other).toHaveText('Français')
  await expect(other).toBeFocused()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Take stock')
})

test('an example opens on its profile, and stays in the list with its mark', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'Essayer avec un exemple' }).click()
  await page.getByRole('button', { name: /^Ouvrir cet exemple.*école/ }).click()
  await expect(page).toHaveURL(/\/results$/)
  await page.goto('./#/')
  await expect(page.getByText('Exemple fictif', { exact: true })).toBeVisible()
  const sign = await page
    .locator('.title span + span')
    .first()
    .evaluate((part) => getComputedStyle(part, '::before').content)
  expect(sign, 'no line begins with it').toBe('"\u00a0· "')
  await expect(page.getByText('32 sur 32')).toBeVisible()
})

test('a project resumes where its first answer is missing', async ({ page }) => {
  await withProject(page, 'Grandir ensemble')
  await expect(page.getByText('1 sur 32')).toBeVisible()
  await page.getByRole('link', { name: 'Reprendre Grandir ensemble' }).click()
  await expect(page).toHaveURL(/\/criteria\/1\.2$/)
})

test('a project is deleted and put back by keyboard alone', async ({ page }) => {
  await withProject(page, 'Grandir ensemble')
  await page.getByRole('button', { name: 'Autres actions Grandir ensemble' }).focus()
  await page.keyboard.press('Enter')
  const remove = page.locator('.panel').getByRole('button', { name: 'Supprimer le projet' })
  await remove.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Le projet va à la corbeille')

  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(remove).toBeFocused()

  await page.keyboard.press('Enter')
  await expect(dialog).toBeVisible()
  // A quick hand asks again before the browser has said that the question is closed.
  await Promise.all([page.keyboard.press('Escape'), page.keyboard.press('Enter')])
  await dialog.getByRole('button', { name: 'Supprimer le projet' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'Grandir ensemble' })).toHaveCount(0)
  await expect(page.getByText('est dans la corbeille')).toBeVisible()

  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Annuler la suppression' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'Grandir ensemble' })).toBeVisible()
  await expect(page.getByText('1 sur 32')).toBeVisible()
})

test('a page kept open on a deleted project does not bring it back by halves', async ({ page }) => {
  await withProject(page, 'Grandir ensemble')
  await page.getByRole('link', { name: 'Reprendre Grandir ensemble' }).click()
  await expect(page.getByRole('radio').first()).toBeEnabled()
  await page.goto('./#/')
  await openActions(page)
  await page.locator('.panel').getByRole('button', { name: 'Supprimer le projet' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Supprimer le projet' }).click()
  await expect(page.getByText('est dans la corbeille')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page n’existe pas')
})

test('a copy is a file that names the project', async ({ page }) => {
  await withProject(page, 'Œuvre d’été – 50 % & <b>')
  await openActions(page)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Exporter une copie' }).click()
  expect((await download).suggestedFilename()).toMatch(/^repere-cps-œuvre-d-ete-50-b-.*\.json$/)
  await expect(page.getByText(/^Copie envoyée/)).toBeVisible()
})

for (const { language, theme } of looks) {
  test(`is accessible and fits 320 pixels, empty, with a project and with its dialogs: ${language}, ${theme}`, async ({
    page,
  }) => {
    const example = page.getByRole('button', { name: /exemple|example/ })
    await prefer(page, { language, theme })
    await page.goto('./')
    await expect(page.getByText(/^(Au sommaire|Contents)$/)).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await axe(page)
    await fitsPhone(page)
    await example.click()
    await expect(page.locator('.example')).toHaveCount(2)
    await axe(page)

    await withProject(page, LONG_NAME)
    await openActions(page)
    await axe(page)
    await example.click()
    await expect(page.locator('.example')).toHaveCount(2)
    await fitsPhone(page)
    await page
      .getByRole('button', { name: /^(Nouvelle autoévaluation|New self-assessment)/ })
      .click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await axe(page)
    await page.keyboard.press('Escape')
    const remove = { name: /^(Supprimer le|Delete the) proje/ }
    await page.locator('.panel').getByRole('button', remove).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await axe(page)
    await page.getByRole('dialog').getByRole('button', remove).click()
    await expect(page.getByRole('button', { name: /^(Annuler la|Undo the)/ })).toBeVisible()
    await axe(page)
  })
}
