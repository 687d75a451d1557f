import { expect, openExample, type Page } from './fixtures'

/** The profile of the first shipped example. Gives the address of its readings. */
export async function openProfile(page: Page): Promise<string> {
  await openExample(page)
  await expect(page.getByRole('table')).toBeVisible()
  return page.url()
}
