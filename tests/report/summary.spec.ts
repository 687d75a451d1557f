import { describe, expect, test } from 'vitest'
import { pageHeights } from '@/report/pages'
import { CONTENT_HEIGHT } from '@/report/paper'
import type { SummaryOptions, SummarySource } from '@/report/source'
import { buildSummary } from '@/report/summary'
import { answerOf, answersAll, answersOf, assessmentOf, modelId, planLineOf } from '../builders'
import { exampleSource, form, grid, longSource, sourceOf, textOf, twoPages } from './builders'
import { plainWords } from './words'

const STRANGE = '« Œuvre d’été – 50 % & <b> »'

const build = (source: SummarySource, options: Partial<SummaryOptions> = {}) =>
  buildSummary(source, { ...twoPages, ...options }, plainWords)

/** Every text of a summary, however deep. */
const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

describe('the band', () => {
  test('gives name, carrier, area, period, date, participants and phase', () => {
    const { band } = build(
      sourceOf({
        identity: {
          name: 'Grandir ensemble',
          organisation: 'Les Tilleuls',
          territory: 'Nantes',
          start: '2024-09',
          end: '2026-06',
        },
        assessment: assessmentOf({ date: '2026-06-18', participantsCount: 8, phase: 'review' }),
      }),
    )
    expect(band.name.text).toBe('Grandir ensemble')
    expect(band.organisation?.text).toBe('Les Tilleuls')
    expect(band.facts.map(({ value }) => value.text)).toEqual([
      'Nantes',
      'period.both(2024-09, 2026-06)',
      'facts.participants(8, 2026-06-18)',
      'Bilan',
    ])
  })

  test('leaves the number of participants out when nobody gave it', () => {
    const { band } = build(sourceOf({ assessment: assessmentOf({ date: '2026-06-18' }) }))
    expect(band.facts[2]?.value.text).toBe('2026-06-18')
  })

  test.each([
    [{ start: '2024-09' }, 'period.since(2024-09)'],
    [{ end: '2026-06' }, 'period.until(2026-06)'],
    [{}, 'unstated'],
  ])('says a period of which %j is known', (identity, text) => {
    expect(build(sourceOf({ identity })).band.facts[1]?.value.text).toBe(text)
  })

  test.each([
    ['nothing answered', answersOf({}), 'partial(0, 32)'],
    [
      'one model unknown',
      answersAll(grid, 2).set(modelId('3.1.3'), answerOf('nsp')),
      'partial(31, 32)',
    ],
    [
      'one model that does not apply',
      answersAll(grid, 2).set(modelId('3.1.3'), answerOf('nc')),
      null,
    ],
  ])('says how partial a profile with %s is', (_, answers, partial) => {
    expect(build(sourceOf({ answers })).band.partial).toBe(partial)
  })

  test('shows budget and contact only when asked to', () => {
    const source = sourceOf({ identity: { budget: '12 000 €', contact: 'accueil@exemple.org' } })
    expect(textsOf(build(source)).join()).not.toMatch(/12 000|accueil@/)
    const { band } = build(source, { budget: true, contact: true })
    expect(band.further.map(({ value }) => value.text)).toEqual(['accueil@exemple.org', '12 000 €'])
  })

  test('has no line for a budget or a contact that nobody gave', () => {
    expect(build(sourceOf(), { budget: true, contact: true }).band.further).toEqual([])
  })

  test('sets a long name smaller', () => {
    expect(build(sourceOf({ identity: { name: textOf(30) } })).band.longName).toBe(false)
    expect(build(sourceOf({ identity: { name: textOf(120) } })).band.longName).toBe(true)
  })
})

describe('the brief', () => {
  test('has five lines, told or not', () => {
    const { brief } = build(
      sourceOf({
        identity: {
          aim: 'Apprendre à coopérer.',
          beneficiaries: 96,
          ages: ['6-10', '11-14'],
          sessionsPerYear: 10,
          years: 2,
          interventionType: 'programme',
          programme: ['unplugged', 'gbg'],
        },
      }),
    )
    expect(brief?.map(({ value }) => value.text)).toEqual([
      'Apprendre à coopérer.',
      'brief.participants(96, 96); 6-10\u00a0ans; 11-14\u00a0ans',
      'brief.sessions(10, 10) × brief.years(2, 2)',
      'Programme probant; Unplugged; Good Behavior Game',
      'unstated',
    ])
    expect(brief?.map(({ stated }) => stated)).toEqual([true, true, true, true, false])
  })

  test('does not name a programme that the form hides', () => {
    const { brief } = build(
      sourceOf({ identity: { interventionType: 'built', programme: ['unplugged'] } }),
    )
    expect(brief?.[3]?.value.text).toBe('Intervention construite par l’équipe')
  })
})

