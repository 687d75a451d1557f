import { describe, expect, it } from 'vitest'
import { CURRENT_EDITION, CURRENT_GRID, loadGrid, loadSuggestions } from '@/catalog'
import { ratedLevel, type Answers } from '@/domain/assessment'
import { rankPriorities } from '@/domain/priorities'
import { buildShortlist, type Offers } from '@/domain/shortlist'
import { criterionLevel, offerFor } from '@/domain/suggestions'
import { answersAll, answersOf, type AnswerSpecs } from '../builders'

const grid = await loadGrid(CURRENT_GRID, CURRENT_EDITION, 'fr')
const file = await loadSuggestions(CURRENT_GRID, 'fr')
const nowhere = { settings: [], ages: [] }

function offersFor(answers: Answers): Offers {
  return {
    forModel: (id) => offerFor(file, id, ratedLevel(answers, id) ?? 0, nowhere),
    forCriterion: (operational) => {
      const level = criterionLevel(operational, answers)
      return level === null ? null : offerFor(file, operational.id, level, nowhere)
    },
  }
}

const build = (answers: Answers) =>
  buildShortlist(grid, rankPriorities(grid, answers), offersFor(answers))
const shortlist = (specs: AnswerSpecs) => build(answersOf(specs))

const targets = (list: readonly { target: string }[]) => [
  ...new Set(list.map(({ target }) => target)),
]

describe('the shortlist with its suggestions', () => {
  it('has the first six priorities, in their order, each with its criteria', () => {
    const answers = answersAll(grid, 1)
    const entries = build(answers)
    expect(entries).toHaveLength(6)
    expect(entries.map(({ model }) => model.id)).toEqual(
      rankPriorities(grid, answers)
        .slice(0, 6)
        .map(({ modelId }) => modelId),
    )
    for (const { general, operational, model } of entries) {
      expect(model.id.startsWith(`${operational.id}.`)).toBe(true)
      expect(operational.id.startsWith(`${general.id}.`)).toBe(true)
    }
  })

  it('offers a model the suggestions of its own next step, and folds its others', () => {
    const [entry] = shortlist({ '1.2.1': 1, '1.2.2': 3, '1.2.3': 3 })
    expect(entry).toMatchObject({ model: { id: '1.2.1' }, wholeAt: null })
    expect(targets([...entry!.offered, ...entry!.folded])).toEqual(['1.2.1'])
    expect(new Set(entry!.offered.map(({ step }) => step))).toEqual(new Set(['consolidate']))
    expect(entry!.folded.some(({ step }) => step === 'consolidate')).toBe(false)
  })

  it('takes a criterion up as a whole with its first model: its suggestions first, the models’ folded', () => {
    const entries = shortlist({ '1.2.1': 0, '1.2.2': 1, '1.2.3': 1 })
    expect(entries.map(({ model, wholeAt }) => [model.id, wholeAt])).toEqual([
      ['1.2.1', '1.2.1'],
      ['1.2.2', '1.2.1'],
      ['1.2.3', '1.2.1'],
    ])
    expect(targets(entries[0]!.offered)).toEqual(['1.2'])
    expect(new Set(entries[0]!.offered.map(({ step }) => step))).toEqual(new Set(['first']))
    expect(targets(entries[0]!.folded)).toContain('1.2.1')
    expect(entries.slice(1).map(({ offered }) => offered)).toEqual([[], []])
  })

  it.each<[AnswerSpecs, number]>([
    [{ '1.2.1': 0, '1.2.2': 1, '1.2.3': 1, '1.2.4': 2, '1.2.5': 'nsp' }, 3],
    [{ '2.2.1': 0, '2.2.2': 1 }, 2],
    [{ '2.2.1': 0, '2.2.2': 'nsp' }, 1],
    [{ '2.2.1': 0, '1.2.1': 0 }, 1],
  ])('counts the models of its criterion rated 0 or 1: %o', (specs, count) => {
    const entries = shortlist(specs).filter(({ wholeAt }) => wholeAt !== null)
    expect(entries[0]?.lowCount).toBe(count)
  })

  it('loses no suggestion of a model by taking up its criterion', () => {
    for (const { model, offered, folded } of shortlist({ '1.2.1': 0, '1.2.2': 1, '1.2.3': 1 })) {
      const own = file.suggestions.filter(
        ({ target, settings, ages }) => target === model.id && !settings && !ages,
      )
      expect([...offered, ...folded]).toEqual(expect.arrayContaining(own))
    }
  })

  it('is empty when nothing is rated below the top', () => {
    expect(shortlist({})).toEqual([])
    expect(build(answersAll(grid, 3))).toEqual([])
  })
})
