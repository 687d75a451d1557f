import { modelsOf } from '@/domain/grid'
import { exampleSource, grid, longSource } from '../report/builders'
import { expect, test } from './fixtures'
import { numbered } from './numbered'
import { openSummary } from './open-summary'
import { misplaced, printed, tight } from './sheets'

test('the annex has every model, its proof and its comment, on sheets of its own', async ({
  page,
}) => {
  const source = longSource(numbered())
  await openSummary(page, source, { query: '?annex=1&comments=1' })
  expect(await misplaced(page)).toEqual([])
  const { pages } = await printed(page)
  expect(pages).toHaveLength(await page.locator('.sheet').count())
  const text = pages.slice(2).join('')
  for (const { id, label } of modelsOf(grid)) expect(text).toContain(tight(`${id} ${label}`))
  for (const { evidence, comment } of source.answers.values()) {
    expect(text).toContain(tight(evidence))
    expect(text).toContain(tight(comment))
  }
  expect(pages.every((own) => own.length > 300)).toBe(true)
})

test('the annex keeps its texts off its rules, and labels off what they label', async ({
  page,
}) => {
  await openSummary(page, exampleSource('ex-cap'), { query: '?annex=1&comments=1' })
  const styles = (selector: string, property: 'paddingTop' | 'paddingBottom' | 'columnGap') =>
    page
      .locator(selector)
      .evaluateAll(
        (found, name) => [...new Set(found.map((one) => parseFloat(getComputedStyle(one)[name])))],
        property,
      )
  const millimetre = 96 / 25.4
  for (const [side, row] of [
    ['paddingTop', 'first'],
    ['paddingBottom', 'last'],
  ] as const)
    expect(await styles(`section[data-general] tbody tr:${row}-child > :is(th, td)`, side)).toEqual(
      [expect.closeTo(millimetre, 1)],
    )
  expect(await styles('.fields > div', 'columnGap')).toEqual([expect.closeTo(4 * millimetre, 1)])
})
