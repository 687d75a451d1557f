import { exampleSource } from '../report/builders'
import { expect, letters, prefer, test, type Page } from './fixtures'
import { seed } from './seed'
import { printed, tight, tornGrids } from './sheets'

const { identity } = exampleSource('ex-cap')
const screens = [
  'results',
  'results?view=factors',
  'plan',
  'criteria/1.2',
  'models/1.2.2',
  'project',
]

async function openStored(page: Page) {
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await seed(page, exampleSource('ex-cap'))
}

async function openScreen(page: Page, screen: string) {
  // Another address of the same page is shown a moment later: until then the one before would be looked at.
  await page.goto('about:blank')
  await page.goto(`./#/assessments/a1/${screen}`)
  await expect(page.locator('[data-project]')).toBeVisible()
  await letters(page)
}

test('a printed screen names its project, has no controls, is set in blocks and keeps its cards whole', async ({
  page,
}) => {
  await openStored(page)
  for (const screen of screens) {
    await openScreen(page, screen)
    expect(await tornGrids(page, '[data-project]'), screen).toEqual([])
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('navigation')).toHaveCount(0)
    await expect(page.locator('.button, .button-quiet').filter({ visible: true })).toHaveCount(0)
    const breaks = await page
      .locator('.essentials .grid > *')
      .evaluateAll((fields) => fields.map((field) => getComputedStyle(field).breakInside))
    expect(breaks.filter((one) => one !== 'avoid')).toEqual([])
    await page.emulateMedia({ media: null })
    const { pages } = await printed(page)
    // The foot of a page comes before its text.
    for (const [index, text] of pages.entries())
      expect(text, screen).toContain(`${index + 1}/${pages.length}EXEMPLEFICTIF–Tenirlecap`)
    expect(pages[0], screen).toMatch(
      /(Tenirlecap–autoévaluationdu24septembre2026,édition1\.0\.0delagrille).{0,20}\1/,
    )
    expect(pages.join(''), screen).not.toMatch(
      /Voirtout|Voirleplan|autrespistes|Comprendrececalcul/,
    )
    // What is folded on screen.
    if (screen === 'project')
      for (const key of ['description', 'partners', 'evaluationNote'])
        expect(pages.join('')).toContain(tight(String(identity[key])))
  }
})

test('a printed field of one line is as long as what is written in it, and says nothing of limits', async ({
  page,
}) => {
  const goal = 'Que chaque élève sache nommer ce qu’il ressent, demander de l’aide et dire non. '
    .repeat(3)
    .slice(0, 200)
    .trim()
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const source = exampleSource('ex-cap')
  await seed(page, { ...source, identity: { ...source.identity, aim: goal } })
  await openScreen(page, 'project')
  await expect(page.getByLabel('Objectif en une phrase')).toHaveValue(goal)
  const { pages } = await printed(page)
  expect(pages.join('')).toContain(tight(goal))
  expect(pages.join('')).not.toMatch(/caractèressur|Lalimitede/)
})

test('what was filled in is printed as text, days in words, and nothing filled in as a line to write on', async ({
  page,
}) => {
  const source = exampleSource('ex-cap')
  const [first] = source.plan
  const lines = ['Une heure par mois', 'Une salle', 'Un livret']
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await seed(page, {
    ...source,
    identity: { ...source.identity, description: lines.join('\n'), start: '2024-09' },
    plan: [{ ...first!, sign: '', when: '2026-09-01' }],
  })
  for (const [screen, texts, none] of [
    ['plan', ['Remplacer le cycle', '1er septembre 2026', 'Largement en place', 'À faire'], 1],
    ['project', [...lines, '24 septembre 2026', 'septembre 2024', 'En cours'], 0],
  ] as const) {
    await openScreen(page, screen)
    await page.emulateMedia({ media: 'print' })
    const controls = page.locator('main :is(input, select, textarea)').filter({ visible: true })
    await expect(controls, screen).toHaveCount(0)
    const empty = page.locator('[data-written=""]').filter({ visible: true })
    await expect(empty, screen).toHaveCount(none)
    const written = await empty.evaluateAll((fields) =>
      fields.map((field) => {
        const { height, borderBottomWidth } = getComputedStyle(field, '::after')
        return { isHighEnough: parseFloat(height) > 20, borderBottomWidth }
      }),
    )
    for (const line of written)
      expect(line).toEqual({ isHighEnough: true, borderBottomWidth: '1px' })
    await page.emulateMedia({ media: null })
    const { pages } = await printed(page)
    for (const text of texts) expect(pages.join(''), screen).toContain(tight(text))
    expect(pages.join(''), screen).not.toMatch(
      /obligatoire|Plusieursréponses|Communeouintercommunalité/,
    )
  }
})

