import { axe, expect, looks, prefer, stored, test, type Page } from './fixtures'
import { fitsPhone } from './narrow'
import { saved } from './questions'

async function openSheet(page: Page, query = '') {
  await page.goto(`./#/assessments/new/project${query}`)
  await expect(page.getByRole('textbox').first()).toBeVisible()
}

async function unfold(page: Page) {
  await expect(page.locator('details > summary').first()).toBeVisible()
  for (const summary of await page.locator('details > summary').all()) await summary.click()
}

test('what is typed is found again after a reload, in a project that had no answer yet', async ({
  page,
}) => {
  await openSheet(page)
  await unfold(page)
  const bottom = (label: string) =>
    page.getByLabel(label).evaluate((field) => field.getBoundingClientRect().bottom)
  expect(await bottom('Date de l’auto')).toBe(await bottom('Nombre de personnes'))
  expect(await bottom('Durée d’une séance')).toBe(await bottom('Séances par participant'))
  await page.getByLabel('Nom du projet').fill('Œuvre d’été – 50 % & <b>')
  await page.getByRole('radio', { name: 'En conception' }).check()
  await page.getByRole('radio', { name: 'Programme probant et intervention' }).check()
  await page.getByRole('checkbox', { name: 'PSFP' }).check()
  await page.getByLabel('Participants par an').fill('1 200')
  const start = page.getByRole('group', { name: 'Début' })
  await start.getByRole('combobox').selectOption('septembre')
  await start.getByRole('textbox').fill('2025')
  await page.getByLabel('Nombre de personnes').fill('6')
  await page.getByLabel('Date de l’autoévaluation').fill('2026-11-14')
  await saved(page)
  await expect(page).not.toHaveURL(/new/)

  await page.reload()
  await unfold(page)
  await expect(page.getByLabel('Nom du projet')).toHaveValue('Œuvre d’été – 50 % & <b>')
  await expect(page.getByRole('radio', { name: 'En conception' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'PSFP' })).toBeChecked()
  await expect(page.getByLabel('Participants par an')).toHaveValue('1200')
  await expect(start.getByRole('combobox')).toHaveValue('09')
  await expect(start.getByRole('textbox')).toHaveValue('2025')
  await expect(page.getByLabel('Nombre de personnes')).toHaveValue('6')
  await expect(page.getByLabel('Date de l’autoévaluation')).toHaveValue('2026-11-14')
})

test('what is pasted over the limit of a field stays until it is shortened', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openSheet(page)
  const name = page.getByLabel('Nom du projet')
  await name.fill('Nom')
  await page.evaluate((text) => navigator.clipboard.writeText(text), 'é'.repeat(140))
  await name.press('End')
  await page.keyboard.press('ControlOrMeta+v')
  await expect(name).toHaveValue(`Nom${'é'.repeat(140)}`)
  const count = page.locator('p.count')
  await expect(count).toContainText('23 caractères de trop')
  await expect(count).toBeInViewport()
  await axe(page)
  for (let pressed = 0; pressed < 23; pressed += 1) await page.keyboard.press('Backspace')
  await expect(count).toContainText('La limite de 120 caractères est atteinte')
  await page.keyboard.type('a')
  await stored(page)
  await page.reload()
  await expect(name).toHaveValue(`Nom${'é'.repeat(117)}`)
})

test('a date is typed digit by digit without being taken away', async ({ page }) => {
  await openSheet(page)
  const date = page.getByLabel('Date de l’autoévaluation')
  await date.focus()
  await page.keyboard.type('11142026')
  await expect(date).toHaveValue('2026-11-14')
  await saved(page)
})

test('coming from the summary leads through the missing fields by keyboard alone', async ({
  page,
}) => {
  await openSheet(page, '?missing=1')
  await expect(page.getByLabel('Nom du projet')).toBeFocused()
  await page.keyboard.type('Grandir ensemble')
  await expect(page).not.toHaveURL(/new/)
  await expect(page.getByLabel('Nom du projet')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('École')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(page.getByRole('radio', { name: 'En conception' })).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByText('La synthèse a tout ce qu’il lui faut.')).toBeVisible()
  await page.getByRole('link', { name: 'Revenir à la synthèse' }).press('Enter')
  await expect(page).toHaveURL(/\/summary$/)
})

test('a change of phase after the first answer can be refused with Escape', async ({ page }) => {
  await page.goto('./#/assessments/new/criteria/1.1')
  await page.locator('[name="answer-1.1.1"][value="2"]').check()
  await expect(page).not.toHaveURL(/new/)
  await page.goto(page.url().replace(/criteria\/.*$/, 'project'))
  await page.getByRole('radio', { name: 'En conception' }).click()
  await expect(page.getByRole('dialog')).toContainText('Changer la phase du projet')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('radio', { name: 'En cours' })).toBeChecked()

  await page.getByRole('radio', { name: 'Bilan' }).click()
  await page.getByRole('button', { name: 'Changer la phase' }).click()
  await expect(page.getByRole('radio', { name: 'Bilan' })).toBeChecked()
})

test('looks the same after the summary, whose paper is a sheet too', async ({ page }) => {
  await openSheet(page)
  await page.getByLabel('Nom du projet').fill('Grandir ensemble')
  await saved(page)
  const widths = () =>
    page
      .getByLabel('Nom du projet')
      .evaluate((field) => [field.getBoundingClientRect().width, getComputedStyle(field).fontSize])
  const before = await widths()
  await page.getByRole('link', { name: 'Synthèse', exact: true }).click()
  await expect(page.getByRole('article', { name: 'Page 1 sur 2' })).toBeVisible()
  await page.getByRole('link', { name: 'Fiche du projet', exact: true }).click()
  await expect(page.getByLabel('Nom du projet')).toBeVisible()
  expect(await widths()).toEqual(before)
})

for (const { language, theme } of looks) {
  test(`is accessible with every group open, errors and the question of the phase, and fits 320 pixels: ${language}, ${theme}`, async ({
    page,
  }) => {
    await prefer(page, { language, theme })
    await openSheet(page, '?missing=1')
    await unfold(page)
    const unticked = page.locator('.option:not(:has(:checked))').first()
    const [behind, control] = await unticked.evaluate((option) =>
      [option, ...option.children].map((one) => getComputedStyle(one).backgroundColor),
    )
    expect(control, 'no colour of the browser').toBe(behind)
    await page.emulateMedia({ forcedColors: 'active' })
    await expect(unticked.locator('input')).toHaveCSS('appearance', 'auto')
    await page.emulateMedia({ forcedColors: 'none' })
    const number = page.getByLabel(/^(Participants par an|Participants per year)/)
    await number.fill('douze')
    await number.blur()
    await expect(page.getByText('douze')).toBeVisible()
    await axe(page)
    await page.getByRole('textbox').first().fill('Anticonstitutionnellement'.repeat(4))
    await fitsPhone(page)

    await page.goto('./#/assessments/new/criteria/1.1')
    await page.locator('[name="answer-1.1.1"][value="2"]').check()
    await expect(page).not.toHaveURL(/new/)
    await page.goto(page.url().replace(/criteria\/.*$/, 'project'))
    await page.getByRole('radio', { name: /^(En conception|In design)$/ }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await axe(page)
  })
}
