import { readFileSync } from 'node:fs'
import { Grid, modelsOf } from '@/domain/grid'
import { translate } from '@/domain/translate'
import { newestEdition } from '../../scripts/first-question.mjs'
import { axe, expect, letters, looks, overflow, prefer, test, type Page } from './fixtures'
import { misplaced, printed, tight } from './sheets'

const shipped = (name: string): unknown =>
  JSON.parse(readFileSync(`criteria/spf-cps/${newestEdition()}/${name}.json`, 'utf8'))
const grids = {
  fr: Grid.parse(shipped('grid')),
  en: Grid.parse(translate(shipped('grid'), shipped('grid.en'))),
}

async function openPaper(page: Page, query = '') {
  await page.goto(`./#/paper${query}`)
  await expect(page.locator('.sheet').first()).toBeVisible()
  await letters(page)
}

for (const language of ['fr', 'en'] as const) {
  const grid = grids[language]

  test(`the questionnaire takes two pages with every model, nothing cut (${language})`, async ({
    page,
  }) => {
    await prefer(page, { language, theme: 'dark' })
    await openPaper(page)
    expect(await misplaced(page)).toEqual([])
    const boxes = await page
      .locator('.sheet .row .box')
      .evaluateAll((all) => all.map((box) => (box as HTMLElement).offsetWidth))
    expect(boxes).toHaveLength(32 * 6 - grid.generals.flatMap(coreOf).length)
    expect(Math.min(...boxes)).toBeGreaterThanOrEqual((5 / 25.4) * 96)

    const pdf = await printed(page)
    expect(pdf.pages).toHaveLength(2)
    expect(pdf.tagged).toBe(true)
    expect(pdf.language).toBe(language)
    const text = pdf.pages.join('')
    for (const [index, { shortLabel, plain }] of modelsOf(grid).entries())
      expect(text).toContain(tight(`${index + 1} ${shortLabel}. ${plain}`))
    for (const own of pdf.pages) {
      expect(own).toContain(tight(grid.version))
      // Two sheets of one person are put together by the number written at the head of both.
      expect(own).toMatch(/Feuillen°|Sheetno\./)
    }
    expect(text).toContain(tight(grid.source.notice))
    // What a dash in place of a box means.
    expect(pdf.pages[0]).toMatch(/–NCn’estpaspossiblesurcetteligne|–N\/Aisnotpossibleonthisrow/)
  })

  test(`the booklet takes four pages with every anchor whole (${language})`, async ({ page }) => {
    await prefer(page, { language })
    await openPaper(page, '?document=booklet')
    expect(await misplaced(page)).toEqual([])
    const pdf = await printed(page)
    expect(pdf.pages).toHaveLength(4)
    expect(pdf.tagged).toBe(true)
    const text = pdf.pages.join('')
    for (const { shortLabel, anchors } of modelsOf(grid))
      expect(text).toContain(
        tight([shortLabel, ...anchors.flatMap((anchor, level) => [level, anchor])].join('')),
      )
  })
}

const coreOf = (general: (typeof grids)['fr']['generals'][number]) =>
  general.operationals.flatMap(({ models }) => models.filter(({ ncAllowed }) => !ncAllowed))

test('one general criterion takes one page, with the code and the roles of the workshop', async ({
  page,
}) => {
  const roles = ['Enseignante ou enseignant', 'Parent', 'Élu']
  const asked = roles.map((role) => `roles=${encodeURIComponent(role)}`).join('&')
  await openPaper(page, `?general=2&code=tigre-jardin-42&${asked}`)
  expect(await misplaced(page)).toEqual([])
  const { pages, title } = await printed(page)
  expect(pages).toHaveLength(1)
  expect(title).toBe('Questionnaire CPS')
  expect(pages[0]).toContain('tigrejardin42')
  for (const [index, role] of roles.entries())
    expect(pages[0]).toContain(tight(`${index + 1}${role}`))
  expect(pages[0]).not.toContain('Aménagementdutemps')
})

test('the screen has a title of its own, where one arrives, and the sheets theirs below it', async ({
  page,
}) => {
  await page.goto('./')
  await page.getByRole('link', { name: 'Questionnaire sur papier' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sur papier')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  for (const [asked, title] of [
    ['Le questionnaire', 'Où en est notre projet CPS'],
    ['Le livret', 'Les quatre niveaux, ligne par ligne'],
  ] as const) {
    await page.getByRole('radio', { name: asked }).check()
    await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(title)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  }
})

test('each button prints its document, and only what is shown', async ({ page }) => {
  await openPaper(page)
  await page.evaluate(() => {
    window.print = () =>
      (document.body.dataset.printed = document.querySelector('.sheet h2')?.textContent)
  })
  await page.getByRole('button', { name: 'Imprimer le livret' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed', /quatre niveaux/)
  await page.getByRole('button', { name: 'Imprimer le questionnaire' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed', /notre projet/)
})

for (const [{ language, theme }, widths] of [
  [looks[0], [320, 1280]],
  [looks[1], [1280, 320]],
] as const)
  test(`the preview fits every width and keeps to the rules: ${language}, ${theme}`, async ({
    page,
  }) => {
    await prefer(page, { language, theme })
    await openPaper(page)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      await expect.poll(() => overflow(page)).toBe(0)
    }
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await axe(page)
  })
