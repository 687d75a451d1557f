import {
  axe,
  axeInEachLook,
  expect,
  letters,
  looks,
  openExample,
  overflow,
  prefer,
  test,
  type Page,
} from './fixtures'
import { openTraining } from './open-training'

const firstQuestion = './#/assessments/new/criteria/1.1'
const title = (page: Page) => page.getByRole('heading', { level: 1 })
const radio = (page: Page, value: number) =>
  page.locator(`input[type=radio][value="${value}"]`).first()

/** A new questionnaire with one answer, at the address of its own. */
async function start(page: Page): Promise<void> {
  await page.goto(firstQuestion)
  await radio(page, 2).check()
  await page.waitForURL(/assessments\/[0-9a-f]{32}\//)
}

test('an address that leads nowhere says so and leads home', async ({ page }) => {
  for (const address of ['nowhere', 'assessments/abc/results', 'assessments/new/criteria/9.9']) {
    // From a screen with another title: the page of the address before would pass for that of this one.
    await page.goto('./#/')
    await expect(page).toHaveTitle('Mes projets · Repère CPS')
    await page.goto(`./#/${address}`)
    await expect(title(page)).toHaveText('Cette page n’existe pas')
    await expect(page).toHaveURL(new RegExp(`#/${address}$`))
  }
  await axeInEachLook(page)
  await page.getByRole('link', { name: 'Back to my projects' }).click()
  await expect(page).toHaveTitle('My projects · Repère CPS')
})

test('an address that is no file leads to the application, however deep it is', async ({
  page,
  complaints,
}) => {
  const answer = await page.goto('./no/such/page.html')
  expect(answer?.status()).toBe(404)
  await expect(title(page)).toHaveText('Page introuvable')
  await axe(page)
  await page.getByRole('link', { name: 'Ouvrir Repère CPS' }).click()
  await expect(page).toHaveTitle('Mes projets · Repère CPS')
  // The browser complains of the address itself, and of nothing that the page names.
  expect(complaints.splice(0)).toHaveLength(1)
})

test('reload, back and the steps lead where one was', async ({ page }) => {
  await start(page)
  const steps = page.locator('header .steps')
  await page.goto(page.url().replace('1.1', '2.1'))
  await steps.getByRole('link', { name: 'Profil' }).click()
  await expect(page).toHaveTitle('Profil · Projet sans nom · Repère CPS')
  await page.reload()
  await expect(page).toHaveTitle('Profil · Projet sans nom · Repère CPS')
  await page.goBack()
  await expect(page).toHaveTitle(/^2\.1 .* · Projet sans nom · Repère CPS$/)
  await steps.getByRole('link', { name: 'Synthèse' }).click()
  await steps.getByRole('link', { name: /^Questionnaire/ }).click()
  await expect(page).toHaveTitle(/^2\.1 /)
})

test('on a phone, a sign at each end of the steps says that there are more that way', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await start(page)
  const bar = page.locator('header .steps')
  const signs = () =>
    bar.evaluate((nav) =>
      ['::before', '::after'].map((end) => {
        const { content, opacity } = getComputedStyle(nav, end)
        return content === 'none' ? 0 : Number(opacity)
      }),
    )
  const scrollTo = (left: number) =>
    bar.evaluate((nav, to) => {
      nav.scrollLeft = to
    }, left)
  await scrollTo(0)
  await expect.poll(signs).toEqual([0, 1])
  await scrollTo(80)
  await expect.poll(signs).toEqual([1, 1])
  await scrollTo(9999)
  await expect.poll(signs).toEqual([1, 0])
  await page.setViewportSize({ width: 820, height: 900 })
  await expect.poll(signs).toEqual([0, 0])
})

test('the steps of a workshop all fit the smallest phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await openTraining(page)
  const bar = page.locator('header .steps')
  await expect(bar.getByRole('link')).toHaveCount(4)
  expect(await bar.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
})

test('header and page begin and end on the same lines of a wide screen', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await openExample(page)
  const left = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => one.getBoundingClientRect().left)
  expect(await left('header .brand')).toBe(await left('h1'))
  await page.locator('header .steps').getByRole('link', { name: 'Questionnaire' }).click()
  await expect(page.locator('aside, nav').filter({ hasText: '1.2' }).first()).toBeVisible()
  expect(await left('header .brand')).toBe(await left('.side .bar, .side progress'))
})

test('on a phone the title of a page is a third larger than those of its parts', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openExample(page)
  const size = (tag: string) =>
    page
      .locator(`main ${tag}:not(.visually-hidden)`)
      .first()
      .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))
  expect((await size('h1')) / (await size('h2'))).toBeGreaterThan(1.33)
})

