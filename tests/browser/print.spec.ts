import type { Answers } from '@/domain/assessment'
import { modelsOf } from '@/domain/grid'
import type { SummarySource } from '@/report/source'
import { answersAll, answersOf, answerOf, assessmentOf, planLineOf } from '../builders'
import { exampleSource, grid, longSource, sourceOf, textOf } from '../report/builders'
import { expect, prefer, test } from './fixtures'
import { numbered } from './numbered'
import { openSummary } from './open-summary'
import { misplaced, picturesOn, printed, tight } from './sheets'

const STRANGE = '« Œuvre d’été – 50 % & <b> »'

/** What the team wrote that stands on the two pages. */
function ownTexts({ identity, plan, earlierPlan, strengths, answers }: SummarySource): string[] {
  const fields = [
    'name',
    'organisation',
    'territory',
    'aim',
    'partners',
    'requestToFunder',
    'evaluationNote',
  ]
  return [
    ...fields.map((key) => identity[key]),
    ...plan.flatMap(({ status, action, who, sign }) =>
      status === 'done' ? [action] : [action, who, sign],
    ),
    ...(earlierPlan?.lines ?? []).map(({ action }) => action),
    ...strengths.map((id) => answers.get(id)?.evidence),
    ...Array.from(answers.values(), ({ response, reason }) =>
      response?.kind === 'notApplicable' ? reason : '',
    ),
  ].filter((text): text is string => typeof text === 'string' && text !== '')
}

const strange = sourceOf({
  identity: { name: STRANGE, organisation: STRANGE, aim: STRANGE, partners: 'fi fl ffi Œuf' },
  answers: answersOf({
    '1.1.1': answerOf(3, { evidence: STRANGE }),
    '3.2.2': answerOf('nc', { reason: STRANGE }),
  }),
  plan: [planLineOf({ action: STRANGE, who: STRANGE, sign: STRANGE })],
})

const cap = exampleSource('ex-cap')

const followed: SummarySource = {
  ...cap,
  plan: [...cap.plan, planLineOf({ status: 'done', action: 'Former les deux animatrices' })],
  earlierPlan: {
    date: '2024-09-28',
    lines: [
      planLineOf({ status: 'done', action: 'Écrire la progression' }),
      planLineOf({ status: 'dropped', action: 'Réunir les familles' }),
      ...cap.plan
        .slice(0, 1)
        .map((line) => ({ ...line, action: 'Ouvrir un temps pour en parler' })),
    ],
  },
}

const halfEmpty = sourceOf({
  identity: { name: 'À moitié' },
  answers: new Map(
    modelsOf(grid)
      .slice(0, 16)
      .map(({ id }, index) => [id, answerOf(index % 3 === 0 ? 'nsp' : 1)]),
  ),
})

/** A third of the models do not apply, for a reason that is soon said. */
const narrow = sourceOf({
  ...exampleSource('ex-moulins'),
  answers: new Map(
    Array.from(exampleSource('ex-moulins').answers, ([id, answer], index) => [
      id,
      index % 3 === 0 ? answerOf('nc', { reason: `Sans objet pour ${id}, dans ce lieu` }) : answer,
    ]),
  ),
})

test.describe('two pages of A4', () => {
  const earlier = answersAll(grid, 1)
  const axes: unknown[] = grid.generals
    .flatMap(({ operationals }) => operationals)
    .map(({ shortLabel }) => expect.stringContaining(tight(shortLabel)))
  const partial = ['band', 'dashed stem']
  const both = ['dashed earlier', 'line']
  /** Each with the lines and surfaces of its radar, and the shapes of its points. */
  const cases: [string, SummarySource, string[], number, Answers?][] = [
    ['the first example', exampleSource('ex-moulins'), [...partial, ...both], 3, earlier],
    ['the second example after its first steps', followed, [...partial, ...both], 3, earlier],
    ['every text at its limit', longSource(numbered()), both, 3, earlier],
    ['a name of sixty characters', sourceOf({ identity: { name: textOf(60) } }), [], 0],
    ['many models that do not apply', narrow, [...partial, 'line'], 3],
    // No two criteria beside each other have enough answers for a line.
    ['a half-empty profile', halfEmpty, partial, 1],
    ['no identity, no plan and no answer', sourceOf(), [], 0],
    [
      'a project in design',
      sourceOf({ ...exampleSource('ex-cap'), assessment: assessmentOf({ phase: 'design' }) }),
      [...partial, 'line'],
      3,
    ],
    ['strange signs and ligatures', strange, partial, 1],
  ]
  for (const [name, source, drawn, shapes, before] of cases)
    test(`hold ${name}`, async ({ page }) => {
      await openSummary(page, source, { earlier: before })
      expect(await misplaced(page)).toEqual([])
      expect(await picturesOn(page)).toEqual([{ axes, drawn, shapes }])

      const { pages, title, language, tagged, images } = await printed(page)
      expect(pages).toHaveLength(2)
      expect(tagged).toBe(true)
      expect(images).toBe(0)
      expect(language).toBe('fr')
      expect(title).toContain('Synthèse d’autoévaluation – ')
      for (const text of ownTexts(source)) expect(pages.join('')).toContain(tight(text))
      expect(pages.join('')).not.toMatch(/█|suiteenannexe/)
      for (const [index, text] of pages.entries()) {
        expect(text).toContain(`édition${source.assessment.edition}`)
        expect(text).toContain(`${index + 1}/2`)
      }
    })
})