test('a profile is drawn on paper in its own colours, on a dark device too', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await openStored(page)
  for (const screen of ['results', 'results?view=generals', 'results?view=factors']) {
    await openScreen(page, screen)
    await expect(page.locator('figure canvas')).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('figure canvas'), screen).toBeHidden()
    const drawing = page.locator('figure svg[role=img]')
    await expect(drawing, screen).toBeVisible()
    const inks = await drawing
      .locator('text:not(.level)')
      .evaluateAll((texts) => texts.map((text) => getComputedStyle(text).fill))
    expect(new Set(inks), screen).toEqual(new Set(['rgb(29, 36, 51)']))
    await page.emulateMedia({ media: null })
  }
})

test('lines on paper are longer than on screen', async ({ page }) => {
  await openStored(page)
  await openScreen(page, 'plan')
  const width = () =>
    page.getByText('D’abord les modèles dont le niveau est le plus bas').evaluate((line) => {
      const { maxWidth, fontSize } = getComputedStyle(line)
      return parseFloat(maxWidth) / parseFloat(fontSize)
    })
  const onScreen = await width()
  await page.emulateMedia({ media: 'print' })
  expect(await width()).toBeGreaterThan(1.3 * onScreen)
})

test('paper does not show what opens something', async ({ page }) => {
  await openStored(page)
  await openScreen(page, 'results')
  await page.emulateMedia({ media: 'print' })
  const decorations = await page
    .locator('main :is(a, button, summary)')
    .filter({ visible: true })
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).textDecorationLine))
  expect(new Set(decorations)).toEqual(new Set(['none']))
})

test('paper does not show where the focus is', async ({ page }) => {
  await openStored(page)
  await openScreen(page, 'criteria/1.2')
  const radio = page.getByRole('radio', { checked: true }).first()
  const shadow = () =>
    page
      .locator('.models > *')
      .first()
      .evaluate((card) => getComputedStyle(card).boxShadow)
  await page.keyboard.press('Tab')
  await radio.focus()
  expect(await shadow()).not.toBe('none')
  await page.emulateMedia({ media: 'print' })
  expect(await shadow()).toBe('none')
  const outlines = await page
    .locator('main, main *')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).outlineStyle))
  expect(new Set(outlines)).toEqual(new Set(['none']))
})

for (const language of ['fr', 'en'] as const)
  test(`the first page of a first visit is one sheet of whole words (${language})`, async ({
    page,
  }) => {
    await prefer(page, { language })
    await page.goto('./')
    await expect(page.locator('.contents li')).toHaveCount(9)
    await letters(page)
    const { pages } = await printed(page)
    expect(pages).toHaveLength(1)
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 794, height: 1123 })
    const heights = await page
      .locator('.contents .name')
      .evaluateAll((names) => names.map((name) => name.getBoundingClientRect().height))
    expect(new Set(heights).size).toBe(1)
  })

test('a suggestion says on paper where it comes from', async ({ page }) => {
  await openStored(page)
  await openScreen(page, 'plan')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Idée tirée d’une source').filter({ visible: true })).not.toHaveCount(
    0,
  )
})

test('the head of the profile’s table is printed with its first row, wherever it begins', async ({
  page,
}) => {
  await openStored(page)
  await openScreen(page, 'results')
  /** The page of the table's heading when everything above has moved down by so many pixels. */
  const pageOfHeading = async (lower: number) => {
    await page.locator('.starts').evaluate((element, space) => {
      element.style.paddingBlockEnd = `${space}px`
    }, lower)
    const { pages } = await printed(page)
    const index = pages.findIndex((text) => text.includes('Leprofilentableau'))
    expect(pages[index], `${lower} px`).toContain('Leplusbas1.1MaîtrisedesCPS')
    return index
  }
  // Torn, if ever, just before the heading itself goes to the next page: closed in on to less than a row.
  let [above, below] = [0, 800]
  const first = await pageOfHeading(above)
  expect(await pageOfHeading(below)).toBe(first + 1)
  while (below - above > 20) {
    const middle = (above + below) / 2
    if ((await pageOfHeading(middle)) === first) above = middle
    else below = middle
  }
})
