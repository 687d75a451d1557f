import { readFileSync } from 'node:fs'
import type { Download } from '@playwright/test'
import { expect, type Page } from './fixtures'

export const firstQuestion = './#/assessments/new/criteria/1.1'

/** The radio of a level, of the practical model with this number on the page. */
export const level = (page: Page, value: number, number = 0) =>
  page
    .locator('fieldset:has(input[type=radio])')
    .nth(number)
    .locator(`input[type=radio][value="${value}"]`)

export const status = (page: Page) => page.locator('header .status')
export const saved = (page: Page) =>
  expect(status(page)).toHaveText(/^(Enregistré sur cet appareil|Saved on this device)$/)
export const alert = (page: Page) => page.locator('.notices [role=alert]')

/** The links to every criterion, beside the questions. */
export const railOf = (page: Page) =>
  page.getByRole('navigation', { name: 'Critères du questionnaire' })
/** The links to the page before and the page after, below the questions. */
export const turnOf = (page: Page) =>
  page.getByRole('navigation', { name: 'Pages du questionnaire' })

/** A new questionnaire with its first model at a level, once it is stored; gives the address of its own. */
export async function startAt(page: Page, value: number): Promise<string> {
  await page.goto(firstQuestion)
  await level(page, value).check()
  await page.waitForURL(/assessments\/[0-9a-f]{32}\//)
  await saved(page)
  return page.url()
}

/** What a copy of one assessment holds. */
export async function contentOf(download: Download): Promise<{ answers: { modelId: string }[] }> {
  return JSON.parse(readFileSync(await download.path(), 'utf8')) as {
    answers: { modelId: string }[]
  }
}
