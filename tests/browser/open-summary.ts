import type { Answers } from '@/domain/assessment'
import type { SummarySource } from '@/report/source'
import { expect, letters, type Page } from './fixtures'
import { seed } from './seed'

/** Stores what a summary is made of, and opens it as its address says. */
export async function openSummary(
  page: Page,
  source: SummarySource,
  { query = '', earlier }: { query?: string; earlier?: Answers | undefined } = {},
) {
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await seed(page, source, earlier)
  await page.goto(`./#/assessments/a1/summary${query}`)
  await expect(page.locator('.sheet').first()).toBeVisible()
  await letters(page)
}
