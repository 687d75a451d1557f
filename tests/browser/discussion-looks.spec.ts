import { axe, expect, looks, overflow, prefer, test, type Page } from './fixtures'
import { openTraining } from './open-training'
import { printed, tornGrids } from './sheets'

/** How much of a screen one would have to scroll to. */
const hiddenBelow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollHeight - innerHeight)

/** At which places, from top to bottom, an edge of some things lies. */
const edges = (page: Page, selector: string, edge: 'top' | 'bottom') =>
  page
    .locator(selector)
    .evaluateAll(
      (all, side) => [...new Set(all.map((one) => Math.round(one.getBoundingClientRect()[side])))],
      edge,
    )

for (const { language, theme } of looks)
  test(`the discussion and the decision have no breach of accessibility in ${language}, ${theme}`, async ({
    page,
  }) => {
    // Five screens in one visit: a machine with other work needs more than a screen's time.
    test.slow()
    await prefer(page, { language, theme })
    const root = await openTraining(page)
    await page.setViewportSize({ width: 1280, height: 720 })
    await page.goto(`${root}projector${theme === 'dark' ? '?look=dark' : ''}`)
    await expect(page.locator('.hidden-spread')).toBeVisible()
    await page.keyboard.press('Space')
    await page.keyboard.press('r')
    await page.keyboard.press('Space')
    await page.keyboard.press('2')
    await expect(page.locator('.dot')).toHaveCount(16)
    await axe(page)
    // A border there would push the rules aside from all that stands above and below.
    expect(
      await page
        .locator('.spread tbody th')
        .first()
        .evaluate((th) => th.clientLeft),
    ).toBe(0)
    expect(await hiddenBelow(page)).toBeLessThanOrEqual(0)
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
    if (language === 'fr') await axe(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('w')
    expect(await edges(page, '.tile:not(:has(.outcome > *)) .state', 'bottom')).toHaveLength(4)
    await page.keyboard.press('v')
    await expect(page.locator('.tiles .mini')).not.toHaveCount(0)
    await axe(page)
    await page.keyboard.press('p')
    await expect(page.getByRole('img', { name: /Radar/ })).toBeVisible()
    await axe(page)
    expect(await hiddenBelow(page)).toBeLessThanOrEqual(0)
    await page.goto(`${root}discuss`)
    await expect(page.locator('.order li')).toHaveCount(32)
    await axe(page)
    expect(await tornGrids(page, '.page')).toEqual([])
    const { pages } = await printed(page)
    expect(new Set(pages.join('').match(/\d\.\d\.\d/g)).size).toBe(32)
    expect(pages.join('')).not.toMatch(/Pourvousseul|Foryoualone/)
    await page.setViewportSize({ width: 1920, height: 1080 })
    await page.goto(`${root}decide`)
    await expect(page.getByRole('img', { name: /Radar/ })).toBeVisible()
    await axe(page)
    expect(await edges(page, '.roles table', 'top')).toHaveLength(3)
    expect(await tornGrids(page, '.page')).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await overflow(page)).toBe(0)
  })

test('forced colours leave the dots, the drawings and what is chosen to be seen', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  const root = await openTraining(page)
  const colourOf = (selector: string, property: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)
  await page.goto(`${root}projector`)
  await expect(page.locator('.hidden-spread')).toBeVisible()
  await page.keyboard.press('Space')
  await expect(page.locator('.dot')).toHaveCount(8)
  const ink = await colourOf('body', 'color')
  expect(await colourOf('.dot', 'background-color')).toBe(ink)
  await page.keyboard.press('2')
  await expect(page.locator('.agreed .tag')).toBeVisible()
  expect(await colourOf('tr.agreed th', 'border-left-color')).not.toBe(
    await colourOf('tr:not(.agreed) th[scope=row]', 'border-left-color'),
  )
  await page.keyboard.press('w')
  expect(await colourOf('.mini .bar', 'background-color')).toBe(ink)
  expect(await colourOf('.tiles [aria-current=true]', 'border-top-width')).not.toBe(
    await colourOf('.tiles [aria-current=false]', 'border-top-width'),
  )
  await page.keyboard.press('p')
  expect(await colourOf('.radar .line', 'stroke')).toBe(ink)
  await page.goto(`${root}discuss`)
  // Behind letters such a browser lays the colour of the page: letters of that colour would vanish.
  expect(await colourOf('.button-primary', 'color')).not.toBe(
    await colourOf('html', 'background-color'),
  )
  await expect(page.locator('.order [aria-current=true]')).toBeVisible()
  expect(await colourOf('.order [aria-current=true]', 'border-left-color')).not.toBe(
    await colourOf('.order [aria-current=false]', 'border-left-color'),
  )
})
