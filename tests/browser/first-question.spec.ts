import { firstTransfers } from '../../scripts/check-size.mjs'
import { expect, test } from './fixtures'

test('a direct link asks for exactly the files that the size check counts', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(nameOf(request.url())))

  await page.goto('./#/assessments/new/criteria/1.1')
  await expect(page.getByRole('radio').first()).toBeEnabled()
  const untilFirstQuestion = [...asked]
  await page.evaluate(() => document.fonts.ready)

  const counted = firstTransfers(process.env.DIST ?? 'dist').map(({ name }) => name)
  // Playwright does not report what the browser asks for its own tab.
  const seen = counted.filter((name) => !name.startsWith('icon'))
  expect(untilFirstQuestion.filter((name) => !counted.includes(name))).toEqual([])
  expect(seen.filter((name) => !asked.includes(name))).toEqual([])
})

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1) || 'index.html'
}
