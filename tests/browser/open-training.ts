import { expect, type Page } from './fixtures'

/** Starts a training whose eight participants have answered. Gives its address. */
export async function openTraining(page: Page): Promise<string> {
  await page.goto('./#/workshops')
  await page
    .getByRole('button', { name: /atelier d’entraînement|practice workshop/ })
    .first()
    .click()
  await expect(page).toHaveURL(/prepare$/)
  const root = page.url().replace(/prepare$/, '')
  await page.goto(`${root}collect`)
  await page.getByRole('button', { name: /tous arriver|all of them/ }).click()
  await expect(page.getByText(/Tous les bulletins|All ballots/)).toBeVisible()
  return root
}
