import { readWorkshopCode } from '@/domain/workshop-code'
import { axe, expect, looks, overflow, prefer, stored, test, type Page } from './fixtures'

const TOTAL = 32

/** Starts a workshop without a project sheet; gives its code as it is shown. */
async function start(page: Page): Promise<string> {
  await page.goto('./#/workshops')
  await page.getByRole('button', { name: /atelier sans fiche|workshop without a sheet/ }).click()
  await expect(page).toHaveURL(/prepare$/)
  return (await page.locator('.spoken').textContent()) ?? ''
}

test('a workshop without a project sheet is named once above its screens', async ({ page }) => {
  const code = await start(page)
  const inHeader = page.getByRole('banner').locator('p.name')
  await expect(inHeader).toHaveText(code.replace(/\s/g, ' '))
})

async function join(phone: Page, code: string) {
  await phone.setViewportSize({ width: 390, height: 844 })
  await phone.goto('./#/join')
  await phone.getByLabel('Code de l’atelier').fill(code)
  await phone.getByRole('button', { name: 'Rejoindre' }).click()
  await phone.getByRole('button', { name: 'Commencer à répondre' }).click()
  await expect(phone.getByText(`1 sur ${TOTAL}`)).toBeVisible()
}

/** Answers one model a screen with the keys of its levels, and goes on; a reload on the way changes nothing. */
async function answerAll(phone: Page) {
  for (let model = 1; model <= TOTAL; model += 1) {
    await expect(phone.getByText(`${model} sur ${TOTAL}`)).toBeVisible()
    if (model === 12) {
      await stored(phone)
      await phone.reload()
    }
    const level = phone.locator(`fieldset input[value="${model % 4}"]`)
    await level.focus()
    await phone.keyboard.press(String(model % 4))
    await expect(level).toBeChecked()
    if (model === 1) await axe(phone)
    await phone
      .getByRole('link', { name: model < TOTAL ? 'Suivant' : 'Relire et terminer' })
      .click()
  }
}

const linesOn = async (phone: Page) => {
  await phone.getByRole('link', { name: 'Montrer mon bulletin' }).click()
  await expect(phone.getByRole('img', { name: /Code QR/ })).toBeVisible()
  return phone.getByRole('list', { name: 'Ou dictez ces lignes' }).innerText()
}

async function type(page: Page, text: string) {
  await page.getByLabel('Ou tapez ou collez le texte du bulletin').fill(text)
  await page.getByRole('button', { name: 'Ajouter ce bulletin' }).click()
}

const outcome = (page: Page) =>
  page.getByRole('list', { name: 'Derniers bulletins lus' }).getByRole('listitem').first()

test('a ballot answered on a phone is typed on the laptop, replaced when it changes, and stays', async ({
  page,
  context,
}) => {
  test.slow()
  const code = await start(page)
  await page.getByRole('link', { name: 'Commencer le recueil' }).click()

  const phone = await context.newPage()
  await join(phone, code)
  await answerAll(phone)
  await expect(phone.getByText(`${TOTAL} réponses sur ${TOTAL}`)).toBeVisible()
  await axe(phone)
  const lines = await linesOn(phone)
  await phone.setViewportSize({ width: 320, height: 640 })
  expect(await overflow(phone)).toBe(0)

  await type(page, lines.toLowerCase())
  await expect(outcome(page)).toContainText(`Bulletin 1 reçu : ${TOTAL} réponses sur ${TOTAL}`)

  await phone.getByRole('link', { name: 'Changer une réponse' }).click()
  expect(await overflow(phone)).toBe(0)
  await phone.getByRole('link', { name: /Connaissances sur les CPS/ }).click()
  await phone.getByRole('radio', { name: 'Ne sait pas' }).check()
  await phone.getByRole('link', { name: 'Relire', exact: true }).first().click()
  const changed = await linesOn(phone)
  expect(changed).not.toBe(lines)

  await type(
    page,
    changed.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
  )
  await expect(outcome(page)).toContainText('mal recopiée')
  await type(page, changed)
  await expect(outcome(page)).toContainText('Bulletin 1 remplacé')
  await axe(page)

  await stored(page)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Recueillir les bulletins')
  await expect(page.getByRole('row', { name: /^1/ })).toContainText(`${TOTAL} sur ${TOTAL}`)
  await page.goto('./#/workshops')
  await page.getByRole('link', { name: `Reprendre ${code}` }).click()
  await expect(page).toHaveURL(/collect/)
})

/** The screen at an address, once it has taken the place of the one before. */
async function turnTo(page: Page, address: string) {
  const title = page.getByRole('heading', { level: 1 })
  const before = await title.innerText()
  await page.goto(address)
  await expect(title).not.toHaveText(before)
}

test('the links that stand alone are as tall as a finger on a phone', async ({ page }) => {
  const isTall = async (name: string) => {
    const link = page.getByRole('link', { name, exact: true }).first()
    const height = async () => (await link.boundingBox())?.height
    await expect.poll(height, name).toBeGreaterThanOrEqual(44)
  }
  const code = await start(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await isTall('Toute la méthode')
  const root = page.url().replace(/prepare$/, '')
  await turnTo(page, `${root}collect`)
  await isTall('Projeter le code de l’atelier')
  await turnTo(page, `${root}discuss`)
  await isTall('Compter à main levée')
  await turnTo(page, './#/workshops')
  await isTall('Je participe : rejoindre un atelier')
  await join(page, code)
  await isTall('Relire')
  await page.getByRole('link', { name: 'Relire', exact: true }).first().click()
  await isTall('Compléter')
  await isTall('Quitter ou supprimer mon bulletin')
})

for (const { language, theme } of looks)
  test(`a workshop’s screens have no breach of accessibility in ${language}, ${theme}`, async ({
    page,
  }) => {
    // Twelve screens in one visit: a machine with other work needs more than a screen's time.
    test.slow()
    await prefer(page, { language, theme })
    const code = readWorkshopCode(await start(page))
    await axe(page)
    const root = page.url().replace(/prepare$/, '')
    const addresses = ['collect', 'hands', 'join', 'votes'].map((screen) => `${root}${screen}`)
    const handsTitle = new RegExp(
      `^1\\.1\\.1 .+ · ${code?.replaceAll('-', '.') ?? '?'} · Repère CPS$`,
    )
    for (const address of [...addresses, './#/workshops', `./#/join/${code ?? ''}`]) {
      await turnTo(page, address)
      await axe(page)
      if (address.endsWith('hands')) await expect(page).toHaveTitle(handsTitle)
    }
    await page.locator('.go').click()
    await expect(page.getByRole('radio').first()).toBeVisible()
    await axe(page)
    const ballot = page.url().replace(/[^/]+$/, '')
    for (const step of ['review', 'code', 'vote', 'vote-code']) {
      await turnTo(page, `${ballot}${step}`)
      await axe(page)
    }
  })
