import { expect, test, type Page } from './fixtures'
import { firstQuestion, railOf, saved, turnOf } from './questions'

const TOTAL = 32

/** What each model was answered, by id, read from the page on screen. */
const chosenOn = (page: Page) =>
  page
    .locator('fieldset input[type=radio]:checked')
    .evaluateAll((radios) =>
      radios.map((radio) => [
        radio.getAttribute('name')?.replace('answer-', ''),
        radio.getAttribute('value'),
      ]),
    )

/** The model that holds the focus, or nothing. */
const focusedModel = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('name')?.replace('answer-', '') ?? '')

/** Presses Tab until a radio of a model has the focus. */
async function tabToModels(page: Page) {
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await focusedModel(page)) !== '') return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab never came to a model')
}

/** The addresses of the criteria, from the rail. */
async function criteriaOf(page: Page): Promise<string[]> {
  return railOf(page)
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
}

/** The sentence is asked for at once: Tab leads to it. */
async function writeSentence(page: Page) {
  const sentence = page.getByLabel('Pourquoi ce modèle ne peut-il pas concerner ce projet')
  await expect(sentence.last()).toBeVisible()
  for (let presses = 0; presses < 10 && !(await isWriting(page)); presses += 1)
    await page.keyboard.press('Tab')
  await page.keyboard.type('Impossible ici.')
}

const isWriting = (page: Page) =>
  page.evaluate(() => document.activeElement?.tagName === 'TEXTAREA')

/** Tab from the radios leads to the next model; from a sentence being written it takes some more. */
async function tabOn(page: Page, from: string) {
  const wasWriting = await isWriting(page)
  await page.keyboard.press('Tab')
  if (wasWriting) await tabToModels(page)
  expect(await focusedModel(page)).not.toBe(from)
  expect(await focusedModel(page)).not.toBe('')
}

/** Tabs to the link to the next page and follows it. */
async function followNext(page: Page) {
  // The first answer gives the questionnaire an address of its own, and with it every link.
  await expect(page).not.toHaveURL(/\/new\//)
  const link = turnOf(page).getByRole('link').last()
  const target = await link.getAttribute('href')
  for (let presses = 0; presses < 40; presses += 1) {
    if (await link.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL((url) => url.hash === target)
  if (target?.includes('/criteria/'))
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
}

// Digits choose levels, S and N the two others; every fifth model is chosen with the arrows.
const keys = ['0', '1', '2', '3', 's', 'n', 'ArrowDown']

test('the keyboard alone answers 32 models, and a reload keeps every one', async ({ page }) => {
  test.slow()
  await page.goto(firstQuestion)
  await expect(page.getByRole('radio').first()).toBeEnabled()
  const expected: (string | null | undefined)[][] = []

  for (let criterion = 0; criterion < 9; criterion += 1) {
    await tabToModels(page)
    const models = await page.locator('fieldset').count()
    for (let model = 0; model < models; model += 1) {
      const id = await focusedModel(page)
      const offered = await page.locator(`[name="answer-${id}"][value=nc]`).count()
      const key = keys[expected.length % keys.length] ?? '0'
      await page.keyboard.press(key === 'n' && offered === 0 ? 's' : key)
      expected.push([id, await page.locator(`[name="answer-${id}"]:checked`).inputValue()])
      if (key === 'n' && offered > 0) await writeSentence(page)
      if (model < models - 1) await tabOn(page, id)
    }
    await followNext(page)
  }

  expect(expected).toHaveLength(TOTAL)
  await expect(page).toHaveURL(/results/)
  await page.goBack()
  await saved(page)
  await page.reload()
  await expect(page.getByText(`${TOTAL} réponses sur ${TOTAL}`)).toBeVisible()

  const found: (string | null | undefined)[][] = []
  for (const href of await criteriaOf(page)) {
    await page.goto(`./${href}`)
    await expect(page.locator(`[aria-current=page][href="${href}"]`)).toBeVisible()
    found.push(...(await chosenOn(page)))
  }
  expect(found).toEqual(expected)
})