test('the keyboard skips the header, and each new screen begins at its title', async ({ page }) => {
  await start(page)
  await page.reload()
  await title(page).waitFor()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused()
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()

  await page.locator('header .steps').getByRole('link', { name: 'Prochains pas' }).focus()
  await page.keyboard.press('Enter')
  await expect(title(page)).toBeFocused()
})

test('the menu of a phone opens, leads somewhere, and closes', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('./')
  const [button, link] = [
    page.getByRole('button', { name: 'Menu' }),
    page.getByRole('link', { name: 'Réglages' }),
  ]
  await expect(link).toBeHidden()
  await button.click()
  await axe(page)
  await page.keyboard.press('Escape')
  await expect(link).toBeHidden()
  await expect(button).toBeFocused()
  await button.click()
  await link.click()
  await expect(page).toHaveTitle('Réglages · Repère CPS')
  await expect(link).toBeHidden()
})

test('the step one is at is in sight, however narrow the window', async ({ page }) => {
  await start(page)
  await page.setViewportSize({ width: 320, height: 640 })
  await expect(page).toHaveURL(/\/models\//)
  await page.goto(page.url().replace(/models\/.*$/, 'summary'))
  const current = page.locator('header .steps [aria-current=step]')
  await expect(current).toHaveText('Synthèse')
  await expect(current).toBeInViewport({ ratio: 1 })
  await page.goto(page.url().replace('summary', 'results'))
  await expect(current).toHaveText('Profil')
  await expect(current).toBeInViewport({ ratio: 1 })

  // Whoever spaces letters and words reads the state of saving whole, as WCAG 1.4.12 asks.
  await page.evaluate(() => {
    const spacing = new CSSStyleSheet()
    spacing.replaceSync('* { letter-spacing: 0.12em; word-spacing: 0.16em }')
    document.adoptedStyleSheets = [spacing]
  })
  const status = page.locator('header .status')
  await expect(status).toHaveText('Enregistré sur cet appareil')
  expect(await status.evaluate((text) => text.scrollWidth - text.clientWidth)).toBe(0)
  expect(await overflow(page)).toBe(0)
})

for (const { language, theme } of looks) {
  test(`the header fits every width and breaks no rule, in ${language}, ${theme}`, async ({
    page,
  }) => {
    await prefer(page, { language, theme })
    await start(page)
    for (const width of [320, 390, 820, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await overflow(page), `${width} px`).toBe(0)
      const header = await page.locator('header').first().boundingBox()
      expect(header?.height, `${width} px`).toBeLessThan(width < 1280 ? 115 : 70)
      expect(await page.locator('header .name').last().boundingBox()).not.toBeNull()
    }
    await axe(page)
  })
}

test('each step is as wide and as tall as a finger on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await start(page)
  for (const step of await page.locator('header .steps a').all()) {
    const box = await step.boundingBox()
    expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual(44)
  }
})

test('text of twice its size fits a phone, and the header leaves half of the screen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 })
  // A name of more lines than the header has room for.
  await openExample(page)
  const example = page.url().replace(/results$/, '')
  for (const screen of ['results', 'criteria/1.2', 'plan', 'project', 'summary']) {
    await page.goto(example + screen)
    await letters(page)
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    await expect.poll(() => overflow(page), `${screen}: pixels beside the screen`).toBe(0)
    const header = await page.locator('header').first().boundingBox()
    expect(header?.height, `${screen}: height of the header`).toBeLessThan(320)
  }
})

test('text of twice its size fits the screens without a project, and the menu leaves the name alone', async ({
  page,
}) => {
  const screens = ['', 'join', 'bin', 'transfer', 'settings', 'privacy', 'workshops', 'paper']
  const grid = ['grid', 'grid/method', 'grid/glossary', 'grid/sources']
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    for (const screen of [...screens, ...grid]) {
      await page.goto(`./#/${screen}`)
      // The screen before has a title too.
      await page.reload()
      await title(page).waitFor()
      await letters(page)
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
      await expect.poll(() => overflow(page), `${screen} at ${width}: pixels beside it`).toBe(0)
      const brand = await page.locator('header .brand').boundingBox()
      const nav = await page.locator('header nav').boundingBox()
      expect((brand?.x ?? 0) + (brand?.width ?? 0), `${screen} at ${width}`).toBeLessThanOrEqual(
        nav?.x ?? 0,
      )
    }
  }
})

test('a failure to save is in sight at the end of a long page, and breaks no rule', async ({
  page,
}) => {
  await start(page)
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('No', 'DataError')
    }
  })
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await page.locator('input[type=radio]').last().check()
  await expect(page.locator('.notices [role=alert]')).toBeInViewport()
  for (const { theme } of looks) {
    // A reload would lose what is not saved, and with it the notice.
    await page.evaluate((chosen) => (document.documentElement.dataset.theme = chosen), theme)
    await axe(page)
  }
  await page.setViewportSize({ width: 320, height: 500 })
  expect(await overflow(page)).toBe(0)
})
