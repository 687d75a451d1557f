import { describe, expect, it } from 'vitest'
import {
  CURRENT_GRID,
  hasEdition,
  loadClassification,
  loadExamples,
  loadGrid,
  loadIdentityForm,
  loadSuggestions,
} from '@/catalog'
import { NOTE_LIMIT, PLAN_FIELD_LIMIT, type ResponseCode } from '@/domain/assessment'
import type { Example, ExampleAssessment } from '@/domain/examples'
import { modelsOf, type ModelId } from '@/domain/grid'
import { fieldProblem, fieldsOf, isShown, missingFields } from '@/domain/identity'
import './sound'

const form = await loadIdentityForm(CURRENT_GRID, 'fr')
const { categories } = await loadClassification(CURRENT_GRID, 'fr')
const { suggestions } = await loadSuggestions(CURRENT_GRID, 'fr')
const { examples, roles, gridId, gridVersion } = await loadExamples(CURRENT_GRID, 'fr')
const grid = await loadGrid(gridId, gridVersion, 'fr')
const english = await loadExamples(CURRENT_GRID, 'en')

const models = modelsOf(grid).map(({ id }) => id)
const coreModels = modelsOf(grid).filter(({ core }) => core)
const generalSkills = categories.flatMap(({ generals }) => generals.map(({ id }) => id))
const fields = fieldsOf(form)

const assessments = examples.flatMap((example) => example.assessments)
const recent = assessments.filter(({ rank }) => rank === 'recent')

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
const codesOf = ({ answers }: ExampleAssessment) => Object.entries(answers)
const isNotApplicableCore = (id: string, code: ResponseCode | undefined) =>
  code === 'nc' && coreModels.some((model) => model.id === id)

/** Ids that an example gives for a field of choice. */
const chosenIn = ({ identity }: Example, key: string): string[] =>
  [identity[key]].flat().filter((value) => typeof value === 'string')

describe('the examples', () => {
  it('are two, on an edition that is shipped', () => {
    expect(examples).toHaveLength(2)
    expect(hasEdition(gridId, gridVersion)).toBe(true)
    for (const assessment of assessments) expect(assessment.gridVersion).toBe(gridVersion)
  })

  it.each([
    ['French', examples, /fictif/i],
    ['English', english.examples, /fiction/i],
  ] as const)(
    'say in %s that they are invented, in their label and their name',
    (_, list, word) => {
      for (const { label, identity } of list) {
        expect(label).toMatch(word)
        expect(identity.name).toMatch(word)
      }
    },
  )
})

describe.each(examples)('the identity of $id', (example) => {
  const { identity } = example

  it('answers fields of the form, in their own kind', () => {
    const keys = fields.map(({ key }) => key)
    expect(Object.keys(identity).filter((key) => !keys.includes(key))).toEqual([])
    const wrong = fields.filter(
      (field) => fieldProblem(field, identity[field.key] ?? null) !== null,
    )
    expect(wrong.map(({ key }) => key)).toEqual([])
  })

  it('has every required field, and leaves those that are hidden empty', () => {
    expect(missingFields(form, identity)).toEqual([])
    const hidden = fields.filter((field) => !isShown(field, identity))
    expect(hidden.filter(({ key }) => [identity[key] ?? []].flat().length > 0)).toEqual([])
  })

  it('chooses among what is offered: one or several', () => {
    for (const { key, type, choices, choicesFrom } of fields) {
      if (type !== 'choice' && type !== 'multichoice') continue
      const offered = choicesFrom ? generalSkills : ids(choices ?? [])
      expect(chosenIn(example, key).filter((id) => !offered.includes(id))).toEqual([])
      if (key in identity) expect(Array.isArray(identity[key])).toBe(type === 'multichoice')
    }
  })

  it('starts before it ends', () => {
    const { start, end } = identity
    if (start && end) expect(String(start) < String(end)).toBe(true)
  })

  it('has an older and a recent assessment', () => {
    const [older, later] = example.assessments
    expect(example.assessments.map(({ rank }) => rank)).toEqual(['older', 'recent'])
    expect(older!.date < later!.date).toBe(true)
  })
})

