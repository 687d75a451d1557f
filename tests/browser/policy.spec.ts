import { axe, expect, test } from './fixtures'

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
    await expect.poll(() => complaints.splice(0).join()).toContain('Content Security Policy')
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
    await expect.poll(() => complaints.splice(0).join()).toContain('https://example.org/')
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

test('the accessibility check notices a picture without a text', async ({ page }) => {
  await page.goto('./')
  await page.evaluate(() => {
    const picture = new Image()
    picture.src = './icon.svg'
    document.body.append(picture)
  })
  await expect(axe(page)).rejects.toThrow('image-alt')
})
