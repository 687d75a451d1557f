import { expect, type Page } from '@playwright/test'
import { report, scaled } from '../faults'
import { dump, fixtures, plant } from '../storage/fixtures'
import { test, type Killable } from './killable'

const criterion = '1.2'
/** What is lost at once can only be counted, not forbidden: a short run has no use for it. */
const delays = [...(process.env.FAULTS === 'full' ? [0] : []), 10, 100, 500]

/** What is stored of the questionnaire, as the next start finds it. */
interface Found {
  projects: { updatedAt: string }[]
  assessments: { id: string; updatedAt: string }[]
  answers: Row[]
  /** What was noted and is still to be stored. */
  notes: unknown[]
}

interface Row {
  modelId: string
  assessmentId: string
  updatedAt: string
  response: { kind: string; level: number } | null
}

const url = (path: string) => `${process.env.APP_URL}/#${path}`

/** The answer number `n`: the models of the page in turn, one level higher with each round. */
const answerNumber = (n: number, models: number) => ({
  model: n % models,
  level: Math.floor(n / models) % 4,
})

/** In the page: gives answers without end, from number `first` on, and tells of each that it was given and saved. */
async function answerOn({ first, models }: { first: number; models: number }) {
  const { tell } = window as unknown as { tell: (n: number) => Promise<void> }
  const status = document.querySelector('header .status')
  const questions = document.querySelectorAll('fieldset:has(input[type=radio])')
  for (let n = first; ; n += 1) {
    const level = Math.floor(n / models) % 4
    questions[n % models]?.querySelector<HTMLInputElement>(`[value="${level}"]`)?.click()
    // By then the page says that it is saving, or that it has saved.
    await new Promise((resolve) => setTimeout(resolve))
    while (status?.textContent.trim() !== 'Enregistré sur cet appareil')
      await new Promise((resolve) => setTimeout(resolve))
    void tell(n)
  }
}

async function open(page: Page, address: string) {
  await page.goto(address)
  await page.locator('input[type=radio]').first().waitFor()
  return page.locator('fieldset:has(input[type=radio])').count()
}

/** What the start after a kill finds, once it has opened the questionnaire. */
async function openAndRead(page: Page, address: string) {
  const models = await open(page, address)
  const read = async () => (await page.evaluate(dump, 'repere-cps')).rows as unknown as Found
  await expect.poll(async () => (await read()).notes).toEqual([])
  return { models, found: await read() }
}

/** Gives a questionnaire its first answer, and its address. */
async function begin({ page, kill }: Killable): Promise<string> {
  await page.goto(url(`/assessments/new/criteria/${criterion}`))
  await page.locator('input[type=radio]').first().check()
  await page.waitForURL(/assessments\/[0-9a-f]{32}\//)
  await expect(page.locator('header .status')).toHaveText('Enregistré sur cet appareil')
  const address = page.url()
  await page.close()
  await kill()
  return address
}

const levelsOf = (found: Found) =>
  new Map(found.answers.map((row) => [row.modelId, row.response?.level]))

/** Fails unless every answer up to number `saved` is there, and every row is whole. */
function expectKept(found: Found, saved: number, models: number) {
  const last = found.answers
    .map(({ updatedAt }) => updatedAt)
    .sort()
    .at(-1)
  // An answer, its assessment and its project are written together.
  expect(found.assessments.map(({ updatedAt }) => updatedAt)).toEqual([last])
  expect(found.projects.map(({ updatedAt }) => updatedAt)).toEqual([last])
  for (const row of found.answers)
    expect(row).toMatchObject({
      response: { kind: 'rated', level: expect.any(Number) as unknown as number },
      reason: '',
      comment: '',
      evidence: '',
      toConfirm: false,
    })
  const levels = levelsOf(found)
  for (let model = 0; model < models && model <= saved; model += 1) {
    const n = saved - ((saved - model) % models)
    // The page may have gone on for as much as a round before it could tell.
    const possible = [n, n + models].map((number) => answerNumber(number, models).level)
    expect(possible).toContain(levels.get(`${criterion}.${model + 1}`))
  }
}

test.describe.configure({ mode: 'serial' })

test('every answer said to be saved is there after the browser is killed, and none is half-written', async ({
  profile,
}) => {
  const kills = scaled(50)
  test.setTimeout(30_000 + kills * 10_000)
  const address = await begin(await profile.start())
  let [first, saved, given] = [0, -1, 0]
  for (let count = 0; count <= kills; count += 1) {
    const { page, kill } = await profile.start()
    const { models, found } = await openAndRead(page, address)
    if (count > 0) expectKept(found, saved, models)
    given += saved - first + 1
    // After all that may have been given untold.
    first = saved + models + 1
    saved = first - 1
    await page.exposeFunction('tell', (n: number) => {
      saved = Math.max(saved, n)
    })
    void page.evaluate(answerOn, { first, models }).catch(() => undefined)
    await expect.poll(() => saved).toBeGreaterThan(first + models)
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 500))
    await kill()
  }
  report(
    `killed ${kills} times while answering: all of the ${given} answers said to be saved are there`,
  )
})

