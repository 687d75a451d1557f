import { expect, type Page } from '@playwright/test'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const step = (page: Page, name: string) =>
  page.getByRole('navigation', { name: /Étapes/ }).getByRole('link', { name })

/** Every refusal of the content security policy in a page, by directive; to be called before the page opens. */
export async function watchPolicy(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const refused: string[] = []
    Object.assign(window, { refused })
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      refused.push(`${violatedDirective} ${blockedURI}`),
    )
  })
  return () => page.evaluate(() => (window as unknown as { refused: string[] }).refused)
}

/** From the first question to the paper, the grid, the settings and a copy; `start` is the address of the application. */
export async function travel(page: Page, start: string): Promise<void> {
  await page.goto(`${start}#/assessments/new/criteria/1.2`)
  for (const number of [0, 1, 2])
    await page
      .locator('fieldset:has(input[type=radio])')
      .nth(number)
      .locator('input[value="2"]')
      .check()
  await expect(page.locator('header .status')).toHaveText('Enregistré sur cet appareil')
  for (const name of ['Profil', 'Prochains pas', 'Fiche du projet', 'Synthèse']) {
    await step(page, name).click()
    await expect(page).toHaveTitle(new RegExp(`^${name}`))
    await expect(heading(page)).toBeVisible()
    if (name === 'Profil') await expect(page.locator('canvas, svg[role=img]').first()).toBeVisible()
  }
  await expect(page.locator('.sheet, .paper').first()).toBeVisible()
  const copying = page.waitForEvent('download')
  await page.keyboard.press('Control+s')
  await copying
  for (const address of ['#/grid/method', '#/grid/sources', '#/settings', '#/']) {
    await page.goto(`${start}${address}`)
    await expect(heading(page)).toBeVisible()
  }
}
