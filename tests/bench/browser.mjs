import { chromium } from '@playwright/test'
import { browserFlags, findBrowser } from '../../scripts/find-browser.mjs'

/**
 * Opens an empty page in a browser with a profile of its own, hands it over, and closes all.
 *
 * @template T
 * @param {(page: import('@playwright/test').Page) => Promise<T>} visit
 * @returns {Promise<T>}
 */
export async function inNewBrowser(visit) {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags })
  try {
    const context = await browser.newContext({
      locale: 'fr-FR',
      viewport: { width: 1280, height: 900 },
    })
    return await visit(await context.newPage())
  } finally {
    await browser.close()
  }
}

/**
 * Makes the processor slower by a factor.
 *
 * @param {import('@playwright/test').Page} page
 * @param {number} rate
 */
export async function slowDown(page, rate) {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}
