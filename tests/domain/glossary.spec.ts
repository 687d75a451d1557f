import { describe, expect, it } from 'vitest'
import type { Glossary } from '@/domain/references'
import { inAlphabet, searchTerms, termsIn } from '@/domain/glossary'

const glossary: Glossary = {
  version: '1.0.0',
  notice: 'Notice',
  terms: [
    'CPS (compétences psychosociales)',
    'Guide d’intervention',
    'Professionnel-intervenant CPS',
    'Universel, ciblé',
    'Volume (dosage)',
    'ASE',
  ].map((term) => ({ id: term, term, definition: `What ${term} means` })),
}

const found = (...texts: string[]) => termsIn(glossary, texts).map(({ term }) => term)

describe('the glossary’s terms in some texts', () => {
  it('are found in the plural and whatever their capitals', () => {
    expect(found('Les guides d’intervention sont prêts')).toEqual(['Guide d’intervention'])
  })

  it('are found as an abbreviation or in full', () => {
    expect(found('des compétences psychosociales')).toEqual([glossary.terms[0]?.term])
    expect(found('trois CPS')).toEqual([glossary.terms[0]?.term])
  })

  it('are found across a hyphen', () => {
    expect(found('Les professionnels-intervenants CPS')).toEqual([
      'CPS (compétences psychosociales)',
      'Professionnel-intervenant CPS',
    ])
  })

  it('are whole words: nothing is found inside another', () => {
    expect(found('une base, des volumineux')).toEqual([])
  })

  it('come in the glossary’s order, each once', () => {
    expect(found('un dosage', 'le volume', 'un public ciblé')).toEqual([
      'Universel, ciblé',
      'Volume (dosage)',
    ])
  })
})

describe('a search in the glossary', () => {
  const searched = (search: string) => searchTerms(glossary, search).map(({ term }) => term)

  it('finds what holds every word, in the name or the definition', () => {
    expect(searched('dosage means')).toEqual(['Volume (dosage)'])
    expect(searched('dosage guide')).toEqual([])
  })

  it('does without capitals and accents', () => {
    expect(searched('COMPETENCES')).toEqual(['CPS (compétences psychosociales)'])
  })

  it('shows everything as long as nothing is asked', () => {
    expect(searched('  ')).toHaveLength(glossary.terms.length)
  })
})

it('the terms stand in the alphabet, accents and capitals beside their plain letter', () => {
  const terms = ['Zone', 'évaluation', 'Effet', 'ASE'].map((term) => ({
    id: term,
    term,
    definition: '',
  }))
  expect(inAlphabet(terms, 'fr').map(({ term }) => term)).toEqual([
    'ASE',
    'Effet',
    'évaluation',
    'Zone',
  ])
})
