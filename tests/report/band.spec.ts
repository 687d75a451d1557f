import { describe, expect, test } from 'vitest'
import { answerOf, answersAll, answersOf, assessmentOf, modelId } from '../builders'
import { grid, sourceOf, summaryOf, textOf, textsOf } from './builders'

describe('the band', () => {
  test('gives name, carrier, area, period, date, participants and phase', () => {
    const { band } = summaryOf(
      sourceOf({
        identity: {
          name: 'Grandir ensemble',
          organisation: 'Les Tilleuls',
          territory: 'Nantes',
          start: '2024-09',
          end: '2026-06',
          phase: 'review',
        },
        assessment: assessmentOf({ date: '2026-06-18', participantsCount: 8 }),
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

  test('calls no project running whose team has not said its phase', () => {
    const { band } = summaryOf(sourceOf({ assessment: assessmentOf({ phase: 'running' }) }))
    expect(band.facts[3]).toMatchObject({ value: { text: 'unstated' }, stated: false })
  })

  test('leaves the number of participants out when nobody gave it', () => {
    const { band } = summaryOf(sourceOf({ assessment: assessmentOf({ date: '2026-06-18' }) }))
    expect(band.facts[2]?.value.text).toBe('2026-06-18')
  })

  test.each([
    [{ start: '2026-06' }, 'period.since(2026-06)'],
    [{ start: '2026-07' }, 'period.from(2026-07)'],
    [{ end: '2026-06' }, 'period.until(2026-06)'],
    [{ start: '2026-06', end: '2025-06' }, 'unstated'],
    [{}, 'unstated'],
  ])('says a period of which %j is known', (identity, text) => {
    const source = sourceOf({ identity, assessment: assessmentOf({ date: '2026-06-18' }) })
    expect(summaryOf(source).band.facts[1]?.value.text).toBe(text)
  })

  test.each([
    ['nothing answered', answersOf({}), 'partialNone'],
    ['nothing but doubts', answersOf({ '1.1.1': 'nsp' }), 'partialNone'],
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
    expect(summaryOf(sourceOf({ answers })).band.partial).toBe(partial)
  })

  test('shows budget and contact only when asked to', () => {
    const source = sourceOf({ identity: { budget: '12 000 €', contact: 'accueil@exemple.org' } })
    expect(textsOf(summaryOf(source)).join()).not.toMatch(/12 000|accueil@/)
    const { band } = summaryOf(source, { budget: true, contact: true })
    expect(band.further.map(({ value }) => value.text)).toEqual(['accueil@exemple.org', '12 000 €'])
  })

  test('says of a budget that is asked for and that nobody gave what it says of other facts', () => {
    const { band } = summaryOf(sourceOf(), { budget: true })
    expect(band.further).toMatchObject([
      { label: 'facts.budget', value: { text: 'unstated' }, stated: false },
    ])
  })

  test('sets a long name smaller', () => {
    expect(summaryOf(sourceOf({ identity: { name: textOf(30) } })).band.longName).toBe(false)
    expect(summaryOf(sourceOf({ identity: { name: textOf(120) } })).band.longName).toBe(true)
  })
})

describe('the brief', () => {
  test('has five lines, told or not', () => {
    const { brief } = summaryOf(
      sourceOf({
        identity: {
          aim: 'Apprendre à coopérer.',
          beneficiaries: 96,
          ages: ['0-2', '6-10', 'parents'],
          settings: ['school'],
          sessionsPerYear: 10,
          years: 2,
          interventionType: 'programme',
          programme: ['unplugged', 'psfp', 'gbg', 'other'],
        },
      }),
    )
    expect(brief?.map(({ value }) => value.text)).toEqual([
      'Apprendre à coopérer.',
      'Brief.participants(96, 96); moins de 3\u00a0ans; 6-10\u00a0ans; parents; milieu scolaire',
      'brief.sessions(10, 10) × brief.years(2, 2)',
      'Programme probant; Unplugged; Good Behavior Game; PSFP; autre',
      'unstated',
    ])
    expect(brief?.map(({ stated }) => stated)).toEqual([true, true, true, true, false])
  })

  test.each([
    ['sessionsPerYear', 10, 'brief.sessions(10, 10)'],
    ['sessionMinutes', 45, 'brief.only.minutes(45, 45)'],
    ['years', 2, 'brief.only.years(2, 2)'],
  ])('says of what the only number of its volume is: %s', (key, number, text) => {
    const { brief } = summaryOf(sourceOf({ identity: { [key]: number } }))
    expect(brief?.map(({ value }) => value.text)).toContain(text)
  })

  test('begins with a capital where nothing is counted', () => {
    const { brief } = summaryOf(sourceOf({ identity: { ages: ['0-2', 'parents'] } }))
    expect(brief?.[1]?.value.text).toBe('Moins de 3\u00a0ans; parents')
  })

  test('does not name a programme that the form hides', () => {
    const { brief } = summaryOf(
      sourceOf({ identity: { interventionType: 'built', programme: ['unplugged'] } }),
    )
    expect(brief?.[3]?.value.text).toBe('Intervention construite par l’équipe')
  })
})
