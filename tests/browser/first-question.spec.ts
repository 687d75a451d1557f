import { firstTransfers } from '../../scripts/check-size.mjs'
import { expect, letters, test, type Page } from './fixtures'

test('a direct link asks for exactly the files that the size check counts', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(nameOf(request.url())))
  await noteFirstQuestion(page)

  await page.goto('./#/assessments/new/criteria/1.1')
  await expect(page.getByRole('radio').first()).toBeEnabled()
  await letters(page)
  const untilFirstQuestion = (await askedBeforeQuestion(page)).map(nameOf)

  const counted = firstTransfers(process.env.DIST ?? 'dist').map(({ name }) => name)
  // Playwright does not report what the browser asks for its own tab.
  const seen = counted.filter((name) => !name.startsWith('icon'))
  expect(untilFirstQuestion.filter((name) => !counted.includes(name))).toEqual([])
  expect(seen.filter((name) => !asked.includes(name))).toEqual([])
})

/** Notes in the page when its first question is there: what makes it work offline is fetched afterwards. */
const noteFirstQuestion = (page: Page) =>
  page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('input[type=radio]')) return
      performance.mark('first question')
      observer.disconnect()
    })
    observer.observe(document, { childList: true, subtree: true })
  })

const askedBeforeQuestion = (page: Page) =>
  page.evaluate(() => {
    const [question] = performance.getEntriesByName('first question')
    return performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => question !== undefined && startTime < question.startTime)
      .map(({ name }) => name)
  })

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1) || 'index.html'
}