describe.each(assessments)('the assessment $id', (assessment) => {
  const codes = codesOf(assessment)

  it('answers every model of the grid', () => {
    expect(codes.map(([id]) => id)).toEqual(models)
  })

  it('says why a model is not applicable, and never of a core model', () => {
    const wrong = codes.filter(
      ([id, { value, comment }]) =>
        isNotApplicableCore(id, value) || (value === 'nc' && comment === undefined),
    )
    expect(wrong).toEqual([])
  })

  it('comments on 8 to 15 answers, within the limits of the form', () => {
    const noted = codes.filter(([, { comment, evidence }]) => comment ?? evidence)
    expect(noted.length).toBeGreaterThanOrEqual(8)
    expect(noted.length).toBeLessThanOrEqual(15)
    const notes = noted.flatMap(([, { comment = '', evidence = '' }]) => [comment, evidence])
    expect(notes.filter((note) => note.length > NOTE_LIMIT)).toEqual([])
  })

  it('shows an answer without level', () => {
    expect(codes.some(([, { value }]) => value === 'nc' || value === 'nsp')).toBe(true)
  })
})

/** Levels that the participants gave to a model, lowest first. */
function levelsOf({ participants = [] }: ExampleAssessment, id: ModelId): number[] {
  return participants
    .map(({ answers }) => answers[id])
    .filter((code) => typeof code === 'number')
    .sort((one, other) => one - other)
}

/** Scoring specification §4: a strong difference. */
function differStrongly(levels: readonly number[]): boolean {
  const [lowest = 0, highest = 0] = [levels[0], levels.at(-1)]
  const share = (level: number) => levels.filter((own) => own === level).length / levels.length
  const range = highest - lowest
  return range === 3 || (range === 2 && Math.min(share(lowest), share(highest)) >= 1 / 3)
}

describe.each(recent)('the people behind $id', (assessment) => {
  const { participants = [], answers } = assessment

  it('are eight, in known roles, and answer every model', () => {
    expect(participants).toHaveLength(8)
    expect(assessment.participantsCount).toBe(8)
    for (const { role, answers: own } of participants) {
      expect(ids(roles)).toContain(role)
      expect(Object.keys(own).toSorted()).toEqual(models.toSorted())
      expect(Object.entries(own).filter(([id, code]) => isNotApplicableCore(id, code))).toEqual([])
    }
  })

  it('differ strongly on three to seven models', () => {
    const strong = models.filter((id) => {
      const levels = levelsOf(assessment, id)
      return levels.length >= 3 && differStrongly(levels)
    })
    expect(strong.length).toBeGreaterThanOrEqual(3)
    expect(strong.length).toBeLessThanOrEqual(7)
  })

  it('agree on their lower median, or say why not', () => {
    const silent = models.filter((id) => {
      const levels = levelsOf(assessment, id)
      const median = levels[(levels.length - 1) >> 1]
      const agreed = answers[id]
      return levels.length >= 3 && agreed?.value !== median && agreed?.comment === undefined
    })
    expect(silent).toEqual([])
  })
})

describe.each(recent)('the plan of $id', ({ plan = [], answers, date }) => {
  it('has three lines, each above the present level and after the assessment', () => {
    expect(plan).toHaveLength(3)
    for (const { target, currentLevel, targetLevel, when } of plan) {
      expect(answers[target]?.value).toBe(currentLevel)
      expect(targetLevel).toBeGreaterThan(currentLevel)
      expect(when > date).toBe(true)
    }
  })

  it('takes its suggestions from those of the same model', () => {
    for (const { target, suggestionId } of plan) {
      if (!suggestionId) continue
      expect(suggestions.find(({ id }) => id === suggestionId)?.target).toBe(target)
    }
  })

  it('fits the limits of the form', () => {
    const texts = plan.flatMap(({ action, who, sign }) => [action, who, sign])
    expect(texts.filter((text) => text.length > PLAN_FIELD_LIMIT)).toEqual([])
  })
})
