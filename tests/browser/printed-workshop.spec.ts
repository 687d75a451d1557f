import { expect, letters, test, type Page } from './fixtures'
import { openTraining } from './open-training'
import { printed } from './sheets'

async function turnTo(page: Page, address: string) {
  await page.goto('about:blank')
  await page.goto(address)
  await letters(page)
}

test('the code of a workshop is a poster of one page, without counts or controls', async ({
  page,
}) => {
  const root = await openTraining(page)
  await turnTo(page, `${root}prepare`)
  const address = page.getByLabel('Adresse de Repère CPS')
  await address.fill('https://repere.example.org/')
  await address.press('Tab')
  for (const height of [700, 1400]) {
    await page.setViewportSize({ width: 1400, height })
    await turnTo(page, `${root}join`)
    await expect(page.locator('.scan')).toBeVisible()
    const { pages } = await printed(page)
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain('Entrezdansl’atelier')
    expect(pages[0]).not.toMatch(/reçu|Pleinécran/)
  }
})
