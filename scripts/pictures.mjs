import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { chromium } from '@playwright/test'
import { browserFlags, findBrowser } from './find-browser.mjs'
import { serve } from './serve.mjs'

/** The application as it is now, with the first example: for the README, and for the browsers that offer to install it. */
const pictures = [
  { file: '.github/profile.png', screen: 'results', width: 1280, height: 900 },
  { file: 'public/screenshots/profile-wide.webp', screen: 'results', width: 1280, height: 800 },
  { file: 'public/screenshots/profile-narrow.webp', screen: 'results', width: 412, height: 915 },
  {
    file: 'public/screenshots/question-wide.webp',
    screen: 'criteria/1.2',
    width: 1280,
    height: 800,
  },
  {
    file: 'public/screenshots/question-narrow.webp',
    screen: 'criteria/1.2',
    width: 412,
    height: 915,
  },
]

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} file Its ending says the format.
 */
async function draw(page, file) {
  const session = await page.context().newCDPSession(page)
  const format = file.endsWith('.png') ? 'png' : 'webp'
  const { data } = await session.send('Page.captureScreenshot', {
    format,
    ...(format === 'webp' ? { quality: 85 } : {}),
  })
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, Buffer.from(data, 'base64'))
  console.log(file)
}

const { url, close } = await serve({ root: process.env.DIST ?? 'dist' })
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags })
try {
  const page = await browser.newPage({
    locale: 'fr-FR',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    // Nothing is said of the copy for offline use.
    serviceWorkers: 'block',
  })
  await page.goto(url)
  await page.getByRole('button', { name: 'Essayer avec un exemple' }).click()
  await page.locator('.example button').first().click()
  await page.waitForURL(/assessments\/\w+/)
  const assessment = page.url().replace(/(assessments\/\w+).*/, '$1')
  for (const { file, screen, width, height } of pictures) {
    await page.setViewportSize({ width, height })
    await page.goto(`${assessment}/${screen}`)
    await page.reload()
    await page.locator('h1').first().waitFor()
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => document.fonts.ready)
    await draw(page, file)
  }
} finally {
  await browser.close()
  await close()
}
