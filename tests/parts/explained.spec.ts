import { beforeAll, describe, expect, it } from 'vitest'
import { loadGrid, loadLenses } from '@/catalog'
import { scoreCore } from '@/domain/core'
import type { Grid } from '@/domain/grid'
import type { Lenses } from '@/domain/lenses'
import { scoreAssessment } from '@/domain/scoring'
import { loadMessages } from '@/i18n'
import { explainedCore } from '@/parts/explained-core'
import { explainedCriterion, explainedGeneral, sayAnswer, type Explained } from '@/parts/explained'
import { answersOf, besideItsBounds, modelId } from '../builders'

let grid: Grid
let lenses: Lenses

beforeAll(async () => {
  await loadMessages('core')
  grid = await loadGrid('spf-cps', '1.0.0', 'fr')
  lenses = await loadLenses('spf-cps', '1.0.0', 'fr')
})

type Specs = Parameters<typeof answersOf>[0]

const answeredOf = (specs: Specs, design = false) => ({ grid, answers: answersOf(specs), design })
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const linesOf = ({ steps }: Explained) =>
  Object.fromEntries(steps.map(({ name, lines }) => [plain(name), lines.map(plain)]))

function explain(id: string, specs: Specs) {
  const answered = answeredOf(specs)
  return explainedCriterion(answered, scoreAssessment(grid, answered.answers), id)
}

describe('the explanation of a criterion', () => {
  const complete = { '1.2.1': 2, '1.2.2': 2, '1.2.3': 1, '1.2.4': 2, '1.2.5': 1 } as const

  it('lists the answers it rests on', () => {
    const { title, rows } = explain('1.2', { ...complete, '1.2.2': 'nsp', '1.2.5': 'nc' })
    expect(title).toMatch(/^1\.2 \p{Lu}/u)
    expect(rows.map(({ id, value }) => [id, value])).toEqual([
      ['1.2.1', '2 · Largement en place'],
      ['1.2.2', 'Ne sait pas'],
      ['1.2.3', '1 · Amorcé'],
      ['1.2.4', '2 · Largement en place'],
      ['1.2.5', 'Non concerné'],
    ])
  })

  it('writes the whole calculation, the rule, the band and what the mean hides', () => {
    expect(linesOf(explain('1.2', complete))).toEqual({
      Moyenne: ['(2 + 2 + 1 + 2 + 1) ÷ 5 = 1,6'],
      'Règle des deux tiers': [
        'Il faut un niveau pour au moins 4 modèles sur 5 ; c’est le cas pour 5.',
      ],
      'Niveau en mots': ['« En bonne voie » va de 1,5 à moins de 2,25.'],
      'Derrière la moyenne': [
        'Le plus bas : 1.2.3 CPS nommées et bien expliquées, « Amorcé ».',
        '« Largement en place » ou « Pleinement en place » : 3 sur 5 modèles applicables.',
      ],
    })
  })

  it('agrees with any number of models', () => {
    const lines = linesOf(explain('2.2', { '2.2.1': 0, '2.2.2': 'nsp' }))
    expect(lines['Règle des deux tiers']).toEqual([
      'Il faut un niveau pour au moins 2 modèles sur 2 ; c’est le cas pour 1.',
    ])
    const behind = (id: string, specs: Specs) =>
      linesOf(explain(id, specs))['Derrière la moyenne']?.[1]
    expect(behind('2.2', { '2.2.1': 0, '2.2.2': 'nsp' })).toBe(
      '« Largement en place » ou « Pleinement en place » : 0 sur 2 modèles applicables.',
    )
    expect(behind('2.2', { '2.2.1': 0, '2.2.2': 'nc' })).toBe(
      '« Largement en place » ou « Pleinement en place » : 0 sur 1 modèle applicable.',
    )
  })

  it('writes the bounds as soon as an answer is missing', () => {
    const lines = linesOf(explain('1.4', { '1.4.1': 2, '1.4.2': 2, '1.4.3': 'nsp' }))
    expect(lines['Ce qui peut encore bouger']).toEqual([
      'Si les réponses manquantes étaient toutes au niveau 0 : (2 + 2 + 0) ÷ 3 = 1,33…',
      'Si elles étaient toutes au niveau 3 : (2 + 2 + 3) ÷ 3 = 2,33…',
    ])
  })

  it('says how a figure with more decimals is written', () => {
    expect(linesOf(explain('1.4', { '1.4.1': 2, '1.4.2': 2, '1.4.3': 1 })).Moyenne).toEqual([
      '(2 + 2 + 1) ÷ 3 = 1,66…',
      'On écrit 1,6 : on ne garde que les premiers chiffres, sans arrondir vers le haut.',
    ])
  })

  it('says why there is no mean: too few levels, or nothing that applies', () => {
    const unknown = explain('1.4', { '1.4.1': 2, '1.4.2': 'nsp', '1.4.3': 'nsp' })
    expect(linesOf(unknown).Moyenne).toEqual(['Pas de moyenne : il manque trop de niveaux.'])
    const none = explain('1.4', { '1.4.1': 'nc', '1.4.2': 'nc', '1.4.3': 'nc' })
    expect(linesOf(none)).toEqual({
      Moyenne: ['Pas de moyenne : aucun modèle n’est concerné dans ce projet.'],
    })
    expect(none.notes.map(plain)).toEqual(['« Non concerné » n’entre pas dans le calcul.'])
  })
})

