import { expect, test } from './fixtures'
import { alert, firstQuestion, level, saved, startAt, status } from './questions'
import { rowsOf } from './rows'

test('two tabs on one assessment show each other’s answers, and overwrite nothing', async ({
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

test('two tabs that open the application for the first time at once both work', async ({
  page,
  context,
}) => {
  const other = await context.newPage()
  await Promise.all([page.goto(firstQuestion), other.goto(firstQuestion)])
  await Promise.all([level(page, 1).check(), level(other, 2).check()])
  await Promise.all([saved(page), saved(other)])
  expect(await rowsOf(page, 'projects')).toHaveLength(2)
})

test('a tab learns that the database was deleted under it, and does not bring it back by halves', async ({
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