describe('the profile', () => {
  test('gives each criterion its level in words, its models in place and its lowest model', () => {
    const { profile } = build(exampleSource('ex-moulins'))
    expect(profile.rows).toHaveLength(9)
    expect(profile.rows[1]).toMatchObject({
      id: '1.2',
      general: '1',
      name: 'Activités structurées',
      level: 'En bonne voie',
      inPlace: 'profile.fraction(3, 5)',
    })
    expect(profile.rows[1]?.lowest?.text).toBe(
      'profile.lowest(1.2.3 CPS nommées et bien expliquées, Amorcé)',
    )
  })

  test('says of a criterion without a level why there is none', () => {
    const { profile } = build(
      sourceOf({ answers: answersOf({ '3.1.1': 2, '2.2.1': 'nc', '2.2.2': 'nc' }) }),
    )
    const row = (id: string) => profile.rows.find((one) => one.id === id)
    expect(row('1.1')).toMatchObject({ level: 'profile.blank', inPlace: 'profile.none' })
    expect(row('2.2')).toMatchObject({ level: 'profile.notApplicable', inPlace: 'profile.none' })
    expect(row('3.1')).toMatchObject({
      level: 'profile.notScored',
      inPlace: 'profile.fraction(1, 1)',
    })
  })

  test('reads levels and counts in the words of a project in design', () => {
    const { profile, completeness } = build(
      sourceOf({
        answers: answersOf({ '1.1.1': 2 }),
        assessment: assessmentOf({ phase: 'design' }),
      }),
    )
    expect(profile.countLabel).toBe('profile.planned')
    expect(profile.rows[0]?.lowest?.text).toBe(
      'profile.lowest(1.1.1 Connaissances sur les CPS, Prévu par écrit)',
    )
    expect(completeness[0]?.text).toContain('completeness.planned(1, 1, 32)')
  })

  test.each([
    ['nothing is answered', answersOf({}), []],
    ['answers are missing', answersOf({ '1.1.1': 2 }), ['now', 'band']],
    ['everything is rated', answersAll(grid, 2), ['now']],
  ])('explains what is drawn when %s', (_, answers, kinds) => {
    expect(build(sourceOf({ answers })).profile.legend.map(({ kind }) => kind)).toEqual(kinds)
  })

  test('explains the outline of an earlier date', () => {
    const { legend } = build(exampleSource('ex-moulins')).profile
    expect(legend).toContainEqual({ kind: 'earlier', label: '2025-11-13' })
  })

  test('has no global mark', () => {
    const { profile } = build(sourceOf({ answers: answersAll(grid, 2) }))
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
    const { completeness } = build(sourceOf({ answers }))
    expect(completeness.map(({ text }) => text)).toEqual([
      'completeness.inPlace(28, 28, 31) completeness.rated(29, 29, 31); completeness.unknown(1); ' +
        'completeness.blank(1); completeness.notApplicable(1); completeness.toConfirm(1).',
      'completeness.unknownList(1.1.1 Connaissances sur les CPS)',
      'completeness.toConfirmList(2.1.1 Formation\u202f: connaissance des CPS)',
      'completeness.notApplicableList(1, completeness.reason(3.2.2 Activités ou besoins physiques, Pas de gymnase.))',
    ])
  })

  test('says which reason is still to be written', () => {
    const { completeness } = build(sourceOf({ answers: answersOf({ '3.2.2': 'nc' }) }))
    expect(completeness.at(-1)?.text).toContain('completeness.reasonMissing')
  })
})

describe('strong points', () => {
  test('come with their level and their proof, one per criterion, three at most', () => {
    const { strengths } = build(exampleSource('ex-moulins'))
    expect(strengths?.points).toHaveLength(3)
    expect(strengths?.points[0]).toMatchObject({ id: '1.3.1', level: 'Pleinement en place' })
    expect(strengths?.points[0]?.label.text).toBe(
      'Des activités CPS ritualisées sont mises en œuvre',
    )
    expect(strengths?.points[0]?.evidence.text).toBe(
      exampleSource('ex-moulins').answers.get(modelId('1.3.1'))?.evidence,
    )
  })

  test('are told by their short name where the whole label would not keep to a line', () => {
    const { strengths } = build(sourceOf({ answers: answersOf({ '1.2.5': 3 }) }))
    expect(strengths?.points[0]?.label.text).toBe('Guide intervenant, livret participant')
    expect(strengths?.points[0]?.evidence.text).toBe('strengths.noProof')
  })
})

describe('the plan', () => {
  const plan = (details: Parameters<typeof planLineOf>[0]) =>
    build(sourceOf({ answers: answersOf({ '1.2.1': 1 }), plan: [planLineOf(details)] })).plan
      .rows[0]

  test('always comes with the level now and the level wanted', () => {
    expect(plan({})).toMatchObject({
      general: '1',
      when: '2026-06-30',
      status: null,
      levels: { text: 'plan.now(Amorcé) · plan.target(Largement en place)' },
      model: { text: '1.2.1 Activités organisées et coordonnées' },
      sign: { text: 'Everyone has the same plan' },
    })
  })

  test('names the wanted level alone while there is none', () => {
    const row = plan({ modelId: modelId('3.1.1') })
    expect(row?.levels.text).toBe('plan.target(Largement en place)')
  })

  test('says what is still to be defined', () => {
    const row = plan({ action: '', who: ' ', when: '', sign: '' })
    expect(row).toMatchObject({
      action: { text: 'plan.toDefine' },
      who: { text: 'plan.toDefine' },
      when: 'plan.toDefine',
      sign: { text: 'plan.toDefine' },
    })
  })

  test('says what is under way or done, and leaves out what was dropped', () => {
    expect(plan({ status: 'doing' })?.status).toBe('plan.doing')
    expect(plan({ status: 'done' })?.status).toBe('plan.done')
    expect(plan({ status: 'dropped' })).toBeUndefined()
  })
})

