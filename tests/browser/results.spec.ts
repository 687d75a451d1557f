import { axe, axeInEachLook, expect, test, type Page } from './fixtures'
import { openProfile } from './open-profile'

/** Answers models by their codes in the questionnaire, page by page, and opens the profile. */
async function openAnswered(page: Page, answers: Record<string, number | 'nc' | 'nsp'>) {
  const criteria = new Map<string, [string, string][]>()
  for (const [model, code] of Object.entries(answers)) {
    const criterion = model.replace(/\.\d+$/, '')
    criteria.set(criterion, [...(criteria.get(criterion) ?? []), [model, String(code)]])
  }
  let base = './#/assessments/new/'
  for (const [criterion, codes] of criteria) {
    await page.goto(`${base}criteria/${criterion}`)
    for (const [model, code] of codes)
      await page.locator(`[name="answer-${model}"][value="${code}"]`).check()
    await expect(page).not.toHaveURL(/\/new\//)
    base = page.url().replace(/criteria\/.*$/, '')
  }
  await page.goto(`${base}results`)
  await expect(page.getByRole('table')).toBeVisible()
}

const rowOf = (page: Page, id: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: id }) })

test('an answer, “not applicable”, “don’t know” and no answer stay four things on the whole page', async ({
  page,
}) => {
  await openAnswered(page, {
    '1.1.1': 2,
    '1.3.1': 'nc',
    '1.3.2': 'nc',
    '2.2.1': 'nsp',
    '2.2.2': 'nsp',
  })
  await expect(rowOf(page, '1.1')).toContainText(/En bonne voie\s*2,0.*1\/1/)
  await expect(rowOf(page, '1.3')).toContainText('Non concerné')
  await expect(rowOf(page, '2.2')).toContainText(/Non noté.*2\s«\sne sait pas\s»/)
  await expect(rowOf(page, '3.1')).toContainText('Sans réponse')

  await expect(
    page.getByText(/1\smodèle sur\s30\sapplicables en place, 2\snon\sconcernés/),
  ).toBeVisible()
  await expect(
    page.getByText(
      /Profil partiel\s: 3\smodèles sur\s32 évalués ou non concernés, 2\s«\sne sait pas\s», 27\ssans\sréponse/,
    ),
  ).toBeVisible()
  const check = page.getByRole('region', { name: 'À vérifier' })
  await expect(check).toContainText(/qui pourrait le dire.*2\.2\.1.*2\.2\.2/)
  await expect(check).toContainText(/phrase à compléter.*1\.3\.1/)
  await expect(check).toContainText(/27\smodèles n’ont pas encore de réponse/)
  // On paper, the radar's own words say the same.
  const paper = page.locator('svg.radar')
  await expect(paper).toContainText('non concerné')
  await expect(paper).toContainText('non noté')
  await expect(paper).toContainText('sans réponse')
})

test('the profile is said in a sentence, with its strong points and how its figures are counted', async ({
  page,
}) => {
  await openProfile(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^La maîtrise des CPS et les pratiques du quotidien portent le projet\s; l’accompagnement des intervenants manque encore$/,
  )
  await expect(page.getByRole('region', { name: 'Points d’appui' }).getByRole('link')).toHaveText([
    /^1\.3\.1/,
    /^1\.2\.1/,
    /^1\.1\.1/,
  ])
  await page.getByRole('button', { name: /^Depuis le 13 novembre 2025\s: 15\sprogrès/ }).click()
  await expect(page.getByRole('heading', { name: 'Depuis le 13 novembre 2025' })).toBeFocused()
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: /^14\smodèles sur/ }).click()
  await expect(dialog).toContainText('1 + 3 + 1 + 2 + 3 + 0 + 2 + 0 + 2 = 14')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Socle\s: 4 sur 6/ }).click()
  await expect(dialog).toContainText('1 + 1 + 0 + 1 + 1 + 0 = 4 sur 6')
})

test('the picture is drawn, named, and opens the same calculation as the table', async ({
  page,
}) => {
  await openProfile(page)
  const canvas = page.getByRole('img', { name: /^Radar des 9/ })
  await expect(canvas).toBeVisible()
  const inked = await canvas.evaluate((element: HTMLCanvasElement) => {
    const { data } = element.getContext('2d')!.getImageData(0, 0, element.width, element.height)
    return data.some((value) => value > 0)
  })
  expect(inked).toBe(true)

  await rowOf(page, '1.2').getByRole('button').click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('(2 + 2 + 1 + 2 + 1) ÷ 5 = 1,6')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(rowOf(page, '1.2').getByRole('button')).toBeFocused()

  // The words of 1.1 stand at the top, in the middle.
  const { width } = (await canvas.boundingBox())!
  await canvas.click({ position: { x: width / 2, y: 10 } })
  await expect(dialog).toContainText('1.1 Maîtrise des CPS')
  await page.keyboard.press('Escape')

  await page.getByRole('link', { name: /3\scritères généraux/ }).click()
  const bars = page.getByRole('img', { name: /^Barres des 3/ })
  // The last of three bars, above the names of the levels.
  const { height } = (await bars.boundingBox())!
  await bars.click({ position: { x: 40, y: height * 0.65 } })
  await expect(dialog).toContainText('3 Environnement')
})

test('each reading has an address that a reload and the back button find again', async ({
  page,
}) => {
  await openProfile(page)
  await page.getByRole('link', { name: /3\scritères généraux/ }).click()
  await expect(page).toHaveURL(/view=generals/)
  await expect(page.getByRole('row')).toHaveCount(4)
  await page.getByRole('link', { name: /8\sfacteurs/ }).click()
  await page.reload()
  await expect(page.getByRole('row')).toHaveCount(9)
  await expect(page.getByText('Lien indirect')).toBeVisible()
  await expect(page.locator('.letter')).toHaveText([
    /^Séquencée\s*Largement en place/,
    /^Active\s*Largement en place/,
    /^Focalisée\s*Largement en place/,
    /^Explicite\s*Amorcé/,
  ])
  await page.goBack()
  await expect(page.getByRole('row')).toHaveCount(4)
  await page.goBack()
  await expect(page.getByRole('row')).toHaveCount(10)
})

test('a step is added to the plan from the profile', async ({ page }) => {
  await openAnswered(page, { '1.1.1': 0 })
  const add = page.getByRole('button', { name: /^Ajouter au plan/ })
  const placeOf = async (action: typeof add) => {
    const box = await action.boundingBox()
    return box && [box.x, box.y, box.width, box.height].map(Math.round)
  }
  const place = await placeOf(add)
  await add.click()
  const kept = page.getByRole('link', { name: 'Dans votre plan' })
  await expect(kept).toBeFocused()
  // What takes the place of the button has its shape: the cards stay alike.
  expect(await placeOf(kept)).toEqual(place)
  await kept.click()
  await expect(page).toHaveURL(/plan$/)
  await expect(page.locator('div.line[role=group]')).toHaveCount(1)
})

test('a profile without an answer says what to do', async ({ page }) => {
  await page.goto('./#/assessments/new/results')
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText('Le profil apparaîtra ici')
  // Where it will be, without a word that a screen reader would have to hear.
  await expect(page.locator('.picture[aria-hidden] svg')).toBeVisible()
  await axe(page)
  await page.getByRole('link', { name: 'Répondre au premier modèle' }).click()
  await expect(page.getByRole('radio').first()).toBeEnabled()
  await page.goBack()
  await expect(title).toHaveText('Le profil apparaîtra ici')
  await axeInEachLook(page)
})