describe('the explanation of a general criterion', () => {
  it('is a mean of means, each with the same weight', () => {
    const answered = answeredOf({
      '3.1.1': 1,
      '3.1.2': 2,
      '3.1.3': 2,
      '3.1.4': 1,
      '3.2.1': 3,
      '3.2.2': 3,
      '3.2.3': 2,
      '3.2.4': 2,
    })
    const general = scoreAssessment(grid, answered.answers).generals[2]!
    const explained = explainedGeneral(answered, 'Environnement', general)
    expect(explained.rows.map(({ id, value }) => [id, value])).toEqual([
      ['3.1', '1,5'],
      ['3.2', '2,5'],
    ])
    expect(linesOf(explained).Moyenne).toEqual(['(1,5 + 2,5) ÷ 2 = 2,0'])
    expect(explained.notes[0]).toContain('chacun compte autant')
  })

  it('says why its mean lies outside its bounds', () => {
    const answered = answeredOf(besideItsBounds)
    const general = scoreAssessment(grid, answered.answers).generals[1]!
    const lines = linesOf(explainedGeneral(answered, 'Formation', general))
    expect(lines.Moyenne).toEqual(['(3 + 3) ÷ 2 = 3,0'])
    expect(lines['Ce qui peut encore bouger']?.slice(1)).toEqual([
      'Au plus haut : (3 + 3 + 2,4) ÷ 3 = 2,8',
      'Le critère 2.3, pas encore noté, compte dans ces bornes mais pas dans la moyenne : elle peut se trouver en dehors.',
    ])
  })
})

describe('the explanation of the core', () => {
  it('counts its points one by one, always out of six, and says whose idea it is', () => {
    const answered = answeredOf({ '1.2.1': 2, '1.2.2': 1, '1.2.3': 'nsp', '1.4.1': 3 })
    const { operationals } = scoreAssessment(grid, answered.answers)
    const score = scoreCore(lenses.core, answered.answers, operationals)
    const explained = explainedCore(answered, lenses.core, score)
    expect(explained.rows.map(({ id, value }) => [id, plain(value)])).toEqual([
      ['1.2.1', '2 · Largement en place : 1 point'],
      ['1.2.2', '1 · Amorcé : 0 point'],
      ['1.2.3', 'Ne sait pas : 0 point'],
      ['1.2.4', 'Sans réponse : 0 point'],
      ['1.4.1', '3 · Pleinement en place : 1 point'],
      ['2.1', 'Non noté : 0 point'],
    ])
    expect(linesOf(explained).Points).toEqual(['1 + 0 + 0 + 0 + 1 + 0 = 2 sur 6'])
    expect(explained.notes).toContain(lenses.core.statement)
  })
})

describe('an answer in words', () => {
  it.each([
    [3, false, '3 · Pleinement en place'],
    [3, true, '3 · Prévu, daté et financé'],
    ['nc', false, 'Non concerné'],
    ['nsp', false, 'Ne sait pas'],
  ] as const)('reads %s in design %s', (code, design, words) => {
    expect(sayAnswer(answeredOf({ '1.1.1': code }, design), modelId('1.1.1'))).toBe(words)
  })

  it('says when there is none', () => {
    expect(sayAnswer(answeredOf({}), modelId('1.1.1'))).toBe('Sans réponse')
  })
})