test('reasons of several models are a list, each beginning with its model on a line of its own', async ({
  page,
}) => {
  await openSummary(page, narrow)
  const reasons = page
    .locator('.sheet')
    .first()
    .getByRole('listitem')
    .filter({ hasText: 'Sans objet' })
  await expect(reasons).toHaveCount(11)
  const starts = await reasons.evaluateAll((items) =>
    items.map((item) => item.textContent.trim().slice(0, 5)),
  )
  expect(starts).toEqual([...starts].sort())
})

test('one page holds the project, the profile and the plan, and keeps its own title on screen', async ({
  page,
}) => {
  await openSummary(page, exampleSource('ex-moulins'), { query: '?pages=1' })
  expect(await misplaced(page)).toEqual([])
  const title = await page.title()
  const { pages } = await printed(page)
  expect(await page.title()).toBe(title)
  expect(pages).toHaveLength(1)
  expect(pages[0]).toContain('Prochainspasdel’équipe')
  expect(pages[0]).toContain('1/1')
})

for (const [name, write] of [
  ['endless wide words', (length: number) => 'W'.repeat(length)],
  ['wide letters', (length: number) => 'MW '.repeat(length).slice(0, length - 1)],
] as const)
  for (const query of ['', '?pages=1&contact=1&budget=1'])
    test(`${name} go on in the annex and nothing leaves its sheet (${query || 'two pages'})`, async ({
      page,
    }) => {
      const source = longSource(numbered(write))
      await openSummary(page, source, { query, earlier: answersAll(grid, 1) })
      expect(await misplaced(page)).toEqual([])
      const { pages } = await printed(page)
      const sheets = await page.locator('.sheet').count()
      expect(pages).toHaveLength(sheets)
      expect(pages.join('')).toContain('(suiteenannexe)')
      for (const { action, who, sign } of source.plan)
        for (const text of [action, who, sign]) expect(pages.join('')).toContain(tight(text))
    })

test('ids, dates and headings keep to a line, names begin at one place', async ({ page }) => {
  const source = sourceOf({
    answers: answersOf({ '1.1.1': 3, '1.2.3': 3, '3.2.4': 3 }),
    plan: [planLineOf({ when: '2026-09-30' })],
  })
  await openSummary(page, source, { earlier: answersAll(grid, 1) })
  expect(await misplaced(page)).toEqual([])
  const linesIn = (selector: string) =>
    page.locator(selector).evaluateAll((found) =>
      found.map((one) => {
        const range = document.createRange()
        range.selectNodeContents(one)
        return new Set(Array.from(range.getClientRects(), ({ bottom }) => bottom)).size
      }),
    )
  expect(await linesIn('li[data-general] .mark')).toEqual([1, 1, 1])
  expect(await linesIn('tbody[data-general] tr:not(.head) td:last-child:nth-child(4)')).toEqual([1])
  expect(await linesIn('.outlook h2')).toEqual([1, 1, 1])
  const starts = await page
    .locator('li[data-general] strong')
    .evaluateAll((names) => names.map((name) => name.getBoundingClientRect().left))
  expect(new Set(starts).size).toBe(1)
})

test('paper is light in the dark theme, in English too', async ({ page }) => {
  await prefer(page, { language: 'en', theme: 'dark' })
  await openSummary(page, exampleSource('ex-moulins'))
  const colours = () =>
    page
      .locator('.sheet')
      .first()
      .evaluate((sheet) => [getComputedStyle(sheet).backgroundColor, getComputedStyle(sheet).color])
  const [light, ink] = ['rgb(255, 255, 255)', 'rgb(29, 36, 51)']
  expect(await colours()).toEqual([light, ink])
  const { pages, language, title } = await printed(page)
  expect(pages).toHaveLength(2)
  expect(language).toBe('en')
  expect(title).toContain('Self-assessment summary')
  expect(await misplaced(page)).toEqual([])
})
