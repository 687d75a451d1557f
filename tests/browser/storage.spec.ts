import { expect, test, type Page } from './fixtures'
import { alert, contentOf, level, saved, startAt, status } from './questions'
import { departures, occupy } from './occupy'
import { rowsOf } from './rows'

const criteria = ['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3', '3.1', '3.2']

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
  const levels = async () =>
    (await rowsOf(page, 'answers')).map(({ response }) => (response as { level: number }).level)
  await expect.poll(levels).toEqual(Array.from({ length: 32 }, () => 2))
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

const leftIn = (page: Page) => page.evaluate(() => localStorage.getItem('repere-cps.notes'))

for (const [what, leave] of departures)
  test(`a page ${what} while the browser is still busy writing keeps the last answer`, async ({
    page,
    context,
  }) => {
    const address = await startAt(page, 1)
    const other = await context.newPage()
    await other.goto('./')
    await occupy(other, 'answers', 1500)
    await page.bringToFront()
    await level(page, 3).check()
    await leave(page)
    const again = await context.newPage()
    await again.goto(address)
    await expect(level(again, 3)).toBeChecked()
    await expect.poll(() => rowsOf(again, 'answers')).toMatchObject([{ response: { level: 3 } }])
    await expect.poll(() => leftIn(again)).toBeNull()
  })

/** Lets a test close the connections of the page, as a sleeping tablet does, or make its writes fail. */
async function holdStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const isFull = sessionStorage.getItem('full') !== null
    const held = { connections: [] as IDBDatabase[], isFull, refusals: 0 }
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

/** Makes the writes of the page fail from its next start on. */
const fillForNextStart = (page: Page) =>
  page.evaluate(() => {
    sessionStorage.setItem('full', 'yes')
  })

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

test('an answer that the next start cannot store either is said to, and is stored when there is room', async ({
  page,
}) => {
  await holdStorage(page)
  await startAt(page, 1)
  await setFull(page, true)
  await level(page, 3).check()
  await expect(status(page)).toHaveText('Non enregistré')

  page.on('dialog', (dialog) => void dialog.accept())
  await fillForNextStart(page)
  await page.reload()
  await expect(alert(page)).toContainText('plus de place')
  await expect(status(page)).toHaveText('Non enregistré')
  await setFull(page, false)
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await saved(page)
  await expect(level(page, 3)).toBeChecked()
  await expect.poll(() => leftIn(page)).toBeNull()
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

test('Ctrl+S saves a copy of what is on screen', async ({ page }) => {
  await startAt(page, 2)
  const downloading = page.waitForEvent('download')
  await page.keyboard.press('Control+s')
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^repere-cps-\d{4}-\d\d-\d\d\.json$/)
  expect((await contentOf(download)).answers).toHaveLength(1)
  await expect(page.locator('.notices .copy')).toContainText(download.suggestedFilename())
})
