import { expect, overflow, type Page } from './fixtures'

/** Expects nothing wider than a screen of 320 pixels; the window is as wide as before afterwards. */
export async function fitsPhone(page: Page): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await overflow(page), 'pixels beside a screen of 320').toBe(0)
  if (before) await page.setViewportSize(before)
}
