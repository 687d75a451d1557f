import { expect, test } from 'vitest'
import { modelsOf } from '@/domain/grid'
import type { SummaryOptions, SummarySource } from '@/report/source'
import { answerOf, answersOf, assessmentOf } from '../builders'
import { exampleSource, grid, longSource, sourceOf, summaryOf, textOf } from './builders'
import { plainWords } from './words'

const annexOf = (source: SummarySource, options: Partial<SummaryOptions> = {}) =>
  summaryOf(source, { annex: true, ...options }).annex

const rowsOf = (annex: ReturnType<typeof annexOf>, kind: 'models' | 'fields' | 'texts') =>
  annex.flatMap(({ parts }) =>
    parts.filter((part) => part.kind === kind).flatMap(({ rows }) => rows),
  )

test('every model is there once, in grid order, with its level', () => {
  const rows = rowsOf(annexOf(exampleSource('ex-cap')), 'models')
  expect(rows.map(({ key }) => key)).toEqual(modelsOf(grid).map(({ id }) => id))
  const level = (key: string) => rows.find((row) => row.key === key)?.level?.text
  expect(level('1.1.1')).toBe('Largement en place')
  expect(level('3.2.1')).toBe('Ne sait pas')
  expect(level('3.2.2')).toBe('Non concerné')
})

test.each(['running', 'design'] as const)('every level keeps to a line (%s)', (phase) => {
  const answers = answersOf({ '1.1.1': 0, '1.2.1': 1, '1.3.1': 2, '1.4.1': 3, '3.2.2': 'nc' })
  const source = sourceOf({ answers, assessment: assessmentOf({ phase }) })
  const rows = rowsOf(annexOf(source), 'models')
  expect(rows.filter(({ level }) => level?.lines !== 1)).toEqual([])
})

test('a model says its proof, its reason and its flag, and its comment only when asked to', () => {
  const source = sourceOf({
    answers: answersOf({
      '1.1.1': answerOf(2, { evidence: 'Une fiche.', comment: 'À revoir.', toConfirm: true }),
      '3.2.2': answerOf('nc', { reason: 'Pas de gymnase.' }),
      '3.2.3': answerOf('nc'),
    }),
  })
  const notes = (key: string, comments: boolean) =>
    rowsOf(annexOf(source, { comments }), 'models')
      .find((row) => row.key === key)
      ?.notes.map(({ text }) => text)
  expect(notes('1.1.1', false)).toEqual(['annex.proof(Une fiche.)', 'annex.toConfirm'])
  expect(notes('1.1.1', true)).toContain('annex.comment(À revoir.)')
  expect(notes('3.2.2', false)).toEqual(['annex.reason(Pas de gymnase.)'])
  expect(notes('3.2.3', false)).toEqual(['annex.reason(completeness.reasonMissing)'])
  expect(notes('1.2.1', true)).toEqual([])
})

test('what shows a level has the width of its model, not of a narrow column', () => {
  const answers = answersOf({ '1.1.1': answerOf(2, { evidence: textOf(170) }) })
  const [row] = rowsOf(annexOf(sourceOf({ answers })), 'models')
  expect(row?.notes.map(({ lines }) => lines)).toEqual([2])
})

test('the project sheet lists what the form allows there and the team gave', () => {
  const source = sourceOf({
    identity: {
      name: 'Cap',
      cps: ['c1', 'c3'],
      evaluationNote: 'des fiches',
      budget: '12 000 €',
      contact: 'x',
      funders: 'y',
      years: 0,
    },
  })
  expect(
    rowsOf(annexOf(source), 'fields').map(({ label, notes }) => [label.text, notes[0]?.text]),
  ).toEqual([
    ['Nom du projet', 'Cap'],
    ['CPS travaillées', 'Avoir conscience de soi; prendre des décisions constructives'],
    ['Nombre d’années pour les mêmes participants', '0'],
    ['Évaluation\u00a0– comment', 'des fiches'],
  ])
})

test('a month stands with a capital where it begins a line', () => {
  const source = sourceOf({ identity: { start: '2024-09', end: '2025-06' } })
  const months = { '2024-09': 'septembre 2024', '2025-06': 'juin 2025' }
  const words = { ...plainWords, month: (month: string) => months[month as keyof typeof months] }
  const { band, annex } = summaryOf(source, { annex: true }, words)
  expect(band.facts[1]?.value.text).toBe('period.both(Septembre 2024, juin 2025)')
  expect(rowsOf(annex, 'fields').map(({ notes }) => notes[0]?.text)).toEqual([
    'Septembre 2024',
    'Juin 2025',
  ])
})

test('a part that goes on over the page says so, and no heading stands alone', () => {
  const annex = annexOf(longSource(), { comments: true })
  const parts = annex.flatMap(({ parts: own }) => own)
  expect(annex.length).toBeGreaterThan(2)
  expect(parts.some(({ resumed }) => resumed)).toBe(true)
  expect(parts.every(({ rows }) => rows.length > 0)).toBe(true)
  const titles = new Set<string>()
  for (const { title, resumed } of parts) {
    expect(resumed, title).toBe(titles.has(title))
    titles.add(title)
  }
})

test('line feeds of a comment are kept, unless there are very many', () => {
  const source = (comment: string) =>
    sourceOf({ answers: answersOf({ '1.1.1': answerOf(2, { comment }) }) })
  const note = (comment: string) =>
    rowsOf(annexOf(source(comment), { comments: true }), 'models')[0]?.notes[0]?.text
  expect(note('un\n\ndeux')).toBe('annex.comment(un\ndeux)')
  expect(note('a\n'.repeat(30))).toMatch(/^annex\.comment\(a · a · a/)
})
