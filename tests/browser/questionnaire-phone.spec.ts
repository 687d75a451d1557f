import { expect, test } from './fixtures'
import { firstQuestion, railOf, saved, turnOf } from './questions'

const TOTAL = 32

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

test('on a phone, one model fills the screen, and the thumb leads to the profile', async ({
  page,
}) => {
  test.slow()
  await page.goto(firstQuestion)
  await expect(page).toHaveURL(/models\/1\.1\.1/)
  const next = turnOf(page).getByRole('link').last()

  for (let model = 1; model <= TOTAL; model += 1) {
    const title = await page.getByRole('heading', { level: 1 }).textContent()
    await page
      .getByRole('radio')
      .nth(model % 4)
      .tap()
    await expect(page.getByText(`${model}/${TOTAL}`)).toBeVisible()
    const box = await next.boundingBox()
    expect(box!.height).toBeGreaterThanOrEqual(44)
    expect(box!.y + box!.height).toBeLessThanOrEqual(844)
    await next.tap()
    if (model < TOTAL)
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title ?? '')
  }

  await expect(page).toHaveURL(/results/)
})

test('on a phone, a criterion opens at its first model without an answer, and Retour goes back', async ({
  page,
}) => {
  await page.goto('./#/assessments/new/criteria/1.4')
  await page.getByRole('radio', { name: 'Amorcé' }).tap()
  await saved(page)
  await page.getByText('1.4 Pédagogie').tap()
  await railOf(page)
    .getByRole('link', { name: /Pédagogie/ })
    .tap()
  await expect(page).toHaveURL(/models\/1\.4\.2/)
  await page.getByRole('link', { name: /^Retour/ }).tap()
  await expect(page).toHaveURL(/models\/1\.4\.1/)
  await expect(page.getByRole('radio', { name: 'Amorcé' })).toBeChecked()
})
