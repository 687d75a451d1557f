import { describe, expect, test } from 'vitest'
import type { SummaryOptions, SummarySource } from '@/report/source'
import { answerOf, answersAll, answersOf, assessmentOf, modelId } from '../builders'
import { exampleSource, grid, sourceOf, summaryOf, textsOf } from './builders'

describe('the profile', () => {
  test('gives each criterion its level in words, its models in place and its lowest model', () => {
    const { profile } = summaryOf(exampleSource('ex-moulins'))
    expect(profile.rows).toHaveLength(9)
    expect(profile.rows[1]).toMatchObject({
      id: '1.2',
      general: '1',
      name: 'Activités structurées',
      level: 'En bonne voie',
      inPlace: 'profile.fraction(3, 5)',
    })
    expect(profile.rows[1]?.lowest?.text).toBe(
      'profile.lowest(1.2.3\u00a0CPS nommées et bien expliquées, Amorcé)',
    )
  })

  test('names no lowest model where none is lower: a single one, or all at the top', () => {
    const { profile } = summaryOf(
      sourceOf({
        answers: answersOf({ '1.1.1': 1, '1.3.1': 3, '1.3.2': 3, '2.2.1': 3, '2.2.2': 2 }),
      }),
    )
    const lowest = Object.fromEntries(profile.rows.map((row) => [row.id, row.lowest?.text]))
    expect(lowest['1.1']).toBeUndefined()
    expect(lowest['1.3']).toBeUndefined()
    expect(lowest['2.2']).toContain('2.2.2')
  })

  test('names the general criteria, which the radar and the table show by colour and shape', () => {
    const { profile } = summaryOf(exampleSource('ex-moulins'))
    expect(profile.generals.map(({ id, label }) => `${id} ${label}`)).toEqual(
      grid.generals.map(({ id, shortLabel }) => `${id} ${shortLabel}`),
    )
    expect(profile.scale).toBe('profile.scale')
  })

  test('says of a criterion without a level why there is none', () => {
    const { profile } = summaryOf(
      sourceOf({ answers: answersOf({ '3.1.1': 2, '2.2.1': 'nc', '2.2.2': 'nc' }) }),
    )
    const row = (id: string) => profile.rows.find((one) => one.id === id)
    expect(row('1.1')).toMatchObject({ level: 'profile.blank', inPlace: 'profile.none' })
    expect(row('2.2')).toMatchObject({ level: 'profile.notApplicable', inPlace: 'profile.none' })
    expect(row('3.1')).toMatchObject({
      level: 'profile.notScored',
      inPlace: 'profile.fraction(1, 4)',
    })
  })

  test('reads levels and counts in the words of a project in design', () => {
    const { profile, completeness } = summaryOf(
      sourceOf({
        answers: answersOf({ '1.2.1': 2 }),
        assessment: assessmentOf({ phase: 'design' }),
      }),
    )
    expect(profile.countLabel).toBe('profile.planned')
    expect(profile.rows[1]?.lowest?.text).toContain('Prévu par écrit')
    expect(profile.scale).toBe('profile.scalePlanned')
    expect(completeness[0]?.text).toContain('completeness.planned(1, 1, 32)')
  })

  test('explains what is drawn, and nothing else', () => {
    const legendOf = (drawn: SummarySource['drawn']) =>
      summaryOf({ ...exampleSource('ex-moulins'), drawn }).profile.legend
    expect(legendOf({ now: true, earlier: true, band: true })).toEqual([
      { kind: 'now', label: '2026-06-18' },
      { kind: 'earlier', label: '2025-11-13' },
      { kind: 'band', label: 'legend.band' },
    ])
    expect(legendOf({ now: false, earlier: false, band: true })).toMatchObject([{ kind: 'band' }])
  })

  test('tells two assessments of one day apart', () => {
    const source = exampleSource('ex-moulins')
    const { date } = source.assessment
    const drawn = { now: true, earlier: true, band: false }
    const earlier = { ...source.earlier!, date }
    const { profile, outlook } = summaryOf({ ...source, drawn, earlier })
    expect(profile.legend.map(({ label }) => label)).toEqual(['legend.now', 'legend.earlier'])
    expect(outlook?.progressTitle).toBe('progress.sameDay')
  })

  test('has no global mark', () => {
    const { profile } = summaryOf(sourceOf({ answers: answersAll(grid, 2) }))
    expect(textsOf(profile).join()).not.toMatch(/2[.,]0/)
  })
})

