import { exampleSource } from '../report/builders'
import { expect, letters, test, type Page } from './fixtures'
import { seed } from './seed'
import { printed, tornGrids } from './sheets'

const screens = ['results', 'results?view=factors', 'plan', 'criteria/1.2', 'models/1.2.2']

async function openStored(page: Page) {
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await seed(page, exampleSource('ex-cap'))
}

async function openScreen(page: Page, screen: string) {
  await page.goto(`./#/assessments/a1/${screen}`)
  await expect(page.locator('[data-project]')).toBeVisible()
  await letters(page)
}

test('a printed screen names its project and is printed without its controls', async ({ page }) => {
  await openStored(page)
  for (const screen of screens) {
    await openScreen(page, screen)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('navigation')).toHaveCount(0)
    await expect(page.locator('.button, .button-quiet').filter({ visible: true })).toHaveCount(0)
    await page.emulateMedia({ media: null })
    const { pages } = await printed(page)
    expect(pages[0], screen).toMatch(/^EXEMPLEFICTIF–Tenirlecap/)
    expect(pages.join(''), screen).not.toMatch(
      /Voirtout|Voirleplan|autrespistes|Comprendrececalcul/,
    )
  }
})

test('a suggestion says on paper where it comes from', async ({ page }) => {
  await openStored(page)
  await openScreen(page, 'plan')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Idée tirée d’une source').filter({ visible: true })).not.toHaveCount(
    0,
  )
})

test('what runs over several pages is set in blocks, and cards are whole', async ({ page }) => {
  await openStored(page)
  for (const screen of screens) {
    await openScreen(page, screen)
    expect(await tornGrids(page, '[data-project]'), screen).toEqual([])
  }
})

test('the head of the profile’s table is printed with its first row, wherever it begins', async ({
  page,
}) => {
  await openStored(page)
  await openScreen(page, 'results')
  for (let lower = 0; lower < 300; lower += 20) {
    await page.locator('.starts').evaluate((element, space) => {
      element.style.paddingBlockEnd = `${space}px`
    }, lower)
    const { pages } = await printed(page)
    const withTable = pages.find((text) => text.includes('Leprofilentableau'))
    expect(withTable, `${lower} px`).toContain('Leplusbas1.1MaîtrisedesCPS')
  }
})
