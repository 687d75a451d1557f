import { appendFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { scaled } from '../faults'
import { test } from './killable'

/** How a power cut may leave the end of the browser's log: after a record came a part of the next one. */
const tears: readonly [name: string, bytes: readonly number[]][] = [
  ['in the body of a record', [1, 2, 3, 4, 44, 1, 1, ...Array<number>(20).fill(5)]],
  ['in the head of a record', [1, 2, 3, 4, 44]],
  ['in what is only zeros', Array<number>(100).fill(0)],
]

/** The file at whose end the browser writes what this application stores. */
function logOf(profile: string): string {
  const folder = join(profile, 'Default', 'IndexedDB')
  const [database] = readdirSync(folder).filter((name) => name.endsWith('.leveldb'))
  if (database === undefined) throw new Error('Chromium keeps IndexedDB elsewhere now')
  const [log, ...others] = readdirSync(join(folder, database)).filter((name) =>
    name.endsWith('.log'),
  )
  if (log === undefined || others.length > 0) throw new Error('Chromium has another log now')
  return join(folder, database, log)
}

const level = (page: Page, value: number) =>
  page.getByRole('group').first().locator(`[value="${value}"]`)

async function answer(page: Page, value: number) {
  await level(page, value).check()
  await expect(page.locator('header .status')).toHaveText('Enregistré sur cet appareil')
}

for (const [name, bytes] of tears.slice(0, scaled(tears.length)))
  test(`a log torn ${name} costs nothing of what is answered before and after`, async ({
    profile,
  }) => {
    test.setTimeout(60_000)
    const first = await profile.start()
    await first.page.goto(`${process.env.APP_URL}/#/assessments/new/criteria/1.2`)
    await answer(first.page, 1)
    await first.page.waitForURL(/assessments\/[0-9a-f]{32}\//)
    const address = first.page.url()
    await first.kill()
    appendFileSync(logOf(profile.folder), Uint8Array.from(bytes))

    const second = await profile.start()
    await second.page.goto(address)
    await expect(level(second.page, 1)).toBeChecked()
    await answer(second.page, 2)
    await second.kill()

    const third = await profile.start()
    await third.page.goto(address)
    await expect(level(third.page, 2)).toBeChecked()
  })
