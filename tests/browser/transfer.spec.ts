import { readFileSync } from 'node:fs'
import { dump } from '../storage/fixtures'
import { axe, expect, overflow, prefer, test, type Page } from './fixtures'

const name = '« Œuvre d’été – 50\u202f% & <b> »'

/** A project with this name, whom to contact, and an answer. */
async function start(page: Page): Promise<void> {
  await page.goto('./#/assessments/new/criteria/1.1')
  await page.locator('input[type=radio][value="2"]').first().check()
  await page.waitForURL(/assessments\/[0-9a-f]{32}\//)
  await page.getByRole('link', { name: 'Fiche du projet' }).click()
  await page.getByLabel('Nom du projet').fill(name)
  await expect(page.locator('header .status')).toHaveText('Enregistré sur cet appareil')
}

async function openTransfer(page: Page): Promise<void> {
  await page.goto('./#/transfer')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^(Sauvegarder et transférer|Back up and transfer)$/,
  )
}

interface Saved {
  name: string
  bytes: Buffer
}

async function save(page: Page): Promise<Saved> {
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Enregistrer le fichier' }).click()
  const download = await downloading
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

/** Everything that is stored, read by a connection of the test's own. */
const rowsOf = (page: Page) => page.evaluate(dump, 'repere-cps')

const choose = (page: Page, file: Saved) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: file.name, mimeType: '', buffer: file.bytes })

async function erase(page: Page): Promise<void> {
  await page.goto('./#/settings')
  await page.getByText('Effacer toutes mes données').click()
  await page.getByLabel('Pour confirmer').fill('effacer')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Tout est effacé de cet appareil')).toBeVisible()
}

test('everything is saved, encrypted, erased and imported, and is there as it was', async ({
  page,
}) => {
  await start(page)
  await openTransfer(page)
  const before = await rowsOf(page)
  await page.getByRole('checkbox', { name: 'Protéger par une phrase de passe' }).check()
  await page.getByLabel('Phrase de passe', { exact: true }).fill('quatre mots pour essayer')
  const file = await save(page)
  expect(file.name).toMatch(/^repere-cps-sauvegarde-\d{4}-\d\d-\d\d\.json\.age$/)
  await expect(page.getByText('Fichier relu et vérifié')).toContainText('1\u00a0projet')
  await expect(page.getByText('Dernière sauvegarde complète')).toBeVisible()

  await erase(page)
  await openTransfer(page)
  await choose(page, file)
  await page.getByLabel('Phrase de passe du fichier').fill('autre chose')
  await page.keyboard.press('Enter')
  await expect(page.locator('main').getByRole('alert')).toContainText(
    'Cette phrase de passe n’ouvre pas ce fichier',
  )
  await page.getByLabel('Phrase de passe du fichier').fill('quatre mots pour essayer')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Ce que ce fichier changerait' })).toBeFocused()
  await page.getByRole('button', { name: 'Importer', exact: true }).click()
  await expect(page.getByText('C’est importé')).toBeVisible()
  expect(await rowsOf(page)).toEqual(before)

  await choose(page, file)
  await page.getByLabel('Phrase de passe du fichier').fill('quatre mots pour essayer')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Il n’y a rien à importer')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Importer', exact: true })).toHaveCount(0)
})

/** Drops a file on the page, as from the desktop. */
async function drop(page: Page, { name: fileName, bytes }: Saved): Promise<void> {
  const data = await page.evaluateHandle(
    ([label, text]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], label, { type: 'application/json' }))
      return transfer
    },
    [fileName, bytes.toString('utf8')] as const,
  )
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data })
  await page.dispatchEvent('body', 'drop', { dataTransfer: data })
}

test('a file dropped on the home page is looked at, imported and taken back', async ({ page }) => {
  await start(page)
  await openTransfer(page)
  const { bytes } = await save(page)
  await erase(page)
  const empty = await rowsOf(page)
  await drop(page, { name: `${name}.json`, bytes })
  await expect(page.getByRole('heading', { name: 'Ce que ce fichier changerait' })).toBeVisible()
  await expect(page.getByRole('heading', { name })).toBeVisible()
  await page.getByRole('button', { name: 'Importer', exact: true }).click()
  await page.getByRole('button', { name: 'Annuler l’import' }).click()
  await expect(page.getByText('L’import est annulé')).toBeVisible()
  expect(await rowsOf(page)).toEqual(empty)
})

