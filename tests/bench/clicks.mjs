import { inNewBrowser, slowDown } from './browser.mjs'

const level = 'fieldset input[type=radio][value="2"]'

/** @typedef {import('@playwright/test').Page} Page */

/**
 * Answers the whole grid with the mouse, several times over, each time in a new profile.
 *
 * @param {string} url Where the build is served.
 * @param {object} options
 * @param {number} options.slowdown
 * @param {number} options.held Milliseconds from press to release. A press without any, which no hand can do, has
 *   its own frame begun when the click comes, and the click waits for the end of that one.
 * @param {number} [options.passes] How many times.
 * @returns {Promise<number[]>} Milliseconds from each click to the paint after it.
 */
export async function timeClicks(url, { slowdown, held, passes = 10 }) {
  const times = []
  for (let pass = 0; pass < passes; pass += 1) {
    times.push(...(await inNewBrowser((page) => answerGrid(page, { url, slowdown, held }))))
  }
  return times
}

/**
 * @param {Page} page
 * @param {{ url: string, slowdown: number, held: number }} options
 */
async function answerGrid(page, { url, slowdown, held }) {
  await page.addInitScript(timeEachClick)
  await page.goto(`${url}/#/assessments/new/criteria/1.1`)
  await page.locator(level).first().waitFor({ state: 'attached' })
  await slowDown(page, slowdown)

  const times = await answerPage(page, held)
  for (const criterion of await criteriaAfterFirst(page)) {
    await goTo(page, criterion)
    times.push(...(await answerPage(page, held)))
  }
  return times
}

/**
 * The ids at the end of the rail's links, in its order.
 *
 * @param {Page} page
 */
async function criteriaAfterFirst(page) {
  const ids = await page
    .locator('a[href*="/criteria/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-1) ?? ''))
  return [...new Set(ids)].filter((id) => id !== '1.1')
}

/**
 * @param {Page} page
 * @param {string} criterion
 */
async function goTo(page, criterion) {
  const before = await page.locator(level).first().getAttribute('name')
  await page.locator(`a[href$="/criteria/${criterion}"]`).first().click()
  await page.waitForFunction(
    ({ selector, name }) => {
      const radio = document.querySelector(selector)
      return radio !== null && radio.getAttribute('name') !== name
    },
    { selector: level, name: before },
  )
}

/**
 * @param {Page} page
 * @param {number} held
 */
async function answerPage(page, held) {
  const times = []
  for (const radio of await page.locator(level).all()) {
    await radio.scrollIntoViewIfNeeded()
    await rest(page)
    // A widget may draw its own circle over the radio: the click goes where the radio is.
    await radio.click({ force: true, delay: held })
    times.push(await lastClick(page))
    if (!(await radio.isChecked())) throw new Error('A click on a level did not choose it')
  }
  return times
}

/**
 * Lets what an earlier action began come to its end, and forgets how long that took: a click on a link counts too.
 *
 * @param {Page} page
 */
async function rest(page) {
  await page.evaluate(async () => {
    await new Promise((accept) => requestIdleCallback(() => requestAnimationFrame(accept)))
    await new Promise((accept) => setTimeout(accept))
    Object.assign(window, { clickToPaint: undefined })
  })
}

/**
 * @param {Page} page
 * @returns {Promise<number>}
 */
async function lastClick(page) {
  const handle = await page.waitForFunction(
    () => /** @type {{ clickToPaint?: number | undefined }} */ (window).clickToPaint,
  )
  return Number(await handle.jsonValue())
}

/**
 * Runs in the page: the frame that follows a click is painted once a message sent in it arrives. All of it has run
 * once before the first click: what is timed is the page, not this.
 */
function timeEachClick() {
  const { port1, port2 } = new MessageChannel()
  let pressed = 0
  port1.onmessage = () => {
    Object.assign(window, { clickToPaint: performance.now() - pressed })
  }
  const afterFrame = () => {
    port2.postMessage(undefined)
  }
  requestAnimationFrame(afterFrame)

  const listen = (/** @type {MouseEvent} */ { timeStamp, isTrusted, detail }) => {
    // A click on a label brings a second one, on its radio, without a press of its own.
    if (!isTrusted || detail === 0) return
    pressed = timeStamp
    requestAnimationFrame(afterFrame)
  }
  addEventListener('click', listen, { capture: true })
}
