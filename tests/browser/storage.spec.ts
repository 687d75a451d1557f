import { readFileSync } from 'node:fs'
import type { Download } from '@playwright/test'
import { expect, test, type Page } from './fixtures'

const firstQuestion = './#/assessments/new/criteria/1.1'
const criteria = ['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3', '3.1', '3.2']

/** The question of one practical model, as a group of radios. */
const question = (page: Page, number = 0) =>
  page.locator('fieldset:has(input[type=radio])').nth(number)
const level = (page: Page, value: number, number = 0) =>
  question(page, number).locator(`input[type=radio][value="${value}"]`)
const status = (page: Page) => page.locator('header .status')
const saved = (page: Page) => expect(status(page)).toHaveText('Enregistré sur cet appareil')
const alert = (page: Page) => page.locator('.notices [role=alert]')

/** A new questionnaire with its first model at a level, once it is stored; gives the address of its own. */
async function startAt(page: Page, value: number): Promise<string> {
  await page.goto(firstQuestion)
  await level(page, value).check()
  await page.waitForURL(/assessments\/[0-9a-f]{32}\//)
  await saved(page)
  return page.url()
}

/** Rows of a table, read by a connection of the test's own. */
const rowsOf = (page: Page, table: string) =>
  page.evaluate(
    (name) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const opening = indexedDB.open('repere-cps')
        opening.onerror = () => reject(new Error('not opened'))
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll()
          reading.onsuccess = () => {
            opening.result.close()
            resolve(reading.result as Record<string, unknown>[])
          }
        }
      }),
    table,
  )

async function contentOf(download: Download): Promise<{ answers: { modelId: string }[] }> {
  return JSON.parse(readFileSync(await download.path(), 'utf8')) as {
    answers: { modelId: string }[]
  }
}

test('every answer is there after a reload, left at once after each page', async ({ page }) => {
  const address = await startAt(page, 1)
  for (const criterion of criteria) {
    await page.goto(address.replace('1.1', criterion))
    await expect(page.getByRole('heading', { level: 1 })).toContainText(criterion)
    for (const radio of await page.locator('input[type=radio][value="2"]').all())
      await radio.check()
  }
  await page.reload()
  await saved(page)
  // What the reload interrupted was noted, and is stored by the start that follows.
  await expect.poll(async () => (await rowsOf(page, 'answers')).length).toBe(32)
  await expect(page.locator('header .steps')).toContainText('32/32')
})

test('a page closed right after an answer keeps it', async ({ page, context }) => {
  const address = await startAt(page, 0)
  await level(page, 3).check()
  await page.close()
  const again = await context.newPage()
  await again.goto(address)
  await expect(level(again, 3)).toBeChecked()
})

/** Lets a test close the connections of the page, as a sleeping tablet does, or make its writes fail. */
async function holdStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const held = { connections: [] as IDBDatabase[], isFull: false, refusals: 0 }
    Object.assign(window, { held })
    type Methods<Name extends string, Result> = Record<Name, (...args: unknown[]) => Result>

    const factory = IDBFactory.prototype as unknown as Methods<'open', IDBOpenDBRequest>
    const { open } = factory
    factory.open = function (...args) {
      const request = Reflect.apply(open, this, args)
      request.addEventListener('success', () => held.connections.push(request.result))
      return request
    }

    const store = IDBObjectStore.prototype as unknown as Methods<'put', IDBRequest>
    const { put } = store
    store.put = function (...args) {
      if (held.isFull) {
        held.refusals += 1
        throw new DOMException('No room left', 'QuotaExceededError')
      }
      return Reflect.apply(put, this, args)
    }
  })
}

const closeConnections = (page: Page, isAnnounced: boolean) =>
  page.evaluate((announced) => {
    const { held } = window as unknown as { held: { connections: IDBDatabase[] } }
    for (const connection of held.connections.splice(0)) {
      connection.close()
      if (announced) connection.dispatchEvent(new Event('close'))
    }
  }, isAnnounced)

const setFull = (page: Page, isFull: boolean) =>
  page.evaluate((full) => {
    ;(window as unknown as { held: { isFull: boolean } }).held.isFull = full
  }, isFull)

/** How many writes the browser has refused. */
const refusals = (page: Page) =>
  page.evaluate(() => (window as unknown as { held: { refusals: number } }).held.refusals)

for (const isAnnounced of [true, false]) {
  test(`an answer is stored after the browser closed the connection, ${isAnnounced ? 'saying so' : 'saying nothing'}`, async ({
    page,
    context,
  }) => {
    await holdStorage(page)
    const address = await startAt(page, 1)
    await closeConnections(page, isAnnounced)
    await level(page, 2).check()
    await saved(page)
    await expect(alert(page)).toBeEmpty()

    // What another tab writes shows again, too.
    const other = await context.newPage()
    await other.goto(address)
    await expect(level(other, 2)).toBeChecked()
    await level(other, 0).check()
    await expect(level(page, 0)).toBeChecked()
  })
}

