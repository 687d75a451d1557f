import { inNewBrowser, slowDown } from './browser.mjs'

const runs = 5
const slowdown = 4
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}

/** @typedef {{ enabled: number, painted: number }} FirstQuestion Milliseconds after navigation start. */

/**
 * Times the way to the first answerable model on a phone: a new profile, a direct link to a new
 * questionnaire, a slow processor and a slow network.
 *
 * @param {string} url Where the build is served.
 * @returns {Promise<FirstQuestion[]>}
 */
export async function timeColdLoad(url) {
  const times = []
  for (let run = 0; run < runs; run += 1) {
    times.push(await inNewBrowser((page) => timeOnce(page, url)))
  }
  return times
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} url
 * @returns {Promise<FirstQuestion>}
 */
async function timeOnce(page, url) {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', network)
  await slowDown(page, slowdown)
  await page.addInitScript(watchForFirstRadio)
  await page.goto(`${url}/#/assessments/new/criteria/1.1`, { waitUntil: 'commit' })
  const times = await page.waitForFunction(
    () => /** @type {{ firstQuestion?: FirstQuestion }} */ (window).firstQuestion,
    undefined,
    { timeout: 30_000 },
  )
  return /** @type {FirstQuestion} */ (await times.jsonValue())
}

/** Runs in the page, before everything else. */
function watchForFirstRadio() {
  const observer = new MutationObserver(() => {
    if (document.querySelector('input[type=radio]:enabled') === null) return
    observer.disconnect()
    const enabled = performance.now()
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        Object.assign(window, { firstQuestion: { enabled, painted: performance.now() } })
      }
      port2.postMessage(undefined)
    })
  })
  observer.observe(document, { childList: true, subtree: true, attributes: true })
}
