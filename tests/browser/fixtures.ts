import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as base, type Page } from '@playwright/test'
import type { Preferences } from '@/stores/preferences'

export { expect, type Page }

/** What a visit must never bring: errors, refused content, requests to elsewhere. */
class Complaints {
  readonly found: string[] = []

  constructor(private readonly origin: string) {}

  watch(page: Page): void {
    page.on('console', (message) => {
      // Chromium reports what the content security policy refused as an error too.
      if (message.type() === 'error') this.found.push(`console: ${message.text()}`)
    })
    page.on('pageerror', (error) => this.found.push(`error: ${error.stack ?? error.message}`))
    page.on('request', (request) => {
      const url = request.url()
      if (!isOwn(url, this.origin)) this.found.push(`request to elsewhere: ${url}`)
    })
  }
}

function isOwn(url: string, origin: string): boolean {
  return url.startsWith(`${origin}/`) || url.startsWith('data:') || url.startsWith(`blob:${origin}`)
}

interface Fixtures {
  /** Filled as the test goes; empty at its end, or the test fails. A test that expects one empties it. */
  complaints: string[]
}

/** Each test has a context, and so a database, of its own. */
export const test = base.extend<Fixtures>({
  baseURL: async ({}, use) => {
    await use(`${servedAt()}/`)
  },
  complaints: [
    async ({ context }, use) => {
      const complaints = new Complaints(servedAt())
      context.on('page', (page) => complaints.watch(page))
      await use(complaints.found)
      expect(complaints.found, 'errors, refused content and requests to elsewhere').toEqual([])
    },
    { auto: true },
  ],
})

function servedAt(): string {
  const url = process.env.APP_URL
  if (url === undefined)
    throw new Error('serve-build.ts did not run: start with npm run test:browser')
  return url
}

/** Each language and each theme once: words depend on the one, contrasts on the other. */
export const looks = [
  { language: 'fr', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const

type Look = (typeof looks)[number]

/** What this person has chosen before a page opens; of several calls the last counts. */
export const prefer = (page: Page, preferences: Partial<Preferences>) =>
  page.addInitScript((chosen) => {
    localStorage.setItem('repere-cps.preferences', JSON.stringify(chosen))
  }, preferences)

/** Waits for the page and for the application's own letters: with them it has its final measures. */
export async function letters(page: Page): Promise<void> {
  // Letters are asked for only when there is something to write with them.
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
}

/** By how many pixels the page is wider than its window: none, or one has to scroll sideways. */
export const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Stores the first shipped example, the way a visitor does, and opens its profile. */
export async function openExample(page: Page): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name: /Essayer avec un exemple|Try with an example/ }).click()
  await page.locator('.example button').first().click()
  await page.waitForURL(/results$/)
}

/** Waits until everything is stored: until then the application asks before a page is left. */
export async function stored(page: Page): Promise<void> {
  const asks = () =>
    page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })))
  await expect.poll(asks).toBe(false)
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Expects no breach of WCAG 2.0 to 2.2, levels A and AA, in what is on screen now. */
export async function axe(page: Page): Promise<void> {
  // Without frames there is nothing to join in a page of its own, which the usual way opens each time.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(standards)
    .analyze()
  const breaches = violations.map(({ id, help, nodes }) =>
    [
      `${id}: ${help}`,
      ...nodes.map(({ target, failureSummary }) =>
        `  ${target.join(' ')}\n    ${failureSummary ?? ''}`.replaceAll(/\n\s*/g, '\n    '),
      ),
    ].join('\n'),
  )
  expect(breaches.join('\n\n'), `accessibility of ${page.url()}`).toBe('')
}

/** `axe` on the page as it is, then anew in the other language and the other theme, in which it stays. */
export async function axeInEachLook(page: Page): Promise<void> {
  await axe(page)
  await changeLook(page, looks[1])
  await axe(page)
}

/** The page anew with these preferences: what has no address is closed. */
export async function changeLook(page: Page, look: Look): Promise<void> {
  await prefer(page, look)
  await page.reload()
  await letters(page)
  const { language, theme } = look
  await expect(page.locator(`html[lang=${language}][data-theme=${theme}]`)).toBeAttached()
}
