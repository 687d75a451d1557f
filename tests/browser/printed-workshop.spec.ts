import { expect, letters, prefer, test, type Page } from './fixtures'
import { openTraining } from './open-training'
import { printed } from './sheets'

async function turnTo(page: Page, address: string) {
  await page.goto('about:blank')
  await page.goto(address)
  await letters(page)
}

test('the code of a workshop is a poster of one page, without counts or controls', async ({
  page,
}) => {
  const root = await openTraining(page)
  await turnTo(page, `${root}prepare`)
  const address = page.getByLabel('Adresse de Repère CPS')
  await address.fill('https://repere.example.org/')
  await address.press('Tab')
  for (const height of [700, 1400]) {
    await page.setViewportSize({ width: 1400, height })
    await turnTo(page, `${root}join`)
    await expect(page.locator('.scan')).toBeVisible()
    const { pages } = await printed(page)
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain('Entrezdansl’atelier')
    expect(pages[0]).not.toMatch(/reçu|Pleinécran/)
  }
})

test('a show of hands is printed with its total, beside what it counts, only once hands are counted', async ({
  page,
}) => {
  const root = await openTraining(page)
  await turnTo(page, `${root}hands/1.2.5`)
  const texts = async () => (await printed(page)).pages
  expect((await texts()).join('')).not.toMatch(/comptée|Auclavier|chacunsonniveau/)
  await page.locator('.add').nth(2).click()
  await expect(page.getByText('1 main comptée')).toBeVisible()
  // However far down a page the list begins, the total is never alone on the next one.
  for (let lower = 0; lower <= 400; lower += 25) {
    await page.locator('.head').evaluate((head, space) => {
      head.style.paddingBlockEnd = `${space}px`
    }, lower)
    const last = (await texts()).at(-1)
    expect(last, `${lower} px`).toMatch(/Nesaitpas.*1maincomptée/)
  }
})

for (const language of ['fr', 'en'] as const)
  test(`what a trainer prepares is one sheet that names its workshop, without fields (${language})`, async ({
    page,
  }) => {
    await prefer(page, { language })
    const root = await openTraining(page)
    await page.goto(`${root}prepare`)
    const address = page.getByLabel(/Adresse de Repère CPS|Address of Repère CPS/)
    await address.fill('https://repere.example.org/')
    await address.press('Tab')
    const { pages } = await printed(page)
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain('https://repere.example.org/')
    expect(pages[0]).toMatch(/DirectionEnseignantAnimateur|ManagementTeacherYouthworker/)
    expect(pages[0]).not.toMatch(/Pratiques|Practices/)
    await page.emulateMedia({ media: 'print' })
    await expect(
      page.locator('main :is(input[type=text], select)').filter({ visible: true }),
    ).toHaveCount(0)
  })

test('the screens of a workshop are printed without what is only for the screen', async ({
  page,
}) => {
  const root = await openTraining(page)
  for (const [screen, title, controls] of [
    ['collect', 'Bulletinsreçus', /Lireunbulletin|tapezoucollez|Projeterlecode|Sanstéléphone/],
    ['votes', 'Ditesàlasalle', /Lireunvote|tapezoucollez|0vote/],
    ['prepare', 'Déroulé', /Nomd’unefonction|Laissezvide|Toutelaméthode/],
    ['decide', 'Choisirlespriorités', /secomptentici/],
  ] as const) {
    await turnTo(page, `${root}${screen}`)
    const { pages } = await printed(page)
    expect(pages.join(''), screen).toMatch(new RegExp(title))
    expect(pages.join(''), screen).not.toMatch(controls)
    await page.emulateMedia({ media: 'print' })
    const fields = await page
      .locator('main :is(input[type=text], textarea)')
      .filter({ visible: true })
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
    expect(fields, screen).not.toContain('')
    await page.emulateMedia({ media: null })
  }
})

test('what is decided is printed with the dots that were given, each list in one piece', async ({
  page,
}) => {
  const root = await openTraining(page)
  await turnTo(page, `${root}decide`)
  await page
    .getByRole('button', { name: /^Ajouter un point/ })
    .first()
    .click()
  await expect(page.locator('.given')).toHaveText('1 point')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.given').filter({ visible: true })).toHaveCount(1)
  await page.emulateMedia({ media: null })
  const { pages } = await printed(page)
  expect(pages.find((text) => text.includes('Cequivousdiviseencore'))).toMatch(/2\.2\.2.*Nuances/)
  expect(pages[0]).toContain('Cequivousdiviseencore')
})
