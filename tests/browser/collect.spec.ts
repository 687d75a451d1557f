import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { modelsOf } from '@/domain/grid'
import { codeAt, readWorkshopCode, type WorkshopCode } from '@/domain/workshop-code'
import { writeBallot } from '@/exchange/ballot'
import type { BallotTarget } from '@/exchange/ballot-bytes'
import { ballotOf } from '../exchange/ballots'
import { grid } from '../report/builders'
import { cameraArguments, writeFilm } from './fake-camera'
import { expect, stored, test as base, type Page } from './fixtures'

const participants = 30

/** Each worker's browser has a camera of its own, which plays this file. */
const test = base.extend<object, { film: string }>({
  film: [
    async ({}, use, { project, workerIndex }) => {
      mkdirSync(project.outputDir, { recursive: true })
      const film = join(project.outputDir, `camera-${workerIndex}.y4m`)
      // The browser looks at the film when it is asked for its cameras.
      writeFilm(film, ['Nothing yet'])
      await use(film)
    },
    { scope: 'worker' },
  ],
  launchOptions: [
    async ({ launchOptions, film }, use) => {
      await use({
        ...launchOptions,
        args: [...(launchOptions.args ?? []), ...cameraArguments(film)],
      })
    },
    { scope: 'worker' },
  ],
})

const targetFor = (code: WorkshopCode): BallotTarget => ({
  gridId: grid.id,
  edition: grid.version,
  code,
  models: modelsOf(grid).map(({ id }) => id),
})

/** Prepares a workshop without a project, up to the screen that collects. Gives its code. */
async function openCollect(page: Page): Promise<WorkshopCode> {
  await page.goto('#/workshops')
  await page.getByRole('button', { name: 'Préparer un atelier sans fiche' }).click()
  const code = readWorkshopCode(
    await page
      .getByText(/^[a-z]{4,8}\s[a-z]{4,8}\s\d+$/)
      .first()
      .innerText(),
  )
  if (code === null) throw new Error('No workshop code is on screen')
  await page.getByRole('link', { name: 'Commencer le recueil' }).click()
  return code
}

test('thirty ballots held before the camera are read and merged, whatever else it sees', async ({
  page,
  film,
}) => {
  test.slow()
  const code = await openCollect(page)
  const target = targetFor(code)
  const codes = Array.from(
    { length: participants },
    (_, index) => writeBallot(ballotOf(index + 1, target), target).qr,
  )
  const elsewhere = targetFor(codeAt(code === codeAt(7) ? 8 : 7))
  const strays = ['WIFI:S:Salle 2;;', writeBallot(ballotOf(99, elsewhere), elsewhere).qr]
  writeFilm(film, [...strays, ...codes])

  const count = page.getByRole('region', { name: 'Participants' }).locator('b')
  await page.getByRole('button', { name: 'Ouvrir la caméra' }).click()
  await expect(count).toHaveText(String(participants), { timeout: 40_000 })

  // The page's own thread stays free for the trainer.
  expect(page.workers()).toHaveLength(1)

  // The film begins again: a ballot that was read replaces itself.
  const again = page.getByRole('list', { name: 'Derniers bulletins lus' })
  await expect(again).toContainText('déjà', { timeout: 20_000 })
  await expect(count).toHaveText(String(participants))

  await stored(page)
  await page.reload()
  await expect(count).toHaveText(String(participants))
})
