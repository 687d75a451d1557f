import { expect, letters, openExample, overflow, stored, test, type Page } from './fixtures'
import { openTraining } from './open-training'

/** Of the longest words, so that it asks for as much room as a code can. */
const CODE = 'pingouin-carotte-40'

/** Opens a screen on a phone; `enlarged`: with text of twice its size. */
async function look(page: Page, address: string, { width = 390, enlarged = true } = {}) {
  await page.setViewportSize({ width, height: 844 })
  // From another page: the same one would not be read again.
  await page.goto('about:blank')
  await page.goto(address)
  await letters(page)
  if (enlarged) await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
}

/** Opens every fold, and gives what then passes the edge of the room that the page leaves it, names for readers apart. */
const beyondRoom = (page: Page) =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
    const room = document.querySelector('main > .page')
    if (!room) return ['no page']
    const edge =
      room.getBoundingClientRect().right - parseFloat(getComputedStyle(room).paddingRight)
    const isClipped = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).clipPath !== 'none' || isClipped(element.parentElement))
    return [...room.querySelectorAll('*')]
      .filter((one) => {
        const { right, height } = one.getBoundingClientRect()
        return height > 0 && right > edge + 1 && !isClipped(one)
      })
      .map((one) => `${one.localName}.${one.className}: ${one.textContent.trim().slice(0, 40)}`)
      .slice(0, 5)
  })

/** The parts between spaces that are not on one line, in what a selector finds. */
const brokenIn = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) =>
    all.flatMap((one) => {
      const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT)
      const broken: string[] = []
      while (texts.nextNode()) {
        const text = texts.currentNode as Text
        for (const { 0: part, index } of text.data.matchAll(/[^ \n]+/g)) {
          const range = document.createRange()
          range.setStart(text, index)
          range.setEnd(text, index + part.length)
          if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) broken.push(part)
        }
      }
      return broken
    }),
  )

/** A training whose eight ballots are there, with the longest of codes and of roles; gives the address of its screens. */
async function openLong(page: Page): Promise<string> {
  const root = await openTraining(page)
  await page.evaluate(
    (code) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('repere-cps')
        opening.onerror = () => reject(new Error('not opened'))
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('workshops', 'readwrite')
          const store = transaction.objectStore('workshops')
          const reading: IDBRequest<{ options: object }[]> = store.getAll()
          reading.onsuccess = () => {
            for (const row of reading.result)
              store.put({
                ...row,
                code,
                options: { ...row.options, roles: ['Infirmière scolaire'] },
              })
          }
          transaction.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    CODE,
  )
  return root
}

test('text of twice its size fits the smallest phone on every screen of the person who leads', async ({
  page,
}) => {
  test.slow()
  const root = await openLong(page)
  const screens = ['prepare', 'collect', 'hands/1.2.3', 'votes', 'discuss', 'decide', 'paper']
  for (const screen of screens) {
    await look(page, root + screen, { width: 320 })
    await expect.poll(() => beyondRoom(page), `${screen}: beside its room`).toEqual([])
    await expect.poll(() => overflow(page), `${screen}: pixels beside the screen`).toBe(0)
  }
  for (const screen of ['join', 'projector']) {
    await look(page, root + screen, { width: 320 })
    await expect.poll(() => overflow(page), `${screen}: pixels beside the screen`).toBe(0)
  }
})

test('text of twice its size fits the smallest phone where a project is assessed and kept', async ({
  page,
}) => {
  await openExample(page)
  await stored(page)
  const example = page.url().replace(/results$/, '')
  const screens = ['results', 'criteria/1.1', 'plan'].map((screen) => example + screen)
  for (const screen of [...screens, './#/settings', './#/transfer']) {
    await look(page, screen, { width: 320 })
    await expect.poll(() => beyondRoom(page), `${screen}: beside its room`).toEqual([])
    await expect.poll(() => overflow(page), `${screen}: pixels beside the screen`).toBe(0)
  }
  await look(page, `${example}results`, { width: 320 })
  await page.locator('.figure button').first().click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  expect(await dialog.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
})

test('text of twice its size fits the smallest phone where workshops begin', async ({ page }) => {
  await openLong(page)
  await look(page, './#/workshops', { width: 320 })
  await expect(page.getByRole('button', { name: /entraînement/ }).last()).toBeVisible()
  await expect.poll(() => overflow(page)).toBe(0)
  expect(await brokenIn(page, 'li h3')).toEqual([])
})

test('a way to begin that takes two lines is set alike, be it a link or a button', async ({
  page,
}) => {
  await look(page, './', { width: 320 })
  const settings = await page
    .locator('.words .actions > *')
    .evaluateAll((ways) => ways.map((way) => getComputedStyle(way).textAlign))
  expect(settings).toEqual(['center', 'center', 'center'])
})

test('text of twice its size fits a phone on every screen of a ballot', async ({ page }) => {
  await look(page, `./#/join/${CODE}`)
  await expect.poll(() => overflow(page)).toBe(0)
  await page.locator('.go').click()
  await expect(page.getByRole('radio').first()).toBeVisible()
  const ballot = page.url().replace(/[^/]+$/, '')
  for (const step of ['1.2.3', 'review', 'code', 'vote', 'vote-code']) {
    await look(page, ballot + step)
    await expect.poll(() => overflow(page), `${step}: pixels beside the screen`).toBe(0)
    expect(await brokenIn(page, '.name, .review li'), step).toEqual([])
  }
})

test('words stay whole on a phone: a code, the keys of a sheet, the levels of a model', async ({
  page,
}) => {
  const root = await openLong(page)
  for (const width of [320, 390]) {
    await look(page, `${root}join`, { width, enlarged: false })
    expect(await brokenIn(page, '.code'), `${width} px`).toEqual([])
    await look(page, `${root}paper`, { width, enlarged: false })
    await page.keyboard.press('0')
    await expect(page.locator('.choices kbd').last()).toHaveText('X')
    expect(await brokenIn(page, '.choices, header .name'), `${width} px`).toEqual([])
    await look(page, `${root}discuss`, { width, enlarged: false })
    expect(await brokenIn(page, '.spread'), `${width} px`).toEqual([])
  }
  await look(page, `${root}join`)
  expect(await brokenIn(page, '.code')).toEqual([])
  await look(page, `${root}paper`)
  await page.keyboard.press('0')
  await expect(page.locator('.choices kbd').last()).toHaveText('X')
  expect(await brokenIn(page, '.choices')).toEqual([])
})
