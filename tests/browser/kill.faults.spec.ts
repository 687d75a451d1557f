import { expect, test, type Page } from '@playwright/test'
import { report, scaled } from '../faults'
import { dump } from '../storage/fixtures'
import { newProfile, startBrowser, type Killable } from './killable'

const criterion = '1.2'
const delays = [0, 10, 100, 500]

/** What is stored of the questionnaire, as the next start finds it. */
interface Found {
  projects: { updatedAt: string }[]
  assessments: { id: string; updatedAt: string }[]
  answers: Row[]
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
  const { tell } = window as unknown as { tell: (what: string, n: number) => Promise<void> }
  const status = document.querySelector('header .status')
  const questions = document.querySelectorAll('fieldset:has(input[type=radio])')
  for (let n = first; ; n += 1) {
    const level = Math.floor(n / models) % 4
    questions[n % models]?.querySelector<HTMLInputElement>(`[value="${level}"]`)?.click()
    // By then the page says that it is saving, or that it has saved.
    await new Promise((resolve) => setTimeout(resolve))
    while (status?.textContent.trim() !== 'Enregistré sur cet appareil')
      await new Promise((resolve) => setTimeout(resolve))
    void tell('saved', n)
  }
}

async function open(page: Page, address: string) {
  await page.goto(address)
  await page.locator('input[type=radio]').first().waitFor()
  return page.locator('fieldset:has(input[type=radio])').count()
}

/** What is stored, read before the application has opened. */
async function read(page: Page): Promise<Found> {
  await page.goto(`${process.env.APP_URL}/manifest.webmanifest`)
  const { rows } = await page.evaluate(dump, 'repere-cps')
  return rows as unknown as Found
}

/** A profile with a questionnaire that has its first answer; gives its address. */
async function begin(profile: string): Promise<string> {
  const { page, kill } = await startBrowser(profile)
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
      response: { kind: 'rated', level: expect.any(Number) as number },
      reason: '',
      comment: '',
      evidence: '',
      toConfirm: false,
    })
  const levels = levelsOf(found)
  for (let model = 0; model < models && model <= saved; model += 1) {
    const n = saved - ((saved - model) % models)
    // The page may have gone on a little before it could tell.
    const later = [1, 2, 3].map((step) => answerNumber(saved + step, models))
    const possible = [answerNumber(n, models), ...later.filter((one) => one.model === model)]
    expect(possible.map(({ level }) => level)).toContain(levels.get(`${criterion}.${model + 1}`))
  }
}

test.describe.configure({ mode: 'serial' })
// Groups of processes are signalled otherwise there.
test.skip(process.platform === 'win32', 'needs signals')

test('every answer said to be saved is there after the browser is killed, and none is half-written', async () => {
  const kills = scaled(50)
  test.setTimeout(30_000 + kills * 10_000)
  const profile = newProfile()
  const address = await begin(profile.folder)
  let [first, given] = [0, 0]
  for (let count = 0; count < kills; count += 1) {
    const browser = await startBrowser(profile.folder)
    const { page } = browser
    let saved = first - 1
    await page.exposeFunction('tell', (_: string, n: number) => {
      saved = Math.max(saved, n)
    })
    const models = await open(page, address)
    void page.evaluate(answerOn, { first, models }).catch(() => undefined)
    await expect.poll(() => saved).toBeGreaterThan(first + models)
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 500))
    await browser.kill()

    const again = await startBrowser(profile.folder)
    expectKept(await read(again.page), saved, models)
    await again.kill()
    given += saved - first + 1
    first = saved + 4
  }
  profile.remove()
  report(
    `killed ${kills} times while answering: all of the ${given} answers said to be saved are there`,
  )
})

/** Gives one more answer and kills the browser so many milliseconds later; says whether the answer is there. */
async function keepsAnswer(profile: string, address: string, delay: number) {
  const browser: Killable = await startBrowser(profile)
  const models = await open(browser.page, address)
  expect(models).toBeGreaterThan(1)
  await browser.page.waitForTimeout(300)
  const { at, level } = await browser.page.evaluate(() => {
    const group = document.querySelector('fieldset:has(input[type=radio])')
    const checked = group?.querySelector<HTMLInputElement>(':checked')?.value
    const next = (Number(checked ?? '0') + 1) % 4
    group?.querySelector<HTMLInputElement>(`[value="${next}"]`)?.click()
    return { at: performance.timeOrigin + performance.now(), level: next }
  })
  // A timer would be some milliseconds late.
  while (delay < 100 && performance.timeOrigin + performance.now() < at + delay);
  if (delay >= 100) await new Promise((resolve) => setTimeout(resolve, delay))
  const after = performance.timeOrigin + performance.now() - at
  await browser.kill()

  const again = await startBrowser(profile)
  const found = await read(again.page)
  await again.kill()
  return { isKept: levelsOf(found).get(`${criterion}.1`) === level, after }
}

test('an answer given ten milliseconds before the browser is killed is there', async () => {
  const trials = scaled(20)
  test.setTimeout(30_000 + trials * delays.length * 10_000)
  const profile = newProfile()
  const address = await begin(profile.folder)
  const kept = new Map<number, number>()
  for (const delay of delays) {
    const results = []
    for (let trial = 0; trial < trials; trial += 1)
      results.push(await keepsAnswer(profile.folder, address, delay))
    kept.set(delay, results.filter(({ isKept }) => isKept).length)
    const mean = results.reduce((sum, { after }) => sum + after, 0) / trials
    report(
      `killed ${delay} ms after the click (measured: ${mean.toFixed(1)} ms): ${kept.get(delay)} of ${trials} answers kept`,
    )
  }
  profile.remove()
  for (const delay of delays.filter((one) => one >= 10)) expect(kept.get(delay)).toBe(trials)
})
