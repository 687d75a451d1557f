import type { Route } from '@playwright/test'
import { axe, expect, letters, looks, test, type Page } from './fixtures'

const TOTAL = 32
const start = './#/assessments/new/criteria/1.1'

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

const railOf = (page: Page) => page.getByRole('navigation', { name: 'Critères du questionnaire' })

const turnOf = (page: Page) => page.getByRole('navigation', { name: 'Pages du questionnaire' })

/** The addresses of the criteria, from the rail. */
async function criteriaOf(page: Page): Promise<string[]> {
  return railOf(page)
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
}

async function saved(page: Page) {
  await expect(page.getByText(/^(Enregistré sur cet appareil|Saved on this device)$/)).toBeVisible()
}

test.describe('the whole questionnaire by keyboard alone', () => {
  // Digits choose levels, S and N the two others; every fifth model is chosen with the arrows.
  const keys = ['0', '1', '2', '3', 's', 'n', 'ArrowDown']

  test('answers 32 models, and a reload keeps every one', async ({ page }) => {
    test.slow()
    await page.goto(start)
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
    await expect(page.getByText(`${TOTAL} sur ${TOTAL}`)).toBeVisible()

    const found: (string | null | undefined)[][] = []
    for (const href of await criteriaOf(page)) {
      await page.goto(`./${href}`)
      await expect(page.locator(`[aria-current=page][href="${href}"]`)).toBeVisible()
      found.push(...(await chosenOn(page)))
    }
    expect(found).toEqual(expected)
  })

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
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('one model fills the screen, and the thumb leads to the profile', async ({ page }) => {
    test.slow()
    await page.goto(start)
    await expect(page).toHaveURL(/models\/1\.1\.1/)
    const next = turnOf(page).getByRole('link').last()

    for (let model = 1; model <= TOTAL; model += 1) {
      const title = await page.getByRole('heading', { level: 1 }).textContent()
      await page
        .getByRole('radio')
        .nth(model % 4)
        .tap()
      await expect(page.getByText(`${model} sur ${TOTAL}`)).toBeVisible()
      const box = await next.boundingBox()
      expect(box!.height).toBeGreaterThanOrEqual(44)
      expect(box!.y + box!.height).toBeLessThanOrEqual(844)
      await next.tap()
      if (model < TOTAL)
        await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title ?? '')
    }

    await expect(page).toHaveURL(/results/)
  })

  test('a criterion opens at its first model without an answer, and Retour goes back', async ({
    page,
  }) => {
    await page.goto('./#/assessments/new/criteria/1.4')
    await page.getByRole('radio', { name: 'Amorcé' }).tap()
    await saved(page)
    await page.getByText('1.4 Pédagogie').tap()
    await railOf(page)
      .getByRole('link', { name: /Pédagogie/ })
      .tap()
    await expect(page).toHaveURL(/models\/1\.4\.2/)
    await page.getByRole('link', { name: /^Retour/ }).tap()
    await expect(page).toHaveURL(/models\/1\.4\.1/)
    await expect(page.getByRole('radio', { name: 'Amorcé' })).toBeChecked()
  })
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
      await page.addInitScript((chosen) => {
        localStorage.setItem('repere-cps.preferences', JSON.stringify(chosen))
      }, look)
      await page.setViewportSize({ width, height: 800 })
      await page.goto(`./#/assessments/new/${path}`)
      await page.getByRole('radio').nth(2).check()
      for (const fold of await page.locator('main :is(summary, [aria-expanded])').all())
        await fold.click()
      await saved(page)
      await axe(page)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow).toBe(0)
    })

  test('with the phase being changed', async ({ page }) => {
    await page.goto(start)
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