/** Gives one more answer and kills the browser so many milliseconds later; gives its level, and the time it took. */
async function answerAndKill({ page, kill }: Killable, delay: number) {
  await page.waitForTimeout(300)
  const { at, level } = await page.evaluate(() => {
    const group = document.querySelector('fieldset:has(input[type=radio])')
    const checked = group?.querySelector<HTMLInputElement>(':checked')?.value
    const next = (Number(checked ?? '0') + 1) % 4
    group?.querySelector<HTMLInputElement>(`[value="${next}"]`)?.click()
    return { at: performance.timeOrigin + performance.now(), level: next }
  })
  const passed = () => performance.timeOrigin + performance.now() - at
  if (delay >= 100) await new Promise((resolve) => setTimeout(resolve, delay - passed()))
  // A timer would be some milliseconds late.
  else while (passed() < delay);
  const after = passed()
  await kill()
  return { level, after }
}

test('an answer given ten milliseconds before the browser is killed is there', async ({
  profile,
}) => {
  const trials = scaled(10)
  test.setTimeout(60_000 + trials * delays.length * 10_000)
  const address = await begin(await profile.start())
  const kept = new Map(delays.map((delay) => [delay, 0]))
  const times = new Map(delays.map((delay) => [delay, 0]))
  let last: { delay: number; level: number } | undefined
  for (const delay of [...Array.from({ length: trials }, () => delays).flat(), null]) {
    const browser = await profile.start()
    const { found } = await openAndRead(browser.page, address)
    if (last && levelsOf(found).get(`${criterion}.1`) === last.level)
      kept.set(last.delay, (kept.get(last.delay) ?? 0) + 1)
    if (delay === null) {
      await browser.kill()
      continue
    }
    const { level, after } = await answerAndKill(browser, delay)
    times.set(delay, (times.get(delay) ?? 0) + after / trials)
    last = { delay, level }
  }
  for (const [delay, count] of kept) {
    const measured = times.get(delay)?.toFixed(1)
    report(
      `killed ${delay} ms after the click (${measured} ms): ${count} of ${trials} answers kept`,
    )
  }
  expect([...kept].filter(([delay]) => delay >= 10).map(([, count]) => count)).toEqual(
    delays.filter((delay) => delay >= 10).map(() => trials),
  )
})

test('a browser killed in the middle of an upgrade leaves the old database whole, which opens the next time', async ({
  profile,
}) => {
  test.setTimeout(60_000)
  const oldest = fixtures.get('v1.json')!
  const beside = `${process.env.APP_URL}/manifest.webmanifest`
  const before = await profile.start()
  await before.page.goto(beside)
  await before.page.evaluate(plant, oldest)
  // An upgrade that has changed the database and never ends.
  await before.page.evaluate(
    ({ name, version }) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open(name, version)
        opening.onupgradeneeded = () => {
          const store = opening.result.createObjectStore('halfway', { keyPath: 'id' })
          opening.transaction?.objectStore('answers').clear()
          const goOn = () => {
            store.put({ id: 1 }).onsuccess = goOn
          }
          goOn()
          setTimeout(resolve, 200)
        }
      }),
    { name: oldest.name, version: oldest.version + 10 },
  )
  await before.kill()

  const after = await profile.start()
  await after.page.goto(beside)
  const { version, rows } = await after.page.evaluate(dump, oldest.name)
  expect(version).toBe(oldest.version)
  for (const [name, store] of Object.entries(oldest.stores)) expect(rows[name]).toEqual(store.rows)
  await after.page.goto(url('/'))
  await expect(after.page.getByRole('heading', { level: 2, name: 'Œuvre d’été' })).toBeVisible()
  await after.kill()
})