describe('progress', () => {
  test('counts what went up, stayed and went down since the last date', () => {
    const { outlook } = build(exampleSource('ex-moulins'))
    expect(outlook?.progressTitle).toBe('progress.title(2025-11-13)')
    expect(outlook?.figures.map(({ count }) => count)).toEqual([15, 13, 2])
    expect(outlook?.remark.text).toBe('progress.compared(30)')
  })

  test('warns when one date is of a project in design and the other is not', () => {
    const source = exampleSource('ex-moulins')
    const { outlook } = build({ ...source, earlier: { ...source.earlier!, phase: 'design' } })
    expect(outlook?.remark.text).toMatch(/^progress\.otherPhase/)
  })

  test('says of a first date that it is the first', () => {
    const { outlook } = build(sourceOf())
    expect(outlook).toMatchObject({ progressTitle: 'progress.first', figures: [] })
  })
})

test('expectation and evaluation are told in the words of the form', () => {
  const { outlook } = build(
    sourceOf({
      identity: {
        requestToFunder: 'Douze heures de formation.',
        evaluationPlanned: 'ongoing',
        indicators: ['attendance', 'dose'],
        evaluationNote: 'Feuilles de présence.',
      },
    }),
  )
  expect(outlook?.expectation.text).toBe('Douze heures de formation.')
  expect(outlook?.evaluation.map(({ text }) => text)).toEqual([
    'Une évaluation est-elle prévue\u202f? Elle est en cours',
    'evaluation.followed(Participation; Séances faites et séances prévues)',
    'Feuilles de présence.',
  ])
})

describe('the document', () => {
  test('is named after the project and its date, and says what it is not', () => {
    const summary = build(exampleSource('ex-cap'))
    expect(summary.documentTitle).toBe(
      'documentTitle(EXEMPLE FICTIF\u00a0– Tenir le cap, 2026-09-24)',
    )
    expect(summary.statement).toBe(form.summaryFooter)
    expect(summary.edition).toBe('reference(Santé publique France, 2025, 1.0.0).')
  })

  test('says in a translation that the labels are translated', () => {
    const { edition } = build(sourceOf({ translated: true }))
    expect(edition).toContain(grid.source.translationNotice)
  })

  test('keeps band, profile, completeness and plan on one page', () => {
    const summary = build(exampleSource('ex-moulins'), { pages: 1 })
    expect(summary).toMatchObject({ brief: null, strengths: null, outlook: null, total: 1 })
    expect(summary.plan.rows).toHaveLength(3)
  })

  test('passes any sign through as it was written', () => {
    const source = sourceOf({
      identity: { name: STRANGE, organisation: STRANGE, territory: STRANGE, partners: STRANGE },
      answers: answersOf({
        '1.1.1': answerOf(3, { evidence: STRANGE, comment: STRANGE }),
        '3.2.2': answerOf('nc', { reason: STRANGE }),
      }),
      plan: [planLineOf({ action: STRANGE, who: STRANGE, sign: STRANGE })],
    })
    const texts = textsOf(build(source, { annex: true, comments: true }))
    expect(texts.filter((text) => text.includes(STRANGE)).length).toBeGreaterThanOrEqual(12)
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
    const summary = build(source)
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
    for (const pages of [1, 2] as const) {
      const summary = build(longSource(write), { pages, budget: true, contact: true })
      for (const height of pageHeights(summary, summary.textSize))
        expect(height).toBeLessThanOrEqual(CONTENT_HEIGHT)
    }
  })

  test('a text too long for its place ends there with a note, and is in whole in the annex', () => {
    const summary = build(longSource(spaced))
    const [first] = summary.plan.rows
    expect(first?.who.continued).toBe(true)
    expect(first?.who.text.endsWith('…')).toBe(true)
    const [part] = summary.annex[0]!.parts
    expect(part).toMatchObject({ kind: 'texts', title: 'annex.texts' })
    const texts = summary.annex.flatMap(({ parts }) => parts.flatMap(({ rows }) => rows))
    expect(texts.map(({ notes }) => notes[0]?.text)).toContain(spaced(200))
    expect(summary.total).toBe(2 + summary.annex.length)
  })

  test('short texts are set larger than long ones', () => {
    expect(build(exampleSource('ex-moulins')).textSize).toBeGreaterThan(
      build(longSource()).textSize,
    )
  })
})
