import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { travel, watchPolicy } from './journey'
import { Recorder } from './recorder'

// In one worker: each would build the file anew.
test.describe.configure({ mode: 'default' })

/** The application in one file, as an address of this disk. */
let file = ''
let folder = ''

test.beforeAll(() => {
  folder = test.info().outputPath('single')
  execFileSync(
    'npm',
    ['run', '--silent', 'build:single', '--', '--outDir', folder, '--logLevel', 'error'],
    {
      env: { ...process.env, NODE_ENV: 'production' },
      shell: process.platform === 'win32',
    },
  )
  file = pathToFileURL(join(folder, 'repere-cps.html')).href
})

test.describe('the application in one file', () => {
  const recorder = new Recorder()
  test.use({
    proxy: async ({}, use) => {
      await use(await recorder.start())
      await recorder.stop()
    },
  })

  test('does everything from a disk, and asks no one for anything', async ({ page, context }) => {
    const errors: string[] = []
    const asked: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    context.on('request', (request) => asked.push(request.url()))
    const refused = await watchPolicy(page)

    await travel(page, file)
    expect(readdirSync(folder)).toEqual(['repere-cps.html'])
    expect(await refused()).toEqual([])
    expect(asked.filter((url) => !url.startsWith(file) && !/^(data|blob):/.test(url))).toEqual([])
    expect(recorder.asked).toEqual([])
    expect(errors).toEqual([])

    // It keeps its projects to itself, and reminds of copies.
    const databases = () => page.evaluate(() => indexedDB.databases())
    await expect.poll(databases).toMatchObject([{ name: 'repere-cps-file' }])
    await expect(page.getByRole('complementary', { name: 'Version en un fichier' })).toBeVisible()
    await page.goto(`${file}#/settings`)
    await expect(page.getByText('Cette version tient dans un fichier')).toBeVisible()

    await page.close()
    const again = await context.newPage()
    await again.goto(file)
    await expect(again.getByText('3 sur 32')).toBeVisible()
  })

  test('refuses a script that is not in it', async ({ page }) => {
    const refused = await watchPolicy(page)
    await page.goto(file)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.name = "ran"'
      document.body.append(script)
    })
    expect(await page.evaluate(() => window.name)).toBe('')
    await expect.poll(refused).toEqual(['script-src-elem inline'])
  })
})
