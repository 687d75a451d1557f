import { assessmentOf, projectOf } from '../builders'
import { dump, fixtures, plant } from '../storage/fixtures'
import { axeInEachLook, expect, test, type Page } from './fixtures'

const oldest = fixtures.get('v1.json')!
const current = Math.max(...[...fixtures.values()].map(({ version }) => version))
const oldRows = Object.fromEntries(
  Object.entries(oldest.stores).map(([name, { rows }]) => [name, rows]),
)
/** A page of the same origin without the application. */
async function besideApplication(page: Page) {
  const body = '<link rel="icon" href="data:," />'
  await page.route('**/beside', (route) => route.fulfill({ contentType: 'text/html', body }))
  await page.goto('./beside')
}
const status = (page: Page) => page.locator('.notices [role=status]')

/** A device on which the oldest version was used. */
async function plantOldest(page: Page) {
  await besideApplication(page)
  await page.evaluate(plant, oldest)
}

/** The database opened by a page of an older version, which lets go of it only if it is told to. */
const holdOpen = (page: Page, letsGo: boolean) =>
  page.evaluate(
    ({ name, letsGo }) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open(name)
        opening.onsuccess = () => {
          if (letsGo) opening.result.onversionchange = () => opening.result.close()
          resolve()
        }
      }),
    { name: oldest.name, letsGo },
  )

test('a database of the oldest version opens with its projects, answers and plan', async ({
  page,
}) => {
  await plantOldest(page)
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 2, name: 'Œuvre d’été' })).toBeVisible()
  await expect(page.getByText('Exemple fictif', { exact: true })).toHaveCount(2)
  const { version, rows } = await page.evaluate(dump, oldest.name)
  expect(version).toBe(current)
  expect(rows).toMatchObject(oldRows)
})

test('two tabs that open an old database at once both work', async ({ page, context }) => {
  await plantOldest(page)
  const other = await context.newPage()
  await Promise.all([page.goto('./'), other.goto('./')])
  for (const tab of [page, other])
    await expect(tab.getByRole('heading', { level: 2, name: 'Œuvre d’été' })).toBeVisible()
})

test('an old tab that holds the database up is named, and the projects appear once it is closed', async ({
  page,
  context,
}) => {
  await plantOldest(page)
  await holdOpen(page, false)
  const other = await context.newPage()
  await other.goto('./')
  await expect(status(other)).toContainText('Un autre onglet ouvert l’en empêche')
  await page.close()
  await expect(other.getByRole('heading', { level: 2, name: 'Œuvre d’été' })).toBeVisible()
  await expect(status(other)).toBeEmpty()
})

test('an old tab that lets go does not hold anything up', async ({ page, context }) => {
  await plantOldest(page)
  await holdOpen(page, true)
  const other = await context.newPage()
  await other.goto('./')
  await expect(other.getByRole('heading', { level: 2, name: 'Œuvre d’été' })).toBeVisible()
})

test('a tab that a newer version has overtaken says so calmly, and that answers are saved', async ({
  page,
  context,
}) => {
  await page.goto('./#/assessments/new/criteria/1.1')
  await page.locator('input[type=radio][value="1"]').first().check()
  await expect(page.locator('header .status')).toHaveText('Enregistré sur cet appareil')
  const newer = await context.newPage()
  await besideApplication(newer)
  await newer.evaluate(
    ({ name, version }) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open(name, version)
        opening.onsuccess = () => {
          opening.result.close()
          resolve()
        }
      }),
    { name: oldest.name, version: 990 },
  )
  await expect(status(page)).toContainText('Vos réponses sont enregistrées')
  await page.getByRole('button', { name: 'Recharger la page' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Cette version de Repère CPS est trop ancienne',
  )
  await axeInEachLook(page)
  const { version, rows } = await newer.evaluate(dump, oldest.name)
  expect(version).toBe(990)
  expect(rows.answers).toMatchObject([{ response: { kind: 'rated', level: 1 } }])
})

test('an assessment of an edition that this build lacks has a page of its own, and loses nothing', async ({
  page,
}) => {
  await page.goto('./')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate(
    ({ name, projects, assessments }) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open(name)
        opening.onsuccess = () => {
          const db = opening.result
          const transaction = db.transaction(['projects', 'assessments'], 'readwrite')
          for (const row of projects) transaction.objectStore('projects').put(row)
          for (const row of assessments) transaction.objectStore('assessments').put(row)
          transaction.oncomplete = () => {
            db.close()
            resolve()
          }
        }
      }),
    {
      name: oldest.name,
      projects: [projectOf()],
      assessments: [assessmentOf({ id: 'abc' as never, edition: '9.0.0' })],
    },
  )
  for (const screen of ['results', 'criteria/1.1', 'edition']) {
    await page.goto(`./#/assessments/abc/${screen}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/attend une autre version/)
    await expect(page).toHaveURL(/assessments\/abc\/edition$/)
  }
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Exporter une copie' }).click()
  expect((await downloading).suggestedFilename()).toMatch(/^repere-cps-project-one-/)
  await page.getByRole('link', { name: 'Revenir à mes projets' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Project one' })).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(/assessments\/abc\/edition$/)
  await axeInEachLook(page)
})
