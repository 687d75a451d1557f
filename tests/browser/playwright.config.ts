import { defineConfig, devices } from '@playwright/test'
import { browserFlags, findBrowser } from '../../scripts/find-browser.mjs'

const executablePath = findBrowser()
// Workers read this file again: they must not look, or install, a second time.
process.env.CHROMIUM_PATH = executablePath

export default defineConfig({
  testMatch: '**/*.spec.ts',
  globalSetup: './serve-build.ts',
  outputDir: '../../test-results/browser',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../../test-results/browser.json' }]],
  use: {
    // A test of a screen meets the server; those of the service worker let it in.
    serviceWorkers: 'block',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // A trace of every test costs about a quarter of the time: asked for when something fails.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath,
      args: browserFlags,
    },
  },
  projects: [{ name: 'chromium', use: devices['Desktop Chrome'] }],
})