describe('completeness', () => {
  test('counts what is rated, unknown, blank, not applicable and to be confirmed', () => {
    const answers = answersAll(grid, 2)
      .set(modelId('1.1.1'), answerOf('nsp'))
      .set(modelId('3.2.2'), answerOf('nc', { reason: 'Pas de gymnase.' }))
      .set(modelId('2.1.1'), answerOf(1, { toConfirm: true }))
    answers.delete(modelId('1.3.1'))
    const { completeness } = summaryOf(sourceOf({ answers }))
    expect(completeness.map(({ text }) => text)).toEqual([
      'completeness.inPlace(28, 28, 31) completeness.rated(29, 29, 31); completeness.unknown(1); ' +
        'completeness.blank(1); completeness.notApplicable(1); completeness.toConfirm(1).',
      'completeness.unknownList(1.1.1\u00a0Connaissances sur les CPS)',
      'completeness.toConfirmList(2.1.1\u00a0Formation\u202f: connaissance des CPS)',
    ])
  })

  test('says why one model does not apply in a sentence, why several do not in a list', () => {
    const answers = answersOf({
      '2.2.1': answerOf('nc', { reason: 'Une seule intervenante' }),
      '3.2.2': answerOf('nc', { reason: 'Pas de gymnase.' }),
    })
    const { reasons } = summaryOf(sourceOf({ answers }))
    expect(reasons?.passage.text).toBe('completeness.notApplicableList(2, )')
    expect(reasons?.list.map(({ text }) => text)).toEqual([
      'completeness.reason(2.2.1\u00a0Suivi collectif, Une seule intervenante).',
      'completeness.reason(3.2.2\u00a0Activités ou besoins physiques, Pas de gymnase.)',
    ])
    answers.delete(modelId('2.2.1'))
    expect(summaryOf(sourceOf({ answers })).reasons).toMatchObject({
      passage: {
        text: 'completeness.notApplicableList(1, completeness.reason(3.2.2\u00a0Activités ou besoins physiques, Pas de gymnase.))',
      },
      list: [],
    })
    expect(summaryOf(sourceOf()).reasons).toBeNull()
  })

  test.each([
    [{ '1.1.1': 1 }, 'running', 'completeness.noneInPlace(32) completeness.rated(1, 1, 32); '],
    [{ '1.1.1': 1 }, 'design', 'completeness.nonePlanned(32) completeness.rated(1, 1, 32); '],
    [{ '3.2.2': 'nc' }, 'running', 'completeness.noneRated(31); '],
  ] as const)('says of %j (%s) what there is none of', (answers, phase, said) => {
    const source = sourceOf({ answers: answersOf(answers), assessment: assessmentOf({ phase }) })
    expect(summaryOf(source).completeness[0]?.text).toContain(said)
  })

  test('tells the spread of individual answers only when asked to', () => {
    const source = sourceOf({
      answers: answersOf({ '1.1.1': 2 }),
      dispersions: new Map([
        [modelId('1.1.1'), 'agreement'],
        [modelId('1.3.1'), 'agreement'],
        [modelId('2.2.2'), 'strongGap'],
      ]),
    })
    const told = (options: Partial<SummaryOptions>) =>
      textsOf(summaryOf(source, options)).filter((text) => text.includes('spread.'))
    expect(told({ annex: true })).toEqual([])
    expect(told({ spread: true })).toEqual([
      'spread.counts(spread.agreement(2); spread.strongGap(1))',
      'spread.list(2.2.2\u00a0Suivi individuel)',
    ])
    expect(told({ annex: true, spread: true }).slice(2)).toEqual([
      'annex.spread.agreement',
      'annex.spread.agreement',
      'annex.spread.strongGap',
    ])
    expect(textsOf(summaryOf(sourceOf(), { spread: true })).join()).not.toContain('spread.')
  })

  test('says which reason is still to be written', () => {
    const { reasons } = summaryOf(sourceOf({ answers: answersOf({ '3.2.2': 'nc' }) }))
    expect(reasons?.passage.text).toContain('completeness.reasonMissing')
  })
})

describe('strong points', () => {
  test('come with their level and their proof, one per criterion, three at most', () => {
    const { strengths } = summaryOf(exampleSource('ex-moulins'))
    expect(strengths?.points).toHaveLength(3)
    expect(strengths?.points[0]).toMatchObject({ id: '1.3.1', level: 'Pleinement en place' })
    expect(strengths?.points[0]?.label.text).toBe('Rituels CPS')
    expect(strengths?.points[0]?.evidence.text).toBe(
      exampleSource('ex-moulins').answers.get(modelId('1.3.1'))?.evidence,
    )
  })

  const namesOf = (answers: Parameters<typeof answersOf>[0]) =>
    summaryOf(sourceOf({ answers: answersOf(answers) })).strengths?.points.map(
      ({ label }) => label.text,
    )

  test('are told by their whole labels, or all by short names where one would not keep to a line', () => {
    expect(namesOf({ '1.3.1': 3 })).toEqual(['Des activités CPS ritualisées sont mises en œuvre'])
    expect(namesOf({ '1.3.1': 3, '1.2.5': 3 })).toEqual([
      'Guide intervenant, livret participant',
      'Rituels CPS',
    ])
  })

  test.each([
    ['rated low', { '1.2.5': 1 }, 'running', 'strengths.none'],
    ['rated low in a design', { '1.2.5': 1 }, 'design', 'strengths.nonePlanned'],
    ['unknown', { '1.2.5': 'nsp', '3.2.2': 'nc' }, 'running', 'strengths.noneRated'],
  ] as const)('say why there is none where all is %s', (_, answers, phase, said) => {
    const source = sourceOf({ answers: answersOf(answers), assessment: assessmentOf({ phase }) })
    expect(summaryOf(source).strengths).toMatchObject({ points: [], none: { text: said } })
  })

  test('say that a proof is still to be noted', () => {
    const { strengths } = summaryOf(sourceOf({ answers: answersOf({ '1.2.5': 3 }) }))
    expect(strengths?.points[0]?.evidence.text).toBe('strengths.noProof')
  })
})
