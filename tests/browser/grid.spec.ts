import { axe, expect, letters, looks, overflow, prefer, test, type Page } from './fixtures'
import { printed, tornGrids } from './sheets'

const sections = ['', '/method', '/glossary', '/sources']

async function openSection(page: Page, section: string) {
  await page.goto(`./#/grid${section}`)
  await expect(page.locator(`a.current[href="#/grid${section}"]`)).toBeVisible()
  await expect(page.locator('main h1')).toBeVisible()
}

for (const look of looks)
  test(`every section is accessible and nothing is cut at 320 pixels: ${look.language}, ${look.theme}`, async ({
    page,
  }) => {
    test.slow()
    await prefer(page, look)
    for (const section of sections) {
      await page.setViewportSize({ width: 1280, height: 720 })
      await openSection(page, section)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await axe(page)
      await page.setViewportSize({ width: 320, height: 640 })
      expect(await overflow(page), section).toBe(0)
    }
  })

test('an address leads to a model, after a reload too', async ({ page }) => {
  await page.goto('./#/grid?at=3.2.2')
  const model = page.getByRole('heading', { name: /^3\.2\.2/ })
  await expect(model).toBeFocused()
  await expect(model).toBeInViewport()
  await page.reload()
  await expect(model).toBeInViewport()
})

test('the content table stays beside the text on a wide screen', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('./#/grid')
  const contents = page.getByRole('navigation', { name: 'Sur cette page' })
  await contents.getByRole('link', { name: '2.3 Portage collectif' }).click()
  await expect(page.getByRole('heading', { name: /^2\.3 / })).toBeInViewport()
  await expect(contents.getByRole('link', { name: '2.3 Portage collectif' })).toBeInViewport()
})

test('every section is printed without the screen’s furniture and in the light theme', async ({
  page,
}) => {
  await prefer(page, { theme: 'dark' })
  for (const section of sections) {
    await page.emulateMedia({ media: 'screen' })
    await openSection(page, section)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('navigation')).toHaveCount(0)
    await expect(page.getByRole('button')).toHaveCount(0)
    await expect(page.getByRole('textbox')).toHaveCount(0)
    const ink = await page.locator('h1').evaluate((title) => getComputedStyle(title).color)
    expect(ink, section).toBe('rgb(29, 36, 51)')
  }
})

test('the printed grid is set in blocks, and does not end with a reference torn from its text', async ({
  page,
}) => {
  await openSection(page, '')
  await letters(page)
  expect(await tornGrids(page, '.grid-page')).toEqual([])
  const { pages } = await printed(page)
  expect(pages.at(-1)).toContain('Lesocle')
})
