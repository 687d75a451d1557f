import type { Locator } from '@playwright/test'
import { fill } from '../bench/fill.mjs'
import { report, scaled } from '../faults'
import { expect, test, type Page } from './fixtures'

const projects = scaled(500)
const assessmentsEach = 10

const countOf = (page: Page, store: string) =>
  page.evaluate(
    (name) =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('repere-cps')
        opening.onsuccess = () => {
          const counting = opening.result.transaction(name).objectStore(name).count()
          counting.onsuccess = () => {
            opening.result.close()
            resolve(counting.result)
          }
        }
      }),
    store,
  )

async function openPage(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** Begins with a button, and stops as soon as one can: on a quick machine all is done before a hand is there. */
const beginAndStop = (button: Locator) =>
  button.evaluate(async (begin) => {
    const stopped = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        const buttons = Array.from(document.querySelectorAll('button'))
        const stop = buttons.find(({ textContent }) => textContent.trim() === 'Arrêter')
        if (!stop) return
        observer.disconnect()
        stop.click()
        resolve()
      })
      observer.observe(document.body, { childList: true, subtree: true })
    })
    ;(begin as HTMLButtonElement).click()
    await stopped
  })

test('a large collection shows page by page, is saved, stopped, imported and stopped', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await openPage(page, './#/settings')
  const models = await page.evaluate(fill, { projects, assessmentsEach })
  const answers = projects * assessmentsEach * models

  await openPage(page, './#/')
  await expect(page.locator('.row')).toHaveCount(20)
  await page.getByRole('button', { name: 'Afficher plus' }).click()
  await expect(page.locator('.row')).toHaveCount(40)

  await openPage(page, './#/transfer')
  const save = page.getByRole('button', { name: 'Enregistrer le fichier' })
  await beginAndStop(save)
  await expect(page.getByText('Aucun fichier n’a été fait')).toBeVisible()
  const downloading = page.waitForEvent('download')
  await save.click()
  const download = await downloading
  const file = await download.path()

  await openPage(page, './#/settings')
  await page.getByText('Effacer toutes mes données').click()
  await page.getByLabel('Pour confirmer').fill('effacer')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Tout est effacé de cet appareil')).toBeVisible()

  await openPage(page, './#/transfer')
  await page.locator('input[type=file]').setInputFiles(file)
  const apply = page.getByRole('button', { name: 'Importer', exact: true })
  await expect(page.locator('.preview .project')).toHaveCount(20)
  await beginAndStop(apply)
  await expect(page.getByText('Rien n’a été écrit')).toBeVisible()
  expect(await countOf(page, 'projects')).toBe(0)
  expect(await countOf(page, 'answers')).toBe(0)

  await apply.click()
  await expect(page.getByText('C’est importé')).toBeVisible({ timeout: 60_000 })
  expect(await countOf(page, 'projects')).toBe(projects)
  expect(await countOf(page, 'answers')).toBe(answers)
  report(`${answers} answers saved, erased and imported; stopped on the way, nothing was written`)
})
