import { axe, expect, letters, looks, overflow, prefer, test } from './fixtures'
import { fitsPhone } from './narrow'
import { openProfile } from './open-profile'

test('a whole radar is in the first view beside the next steps, with an earlier date too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  for (const { language, theme } of looks) {
    await prefer(page, { language, theme })
    await page.goto('./')
    await page.getByRole('button', { name: /avec un exemple|with an example/ }).click()
    await page.locator('.example button').last().click()
    await letters(page)
    await expect(page.locator('.changes')).toBeVisible()
    // Its fractions of a pixel beside the column are no part of it.
    await expect(page.locator('canvas')).toBeInViewport({ ratio: 0.999 })
  }
})

test('a level keeps to one line of the table at every width', async ({ page }) => {
  await openProfile(page)
  for (const width of [1920, 1280, 1024, 820, 390, 320]) {
    await page.setViewportSize({ width, height: 900 })
    const lines = await page.locator('td.level').evaluateAll((cells) =>
      cells.map((cell) => {
        const range = document.createRange()
        range.selectNodeContents(cell.querySelector('.band')!)
        return new Set(Array.from(range.getClientRects(), ({ bottom }) => bottom)).size
      }),
    )
    expect(lines, `${width}`).toEqual(lines.map(() => 1))
  }
})

test('what is missing in a row takes two lines of the table at most on a wide screen', async ({
  page,
}) => {
  await openProfile(page)
  for (const width of [1920, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    const missing = page.locator('td.level .missing')
    await expect(missing).not.toHaveCount(0)
    const lines = await missing.evaluateAll((details) =>
      details.map((detail) => {
        const range = document.createRange()
        range.selectNodeContents(detail)
        return new Set(Array.from(range.getClientRects(), ({ bottom }) => bottom)).size
      }),
    )
    expect(Math.max(...lines), `${width}`).toBeLessThanOrEqual(2)
  }
})

test('the level of each strong point stands below its name at every width', async ({ page }) => {
  await openProfile(page)
  const points = page.getByRole('region', { name: 'Points d’appui' }).getByRole('listitem')
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    const gaps = await points.evaluateAll((items) =>
      items.map(({ children: [name, level] }) => {
        const [above, below] = [name!.getBoundingClientRect(), level!.getBoundingClientRect()]
        return below.top - above.bottom
      }),
    )
    expect(Math.min(...gaps), `${width}`).toBeGreaterThanOrEqual(0)
  }
})

test('an address noted as proof does not widen a narrow window', async ({ page }) => {
  await page.goto('./#/assessments/new/models/1.1.1')
  await page.locator('[value="3"]').check()
  await page.getByText('Ajouter une preuve').click()
  const proof = `https://example.org/${'a'.repeat(120)}`
  await page.getByLabel('Preuve', { exact: true }).fill(proof)
  await page.getByRole('link', { name: 'Profil', exact: true }).click()
  await expect(page.getByText(proof)).toBeVisible()
  await fitsPhone(page)
})

for (const { language, theme } of looks)
  test(`each reading has no breach of accessibility, and follows a narrower window, in ${language}, ${theme}`, async ({
    page,
  }) => {
    await prefer(page, { language, theme })
    const results = await openProfile(page)
    for (const view of ['criteria', 'generals', 'factors']) {
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.goto(`${results}?view=${view}`)
      await expect(page.locator(`[aria-current="true"][href$="=${view}"]`)).toBeVisible()
      const drawing = page.locator('canvas')
      await expect(drawing).toBeVisible()
      await axe(page)
      await page.setViewportSize({ width: 320, height: 640 })
      await expect
        .poll(() => drawing.evaluate((drawn) => Math.round(drawn.getBoundingClientRect().right)))
        .toBeLessThanOrEqual(320)
      expect(await overflow(page), view).toBe(0)
    }
    await page.getByRole('row').nth(1).getByRole('button').click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await axe(page)
  })
