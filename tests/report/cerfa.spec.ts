import { expect, test } from 'vitest'
import type { Identity } from '@/domain/assessment'
import { buildCerfa } from '@/report/cerfa'
import { classification, form } from './builders'
import { plainWords } from './words'

const textsOf = (identity: Identity, withBudget = false) =>
  Object.fromEntries(
    buildCerfa({ form, identity, classification }, plainWords, withBudget).map(({ id, text }) => [
      id,
      text,
    ]),
  )

test('the blocks are those of the form, in its order, empty when nothing is said', () => {
  expect(buildCerfa({ form, identity: {}, classification }, plainWords, false)).toEqual(
    form.cerfaBlocks.map((block) => ({ ...block, text: '' })),
  )
})

test('each block is composed of its own fields, one line each', () => {
  expect(
    textsOf({
      name: 'Cap',
      aim: 'Coopérer.',
      territory: 'Nantes',
      scale: 'town',
      start: '2025-03',
      end: '2026-06',
      cps: ['c1', 'c3'],
      evaluationPlanned: 'ongoing',
      indicators: ['dose', 'climate'],
      evaluationNote: 'Présences.',
      practitioners: 7,
      trainedPractitioners: 4,
      trainingHours: 20,
    }),
  ).toEqual({
    title: 'Cap',
    aims:
      'Coopérer.\n' +
      'cerfa.line(CPS travaillées, avoir conscience de soi; prendre des décisions constructives)',
    description: '',
    beneficiaries: '',
    territory: 'Nantes\ncerfa.line(Échelle, commune ou intercommunalité)',
    means:
      'cerfa.line(Intervenants CPS, 7)\ncerfa.line(Intervenants formés aux CPS, 4)\n' +
      'cerfa.line(Heures de formation par personne, 20)',
    calendar: 'cerfa.line(Début, 2025-03)\ncerfa.line(Fin, 2026-06)',
    evaluation:
      'evaluation.ongoing\n' +
      'evaluation.followed(séances faites et séances prévues; climat)\nPrésences.',
  })
})

test('settings and dose complete the description, ages the beneficiaries, partners the means', () => {
  const texts = textsOf({
    description: 'Dix séances.\nUn rituel.',
    settings: ['school', 'sport'],
    sessionsPerYear: 10,
    sessionMinutes: 60,
    years: 2,
    beneficiaries: 96,
    ages: ['6-10'],
    partners: 'Centre social',
  })
  expect(texts.description).toBe(
    'Dix séances.\nUn rituel.\ncerfa.line(Milieux, milieu scolaire; sport)\n' +
      'cerfa.line(brief.dose, brief.sessions(10, 10) × brief.minutes(60, 60) × brief.years(2, 2))',
  )
  expect(texts.beneficiaries).toBe(
    'cerfa.line(Participants par an, 96)\ncerfa.line(Tranches d’âge, 6-10\u00a0ans)',
  )
  expect(texts.means).toBe('cerfa.line(Partenaires, Centre social)')
})

test('the budget goes out only when the team shows it', () => {
  const identity = { budget: '12 000 €' }
  expect(textsOf(identity).means).toBe('')
  expect(textsOf(identity, true).means).toBe('cerfa.line(facts.budget, 12 000 €)')
})

test('any sign passes through as it was written', () => {
  const strange = '« Œuvre d’été – 50 % & <b> »'
  expect(textsOf({ name: strange, aim: strange })).toMatchObject({ title: strange, aims: strange })
})
