import type { Route } from '@playwright/test'
import { axe, expect, letters, looks, overflow, prefer, test } from './fixtures'
import { firstQuestion, saved } from './questions'
import { rowsOf } from './rows'

test('nothing is stored until the first answer, which gives an address and moves nothing', async ({
  page,
}) => {
  await page.goto('./#/assessments/new/criteria/2.1')
  const radio = page.locator('[name="answer-2.1.4"][value="1"]')
  await letters(page)
  await radio.scrollIntoViewIfNeeded()
  const top = () => radio.evaluate((element) => element.getBoundingClientRect().top)
  const before = await top()
  expect(page.url()).toContain('/new/')
  // Once the application has made its database, and so has opened the questionnaire.
  const names = () =>
    page.evaluate(async () => (await indexedDB.databases()).map((one) => one.name))
  await expect.poll(names).toEqual(['repere-cps'])
  for (const table of ['projects', 'assessments', 'answers', 'notes'])
    expect(await rowsOf(page, table), table).toEqual([])

  await radio.check()

  await expect(page).toHaveURL(/assessments\/[0-9a-f]{32}\/criteria\/2\.1$/)
  await saved(page)
  expect(Math.abs((await top()) - before)).toBeLessThan(2)
  await expect(radio).toBeFocused()
  expect(await rowsOf(page, 'answers')).toMatchObject([{ modelId: '2.1.4' }])
})

test('keeps what one writes beside an answer, and what one clears', async ({ page }) => {
  await page.goto('./#/assessments/new/criteria/1.2')
  const model = page.getByRole('group', { name: /1\.2\.5/ })
  await model.getByRole('radio', { name: 'Amorcé' }).check()
  await model.getByText('Ajouter une preuve ou un commentaire').click()
  await model.getByLabel('Preuve', { exact: true }).fill('é'.repeat(400))
  await model.getByLabel('Commentaire').pressSequentially('2 n s')
  await model.getByLabel('À confirmer').check()
  await saved(page)
  await page.reload()

  await expect(model.getByRole('radio', { name: 'Amorcé' })).toBeChecked()
  await expect(model.getByLabel('À confirmer')).toBeChecked()
  await model.getByText('Modifier la preuve').click()
  await expect(model.getByLabel('Preuve', { exact: true })).toHaveValue('é'.repeat(400))
  await expect(model.getByLabel('Commentaire')).toHaveValue('2 n s')

  await model.getByRole('button', { name: 'Effacer la réponse' }).click()
  await expect(page.getByText('0 réponse sur 32')).toBeVisible()
  await saved(page)
  await page.reload()
  await expect(page.getByText('0 réponse sur 32')).toBeVisible()
  await expect(page.getByText('Commentaire\u202f: 2 n s')).toBeVisible()
})

test.describe('without a violation and without a sideways scroll', () => {
  for (const { width, path, look } of [
    { width: 1280, path: 'criteria/1.2', look: looks[0] },
    { width: 1280, path: 'criteria/1.2', look: looks[1] },
    { width: 820, path: 'models/1.2.5', look: looks[0] },
    { width: 390, path: 'models/2.1.1', look: looks[1] },
    { width: 320, path: 'models/1.2.5', look: looks[0] },
  ])
    test(`${path} at ${width} px, ${look.language}, ${look.theme}`, async ({ page }) => {
      await prefer(page, look)
      await page.setViewportSize({ width, height: 800 })
      await page.goto(`./#/assessments/new/${path}`)
      await page.getByRole('radio').nth(2).check()
      for (const fold of await page.locator('main :is(summary, [aria-expanded])').all())
        await fold.click()
      await saved(page)
      await axe(page)
      expect(await overflow(page)).toBe(0)
    })

  test('with the phase being changed', async ({ page }) => {
    await page.goto(firstQuestion)
    await page.getByRole('button', { name: /Changer/ }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await axe(page)
    await page.getByLabel('Projet en conception').check()
    await page.getByRole('button', { name: 'Changer la phase' }).click()
    await expect(page.getByRole('radio', { name: 'Prévu par écrit' })).toBeVisible()
    await expect(page.getByRole('button', { name: /Changer/ })).toBeFocused()
    await axe(page)
  })
})

for (const width of [768, 820, 1280])
  test(`a first answer does not move the models below it, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 1100 })
    await page.goto('./#/assessments/new/criteria/2.1')
    await expect(page.getByRole('radio').first()).toBeEnabled()
    await letters(page)
    const height = () =>
      page.evaluate(() => document.querySelector('fieldset')?.getBoundingClientRect().height)
    const before = await height()
    await page.locator('[name="answer-2.1.1"][value="2"]').check()
    await expect(page.getByLabel('À confirmer').first()).toBeVisible()
    expect(await height()).toBe(before)
  })

test.describe('on a slow network', () => {
  test.use({ serviceWorkers: 'block', viewport: { width: 820, height: 1100 } })

  test('the letters that arrive late move next to nothing', async ({ page }) => {
    const held: Route[] = []
    let holds = true
    await page.route(/\.woff2$/, (route) => (holds ? void held.push(route) : route.continue()))
    await page.goto('./#/assessments/new/criteria/2.1', { waitUntil: 'domcontentloaded' })
    await expect(page.getByRole('radio').first()).toBeEnabled()
    const height = () => page.evaluate(() => document.documentElement.scrollHeight)
    await expect.poll(() => held.length).toBeGreaterThan(0)
    const before = await height()

    holds = false
    await Promise.all(held.map((route) => route.continue()))
    await letters(page)

    expect(Math.abs((await height()) - before)).toBeLessThan(before / 50)
  })
})