test('answers that cannot be stored stay on screen, are said to, can be exported, and are stored when there is room', async ({
  page,
}) => {
  await holdStorage(page)
  const address = await startAt(page, 1)
  await setFull(page, true)
  await level(page, 3).check()
  await expect(status(page)).toHaveText('Non enregistré')
  await expect(alert(page)).toContainText('plus de place')
  await expect(level(page, 3)).toBeChecked()

  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Exporter les réponses' }).click()
  expect(await contentOf(await downloading)).toMatchObject({
    answers: [{ modelId: '1.1.1', response: { kind: 'rated', level: 3 } }],
  })

  const before = await refusals(page)
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await expect.poll(() => refusals(page)).toBeGreaterThan(before)
  await expect(status(page)).toHaveText('Non enregistré')
  await setFull(page, false)
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await saved(page)
  await expect(alert(page)).toBeEmpty()

  await page.goto(address)
  await page.reload()
  await expect(level(page, 3)).toBeChecked()
})

test('the browser asks before it closes a page with answers that are not stored, and only then', async ({
  page,
}) => {
  await holdStorage(page)
  await startAt(page, 1)
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  await page.reload()
  await level(page, 1).waitFor()
  expect(asked).toEqual([])
  await setFull(page, true)
  await level(page, 2).check()
  await expect(status(page)).toHaveText('Non enregistré')
  await page.reload()
  expect(asked).toEqual(['beforeunload'])
})

test.describe('a browser that keeps nothing', () => {
  for (const [name, take] of [
    ['has no IndexedDB', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
    [
      'refuses IndexedDB',
      () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('The operation is insecure.', 'SecurityError')
        }
      },
    ],
  ] as const) {
    test(`because it ${name} works in memory, says so, and exports`, async ({ page }) => {
      await page.addInitScript(take)
      await page.goto(firstQuestion)
      await expect(alert(page)).toContainText('Rien ne peut être enregistré dans cette fenêtre')
      await level(page, 2).check()
      await page.waitForURL(/assessments\/[0-9a-f]{32}\//)
      await expect(page.locator('header .steps')).toContainText('1/32')
      await expect(status(page)).toHaveText('Non enregistré')

      const downloading = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Exporter les réponses' }).click()
      expect((await contentOf(await downloading)).answers).toHaveLength(1)

      await page.getByRole('link', { name: 'Profil', exact: true }).click()
      await page.getByRole('link', { name: /^Questionnaire/ }).click()
      await expect(level(page, 2)).toBeChecked()
    })
  }
})

test.describe('two tabs', () => {
  test('on one assessment show each other’s answers, and overwrite nothing', async ({
    page,
    context,
  }) => {
    const address = await startAt(page, 1)
    const other = await context.newPage()
    const page12 = address.replace('1.1', '1.2')
    await Promise.all([page.goto(page12), other.goto(page12)])

    await level(page, 2, 0).check()
    await expect(level(other, 2, 0)).toBeChecked()
    await level(other, 3, 1).check()
    await expect(level(page, 3, 1)).toBeChecked()

    // The same model: the later answer wins, and both show it.
    await level(page, 0, 2).check()
    await expect(level(other, 0, 2)).toBeChecked()
    await level(other, 1, 2).check()
    await expect(level(page, 1, 2)).toBeChecked()
    expect(await rowsOf(page, 'answers')).toHaveLength(4)
  })

  test('that open the application for the first time at once both work', async ({
    page,
    context,
  }) => {
    const other = await context.newPage()
    await Promise.all([page.goto(firstQuestion), other.goto(firstQuestion)])
    await Promise.all([level(page, 1).check(), level(other, 2).check()])
    await Promise.all([saved(page), saved(other)])
    expect(await rowsOf(page, 'projects')).toHaveLength(2)
  })

  test('learn that the database was deleted under them, and do not bring it back by halves', async ({
    page,
    context,
  }) => {
    await startAt(page, 1)
    const other = await context.newPage()
    await other.goto('./')
    await other.evaluate(
      () =>
        new Promise<void>((resolve) => {
          indexedDB.deleteDatabase('repere-cps').onsuccess = () => resolve()
        }),
    )
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page n’existe pas')
    expect(await rowsOf(page, 'answers')).toEqual([])
  })
})

test('a newer version that opens in another tab stops this one from writing, and from opening again', async ({
  page,
}) => {
  await startAt(page, 1)
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('repere-cps', 990)
        opening.onupgradeneeded = () => opening.result.createObjectStore('journals')
        opening.onsuccess = () => {
          opening.result.close()
          resolve()
        }
      }),
  )
  await level(page, 3).check()
  await expect(alert(page)).toContainText('Une version plus récente')
  await expect(level(page, 3)).toBeChecked()
  await expect(status(page)).toHaveText('Non enregistré')

  page.on('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Cette version de Repère CPS est trop ancienne',
  )
  await expect(page.getByRole('button')).toHaveText('Recharger la page')
  await expect
    .poll(() => page.evaluate(() => indexedDB.databases()))
    .toEqual([{ name: 'repere-cps', version: 990 }])
  expect(await rowsOf(page, 'answers')).toMatchObject([{ response: { kind: 'rated', level: 1 } }])
})

test('Ctrl+S saves a copy of what is on screen', async ({ page }) => {
  await startAt(page, 2)
  const downloading = page.waitForEvent('download')
  await page.keyboard.press('Control+s')
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^repere-cps-\d{4}-\d\d-\d\d\.json$/)
  expect((await contentOf(download)).answers).toHaveLength(1)
  await expect(page.locator('.notices .copy')).toContainText(download.suggestedFilename())
})