test('an older file shows what it says, and brings its answer back when asked to', async ({
  page,
}) => {
  await start(page)
  const questionnaire = page.url().replace('project', 'criteria/1.1')
  await openTransfer(page)
  const file = await save(page)
  await page.goto(questionnaire)
  await page.locator('input[type=radio][value="3"]').first().check()
  await expect(page.locator('header .status')).toHaveText('Enregistré sur cet appareil')
  await openTransfer(page)
  await choose(page, file)
  await expect(page.getByText('est plus ancien que ce qui est ici')).toBeVisible()
  await page.getByText('Voir la réponse qui diffère').click()
  await expect(page.getByText('3 · Pleinement en place')).toBeVisible()
  await expect(page.getByText('2 · Largement en place')).toBeVisible()
  await page.getByRole('button', { name: 'Reprendre la réponse du fichier' }).click()
  await expect(page.getByRole('heading', { name: 'Ce que ce fichier changerait' })).toBeFocused()
  await page.getByRole('button', { name: 'Importer', exact: true }).click()
  await expect(page.getByText('C’est importé')).toBeVisible()
  await page.goto(questionnaire)
  await expect(page.locator('input[type=radio][value="2"]').first()).toBeChecked()
})

test('a file that cannot be opened says what happened, what is unchanged and what to do', async ({
  page,
}) => {
  await start(page)
  await openTransfer(page)
  const before = await rowsOf(page)
  const { bytes } = await save(page)
  const cut = bytes.subarray(0, bytes.length / 2)
  for (const [label, content, words] of [
    ['cut.json', cut, 'Il manque la fin de ce fichier'],
    [
      'photo.json',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]),
      'Ce n’est pas un fichier de Repère CPS',
    ],
    ['huge.json', Buffer.alloc(10_000_001, 32), '10\u00a0Mo au plus'],
  ] as const) {
    await choose(page, { name: label, bytes: content })
    await expect(page.locator('main').getByRole('alert')).toContainText(words)
    await expect(page.locator('main').getByRole('alert')).toContainText(
      'Rien n’a changé sur cet appareil.',
    )
  }
  expect(await rowsOf(page)).toEqual(before)
})

/** A questionnaire with more than ten answers; gives what recalls that nothing was saved to a file. */
async function answerMuch(page: Page) {
  await page.goto('./#/assessments/new/criteria/1.2')
  for (const criterion of ['1.2', '2.1']) {
    await page.goto(page.url().replace(/[\d.]+$/, criterion))
    await expect(page.locator(`[name^="answer-${criterion}."]`).first()).toBeAttached()
    for (const radio of await page.locator('input[type=radio][value="2"]').all())
      await radio.check()
  }
  await expect(page.locator('header .status')).toHaveText('Enregistré sur cet appareil')
  return page.getByRole('complementary', { name: 'Sauvegarde' })
}

test('a backup is recalled after ten changes, never while answering, and can wait', async ({
  page,
}) => {
  const reminder = await answerMuch(page)
  await page.getByRole('link', { name: 'Profil', exact: true }).click()
  await expect(reminder).toContainText('Aucune sauvegarde complète n’a encore été faite')
  const focusedUnder = await reminder.evaluate(
    (aside) =>
      [...document.querySelectorAll<HTMLElement>('main :is(a, button, summary)')].filter((one) => {
        one.focus()
        return one.getBoundingClientRect().top >= aside.getBoundingClientRect().top
      }).length,
  )
  expect(focusedUnder).toBe(0)
  await page.getByRole('link', { name: /^Questionnaire/ }).click()
  await expect(reminder).toHaveCount(0)
  await page.getByRole('link', { name: 'Profil', exact: true }).click()
  await reminder.getByRole('button', { name: 'Plus tard' }).click()
  await expect(reminder).toHaveCount(0)
  await expect(page.locator('main')).toBeFocused()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(reminder).toHaveCount(0)
})

test('on a phone a backup is recalled after the profile, not over it, and at once on the home page', async ({
  page,
}) => {
  const reminder = await answerMuch(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(page.url().replace(/criteria.*/, 'results'))
  await expect(reminder).toBeAttached()
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
  await expect(reminder).not.toBeInViewport()
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await expect(reminder.getByRole('button', { name: 'Plus tard' })).toBeInViewport({ ratio: 1 })
  await page.goto('./#/')
  await expect(reminder).toBeInViewport({ ratio: 1 })
})

for (const [language, theme] of [
  ['fr', 'dark'],
  ['en', 'light'],
] as const) {
  test(`is accessible with a preview and every option open: ${language}, ${theme}`, async ({
    page,
  }) => {
    await prefer(page, { language, theme })
    await page.setViewportSize({ width: 320, height: 800 })
    await openTransfer(page)
    await choose(page, {
      name: 'golden.json',
      bytes: readFileSync('tests/exchange/fixtures/bundle-1.json'),
    })
    await expect(page.locator('.preview h2')).toBeFocused()
    await axe(page)
    await page.locator('.preview .button-primary').click()
    await page.getByRole('radio').nth(1).check()
    for (const box of await page.getByRole('checkbox').all()) await box.check()
    await axe(page)
    expect(await overflow(page)).toBe(0)
  })
}
