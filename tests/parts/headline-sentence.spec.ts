import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadGrid } from '@/catalog'
import { headlineOf } from '@/domain/headline'
import { scoreAssessment } from '@/domain/scoring'
import { headlineSentence } from '@/parts/headline-sentence'
import type { Language } from '@/domain/languages'
import { loadMessages, setLanguage } from '@/i18n'
import { answersOf } from '../builders'

beforeAll(() => loadMessages('core'))
afterAll(() => setLanguage('fr'))

type Specs = Parameters<typeof answersOf>[0]

async function sentence(specs: Specs, language: Language = 'fr', design = false) {
  await setLanguage(language)
  const grid = await loadGrid('spf-cps', '1.0.0', language)
  const score = scoreAssessment(grid, answersOf(specs))
  return headlineSentence(grid, headlineOf(score, design), score).replaceAll('\u202f', ' ')
}

const teaching = { '1.4.1': 3, '1.4.2': 3, '1.4.3': 3 } as const
const places = { '3.2.1': 2, '3.2.2': 2, '3.2.3': 2, '3.2.4': 2 } as const
const support = (level: 0 | 1) => ({ '2.2.1': level, '2.2.2': level })
const everyday = { '1.3.1': 0, '1.3.2': 0 } as const

describe('the sentence that a profile opens with', () => {
  it.each<[string, Specs, string]>([
    [
      'two strong criteria and one far behind',
      { ...teaching, ...places, ...support(0) },
      'La pédagogie et les lieux et les temps portent le projet ; l’accompagnement des intervenants manque encore',
    ],
    [
      'one strong criterion, singular, and one that has begun',
      { ...teaching, ...support(1) },
      'La pédagogie porte le projet ; l’accompagnement des intervenants reste à consolider',
    ],
    [
      'one strong criterion, plural, and a plural one behind',
      { ...places, ...everyday },
      'Les lieux et les temps portent le projet ; les pratiques du quotidien manquent encore',
    ],
    ['only strong criteria', teaching, 'La pédagogie porte le projet'],
    [
      'only weak criteria',
      support(0),
      'C’est par l’accompagnement des intervenants que le projet peut le plus avancer',
    ],
    ['nothing shown yet', { '1.2.1': 3 }, 'Encore quelques réponses, et le profil apparaîtra'],
  ])('says what a person would say: %s', async (_, specs, expected) => {
    expect(await sentence(specs)).toBe(expected)
  })

  it('has its own words for a project in design', async () => {
    expect(await sentence(teaching, 'fr', true)).toBe(
      'Le projet se prépare : voici ce qu’il prévoit déjà',
    )
  })

  it('agrees in English too', async () => {
    expect(await sentence({ ...teaching, ...support(0) }, 'en')).toBe(
      'The teaching approach carries the project; support for practitioners is still lacking',
    )
    expect(await sentence({ ...teaching, ...places, ...everyday }, 'en')).toMatch(
      /^The teaching approach and places and schedules carry the project; everyday practices are/,
    )
  })
})
