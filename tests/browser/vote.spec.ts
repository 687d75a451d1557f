import { modelsOf } from '@/domain/grid'
import { readWorkshopCode } from '@/domain/workshop-code'
import { writeBallot } from '@/exchange/ballot'
import { ballotOf } from '../exchange/ballots'
import { grid } from '../report/builders'
import { axe, expect, stored, test, type Page } from './fixtures'

async function type(page: Page, text: string) {
  await page.getByLabel('Ou tapez ou collez le texte du vote').fill(text)
  await page.getByRole('button', { name: 'Ajouter ce vote' }).click()
}

test('priorities are voted on a phone, without a network, and counted on the laptop', async ({
  page,
  context,
}) => {
  await page.goto('#/workshops')
  await page.getByRole('button', { name: 'Préparer un atelier sans fiche' }).click()
  const spoken = await page.locator('.spoken').innerText()
  const code = readWorkshopCode(spoken)
  if (code === null) throw new Error('No workshop code is on screen')
  const root = page.url().replace(/prepare$/, '')

  const phone = await context.newPage()
  await phone.setViewportSize({ width: 390, height: 844 })
  await phone.goto(`#/join/${code}`)
  await phone.getByRole('button', { name: 'Commencer à répondre' }).click()
  await phone.getByRole('link', { name: 'Relire' }).first().click()
  await phone.getByRole('link', { name: 'Voter pour les priorités' }).click()
  const more = phone.getByRole('button', { name: 'Ajouter un point : 1.2.1' })
  await more.press('Enter')
  await more.press('Enter')
  await phone.getByRole('button', { name: 'Ajouter un point : 2.1.3' }).press('Enter')
  await expect(phone.getByText(/Vos 3\spoints sont placés/)).toBeVisible()
  await stored(phone)
  await phone.reload()
  await expect(phone.getByText(/Vos 3\spoints sont placés/)).toBeVisible()
  await axe(phone)
  await phone.getByRole('link', { name: 'Montrer mon vote' }).click()
  const lines = await phone.getByRole('list', { name: 'Ou dictez ces lignes' }).innerText()

  const models = modelsOf(grid).map(({ id }) => id)
  const target = { gridId: grid.id, edition: grid.version, code, models }
  await page.goto(`${root}votes`)
  await type(page, writeBallot(ballotOf(5, target), target).qr)
  const outcome = page.getByRole('list', { name: 'Derniers votes lus' }).getByRole('listitem')
  await expect(outcome.first()).toContainText('Bulletin 1 reçu')
  await type(page, lines.toLowerCase())
  await expect(outcome.first()).toContainText(/Vote reçu\s: 3\spoints/)
  await page.getByRole('link', { name: 'Voir les points de tous' }).click()
  await expect(page.getByText(/1\spersonne a voté par bulletin/)).toBeVisible()
  await expect(page.getByLabel('Points : 1.2.1')).toHaveValue('2')
})
