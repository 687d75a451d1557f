import { axe, expect, test } from './fixtures'

test('the home page opens with one heading and without a violation', async ({ page }) => {
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await axe(page)
})
