import type { Route } from '@playwright/test'
import { axe, expect, letters, looks, overflow, prefer, test } from './fixtures'
import { firstQuestion, saved } from './questions'

test('writes nothing until the first answer, then gives it an address and stays in place', async ({
  page,
}) => {
  await page.goto('./#/assessments/new/criteria/2.1')
  const radio = page.locator('[name="answer-2.1.4"][value="1"]')
  await letters(page)
  await radio.scrollIntoViewIfNeeded()
  const before = await radio.evaluate((element) => element.getBoundingClientRect().top)
  expect(page.url()).toContain('/new/')

  await radio.check()

  await expect(page).toHaveURL(/assessments\/[0-9a-f]{32}\/criteria\/2\.1/)
  await saved(page)
  const after = await radio.evaluate((element) => element.getBoundingClientRect().top)
  expect(Math.abs(after - before)).toBeLessThan(2)
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
  await expect(page.getByText('0 sur 32')).toBeVisible()
  await saved(page)
  await page.reload()
  await expect(page.getByText('0 sur 32')).toBeVisible()
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

test('a click on a level changes nothing in the other models', async ({ page }) => {
  await page.goto('./#/assessments/new/criteria/2.1')
  await expect(page.getByRole('radio').first()).toBeEnabled()
  await page.evaluate(() => {
    const touched = new Set<string>()
    Object.assign(window, { touched })
    new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement
        const name = element?.closest('fieldset')?.querySelector('input')?.name
        if (name) touched.add(name)
      }
    }).observe(document.body, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    })
  })
  await page.locator('[name="answer-2.1.2"][value="2"]').check()
  await saved(page)
  const touched = await page.evaluate(() => [
    ...((window as { touched?: Set<string> }).touched ?? []),
  ])
  expect(touched).toEqual(['answer-2.1.2'])
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
