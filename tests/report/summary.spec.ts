import { describe, expect, test } from 'vitest'
import { pageHeights } from '@/report/pages'
import { CONTENT_HEIGHT, SMALLEST_SIZE } from '@/report/paper'
import { answerOf, answersOf, planLineOf } from '../builders'
import {
  exampleSource,
  form,
  grid,
  longSource,
  sourceOf,
  summaryOf,
  textOf,
  textsOf,
} from './builders'

const STRANGE = '« Œuvre d’été – 50 % & <b> ; fin ! »'
const STRANGE_ON_PAPER = '«\u202fŒuvre d’été – 50 % & <b>\u202f; fin\u202f!\u202f»'

describe('the document', () => {
  test('is named after the project and its date, and says what it is not', () => {
    const summary = summaryOf(exampleSource('ex-cap'))
    expect(summary.documentTitle).toBe(
      'documentTitle(EXEMPLE FICTIF\u00a0– Tenir le cap, 2026-09-24)',
    )
    expect(summary.statement).toBe(form.summaryFooter.reconstructed)
    expect(summary.edition).toBe('reference(Santé publique France, 2025, 1.0.0).')
  })

  test('speaks of reconstructed labels only where the edition has them', () => {
    const original = { ...grid, source: { ...grid.source, status: 'original' as const } }
    const { statement } = summaryOf(sourceOf({ grid: original }))
    expect(form.summaryFooter.reconstructed).toBe(
      statement.replace('SpF 2025', 'SpF 2025 (libellés reconstitués)'),
    )
  })

  test('says in a translation that the labels are translated', () => {
    const { edition } = summaryOf(sourceOf({ translated: true }))
    expect(edition).toContain(grid.source.translationNotice)
  })

  test('keeps band, profile, completeness and plan on one page', () => {
    const summary = summaryOf(exampleSource('ex-moulins'), { pages: 1 })
    expect(summary).toMatchObject({ brief: null, strengths: null, outlook: null, total: 1 })
    expect(summary.plan.rows).toHaveLength(3)
  })

  test('passes any sign through as it was written, and parts no French sign from its word', () => {
    const source = sourceOf({
      identity: { name: STRANGE, organisation: STRANGE, territory: STRANGE, partners: STRANGE },
      answers: answersOf({
        '1.1.1': answerOf(3, { evidence: STRANGE, comment: STRANGE }),
        '3.2.2': answerOf('nc', { reason: STRANGE }),
      }),
      plan: [planLineOf({ action: STRANGE, who: STRANGE, sign: STRANGE })],
    })
    const texts = textsOf(summaryOf(source, { annex: true, comments: true }))
    expect(texts.filter((text) => text.includes(STRANGE_ON_PAPER)).length).toBeGreaterThanOrEqual(
      12,
    )
    expect(texts.join()).not.toMatch(/&amp;|&lt;/)
  })
})

describe('what fits', () => {
  const wide = (length: number) => 'W'.repeat(length)
  const spaced = (length: number) => 'W '.repeat(length).slice(0, length - 1)

  test.each([
    ['the first example', exampleSource('ex-moulins')],
    ['the second example', exampleSource('ex-cap')],
    ['an empty project', sourceOf()],
    ['every text at its limit', longSource()],
  ])('two pages hold %s without cutting anything', (_, source) => {
    const summary = summaryOf(source)
    expect(summary.total).toBe(2)
    expect(summary.annex).toEqual([])
    expect(JSON.stringify(summary)).not.toContain('"continued":true')
  })

  test.each([
    ['every text at its limit', textOf],
    ['endless wide words', wide],
    ['wide letters', spaced],
    ['nothing but line feeds', (length: number) => 'a\n'.repeat(length / 2)],
  ])('no page is fuller than paper with %s', (_, write) => {
    const source = longSource(write)
    const done = Array.from({ length: 20 }, () =>
      planLineOf({ status: 'done', action: write(200) }),
    )
    for (const pages of [1, 2] as const) {
      const summary = summaryOf(
        { ...source, plan: [...source.plan, ...done] },
        {
          pages,
          spread: true,
          budget: true,
          contact: true,
        },
      )
      for (const height of pageHeights(summary, summary.textSize))
        expect(height).toBeLessThanOrEqual(CONTENT_HEIGHT)
    }
  })

  test.each([1, 2, 5, 12, 32])(
    'two pages hold the reasons of %i models at their limit, and the annex what does not fit them',
    (count) => {
      const long = longSource()
      const answers = new Map(
        Array.from(long.answers, ([id, answer], index) => [
          id,
          index < count ? answerOf('nc', { reason: `${id} ${textOf(390)}` }) : answer,
        ]),
      )
      const summary = summaryOf(sourceOf({ ...long, answers, plan: long.plan }))
      for (const height of pageHeights(summary, summary.textSize))
        expect(height).toBeLessThanOrEqual(CONTENT_HEIGHT)
      const texts = textsOf([summary.reasons, summary.annex])
      for (const id of [...answers.keys()].slice(0, count))
        expect(texts.join()).toContain(`${id} ${textOf(390)}`)
      const lines = summary.annex
        .flatMap(({ parts }) => parts.flatMap(({ rows }) => rows.flatMap(({ notes }) => notes)))
        .flatMap(({ text }) => text.split('\n'))
      expect(Math.max(0, ...lines.map(({ length }) => length))).toBeLessThan(500)
    },
  )

  test('a text too long for its place ends there with a note, and is in whole in the annex', () => {
    const summary = summaryOf(longSource(spaced))
    const [first] = summary.plan.rows
    expect(first?.who.continued).toBe(true)
    expect(first?.who.text.endsWith('…')).toBe(true)
    const [part] = summary.annex[0]!.parts
    expect(part).toMatchObject({ kind: 'texts', title: 'annex.texts' })
    const texts = summary.annex.flatMap(({ parts }) => parts.flatMap(({ rows }) => rows))
    expect(texts.map(({ notes }) => notes[0]?.text)).toContain(spaced(200))
    expect(summary.total).toBe(2 + summary.annex.length)
  })

  test('a single page gives its free room to texts before it sends them to an annex', () => {
    const [height = 0] = pageHeights(summaryOf(longSource(), { pages: 1 }), SMALLEST_SIZE)
    expect(height).toBeGreaterThan(CONTENT_HEIGHT - 25)
  })

  test('short texts are set larger than long ones', () => {
    expect(summaryOf(exampleSource('ex-moulins')).textSize).toBeGreaterThan(
      summaryOf(longSource()).textSize,
    )
  })
})
