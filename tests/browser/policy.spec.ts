import { axe, expect, test } from './fixtures'
import { travel, watchPolicy } from './journey'
import { Recorder } from './recorder'

/** The header says no, and so does the page itself, for a host that sends no headers of ours. */
async function expectRefused(complaints: string[], what: string): Promise<void> {
  const refusals = () => complaints.filter((text) => text.includes(what))
  await expect.poll(refusals).toHaveLength(2)
  for (const text of refusals()) complaints.splice(complaints.indexOf(text), 1)
}

/** Complaints fail a test; these tests provoke them, which also shows that they are noticed. */
test.describe('the policy of the served application', () => {
  test('refuses a script that was not built here', async ({ page, complaints }) => {
    await page.goto('./')
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.name = "ran"'
      document.body.append(script)
    })
    expect(await page.evaluate(() => window.name)).toBe('')
    await expectRefused(complaints, 'Executing inline script')
  })

  test('refuses a request to elsewhere', async ({ page, complaints }) => {
    await page.goto('./')
    const answer = await page.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'answered',
        () => 'refused',
      ),
    )
    expect(answer).toBe('refused')
    await expectRefused(complaints, "Connecting to 'https://example.org/'")
    await expect.poll(() => complaints.splice(0).join()).toContain('Fetch API cannot load')
  })

  test('comes with every response, errors included', async ({ request }) => {
    for (const path of ['./', './icon.svg', './nowhere']) {
      const headers = (await request.get(path)).headers()
      expect(headers['content-security-policy'], path).toContain("default-src 'none'")
      expect(headers['x-content-type-options'], path).toBe('nosniff')
    }
  })

  test('keeps hashed files for good and asks for index.html each time', async ({ request }) => {
    const page = await request.get('./')
    const [, script = ''] = /src="(\.\/assets\/[^"]+\.js)"/.exec(await page.text()) ?? []
    expect(page.headers()['cache-control']).toBe('no-cache')
    expect((await request.get(script)).headers()['cache-control']).toContain('immutable')
  })
})

test('the service worker is asked for each time, and for the whole application', async ({
  request,
}) => {
  const { status, headers } = await request
    .get('./sw.js')
    .then((response) => ({ status: response.status(), headers: response.headers() }))
  expect(status).toBe(200)
  expect(headers['cache-control']).toBe('no-cache')
  expect(headers['content-type']).toContain('javascript')
})

/** Chromium asks its maker how forms are filled in, on every page that has fields. */
const browsersOwn = 'content-autofill.googleapis.com:443'

test.describe('what leaves the device', () => {
  const recorder = new Recorder()
  test.use({
    serviceWorkers: 'allow',
    proxy: async ({}, use) => {
      await use(await recorder.start())
      await recorder.stop()
    },
  })

  test('is nothing: page, workers and browser ask no one but the server of the application', async ({
    page,
    baseURL,
  }) => {
    const refused = await watchPolicy(page)
    await travel(page, baseURL ?? '')
    await expect(page.locator('.offline .notice')).toContainText('Prêt hors ligne', {
      timeout: 20_000,
    })
    expect(await refused()).toEqual([])
    expect(recorder.asked.some((url) => url.endsWith('/sw.js'))).toBe(true)
    const own = (url: string) => url.startsWith(baseURL ?? '?') || url === browsersOwn
    expect(recorder.asked.filter((url) => !own(url))).toEqual([])
  })

  test('would be seen', async ({ page, complaints }) => {
    await page.goto('http://example.org/').catch(() => undefined)
    expect(recorder.asked).toContain('http://example.org/')
    complaints.splice(0)
  })
})

test('the accessibility check notices a picture without a text', async ({ page }) => {
  await page.goto('./')
  await page.evaluate(() => {
    const picture = new Image()
    picture.src = './icon.svg'
    document.body.append(picture)
  })
  await expect(axe(page)).rejects.toThrow('image-alt')
})
