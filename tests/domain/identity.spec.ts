import { describe, expect, it } from 'vitest'
import { CURRENT_GRID, loadClassification, loadIdentityForm } from '@/catalog'
import {
  choicesOf,
  countFilled,
  endsBeforeStart,
  essentialFields,
  fieldProblem,
  fieldsOf,
  furtherGroups,
  IdentityField,
  isShown,
  missingFields,
  NUMBER_LIMIT,
  numberFrom,
  trainsMoreThanAct,
} from '@/domain/identity'

const form = await loadIdentityForm(CURRENT_GRID, 'fr')
const fieldOf = (details: Partial<IdentityField>): IdentityField =>
  IdentityField.parse({
    key: 'field',
    label: 'Field',
    help: 'Help',
    type: 'text',
    required: false,
    summary: true,
    ...details,
  })

const filled = {
  name: 'Project',
  organisation: 'School',
  phase: 'running',
  interventionType: 'mixed',
}

describe('the required fields of the identity', () => {
  it('are four, missing in form order as long as nothing is filled in', () => {
    expect(missingFields(form, {})).toEqual(['name', 'organisation', 'phase', 'interventionType'])
  })

  it('are missing no more once filled in', () => {
    expect(missingFields(form, filled)).toEqual([])
  })

  it.each([null, '', '   '])('are still missing with %j', (name) => {
    expect(missingFields(form, { ...filled, name })).toEqual(['name'])
  })

  it('are not missed while they are hidden', () => {
    const field = fieldOf({ key: 'dose', required: true, showIf: { planned: ['yes'] } })
    const small = { ...form, groups: [{ id: 'group', label: 'Group', fields: [field] }] }
    expect(missingFields(small, {})).toEqual([])
    expect(missingFields(small, { planned: 'no' })).toEqual([])
    expect(missingFields(small, { planned: 'yes' })).toEqual(['dose'])
    expect(missingFields(small, { planned: 'yes', dose: 0 })).toEqual([])
  })
})

describe('the fields asked first', () => {
  const keys = (fields: IdentityField[]) => fields.map(({ key }) => key)

  it('are the required ones and what depends on them', () => {
    expect(keys(essentialFields(form))).toEqual([
      'name',
      'organisation',
      'phase',
      'interventionType',
      'programme',
    ])
  })

  it('and the others are all the fields, each once', () => {
    const others = furtherGroups(form).flatMap(({ fields }) => fields)
    const all = keys([...essentialFields(form), ...others])
    expect(all.toSorted()).toEqual(keys(fieldsOf(form)).toSorted())
    expect(furtherGroups(form).filter(({ fields }) => fields.length === 0)).toEqual([])
  })

  it('count as filled with a zero, and not with spaces or no choice at all', () => {
    const fields = ['a', 'b', 'c', 'd'].map((key) => fieldOf({ key }))
    expect(countFilled(fields, { a: 0, b: '  ', c: [], other: 'yes' })).toBe(1)
  })
})

describe('what a field lets one choose from', () => {
  it('is its own choices, or the general skills of the classification', async () => {
    const classification = await loadClassification(CURRENT_GRID, 'fr')
    const choices = [{ id: 'yes', label: 'Yes' }]
    expect(choicesOf(fieldOf({ choices }), classification)).toEqual(choices)
    expect(choicesOf(fieldOf({}), classification)).toEqual([])
    const skills = choicesOf(fieldOf({ choicesFrom: 'classification.generals' }), classification)
    expect(skills).toHaveLength(9)
    expect(Object.keys(skills[0]!)).toEqual(['id', 'label'])
  })
})

describe('a number as it is typed', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['0', 0],
    ['1 200', 1200],
    ['1\u202f200', 1200],
    [' 12 ', 12],
    ['-3', -3],
    ['−3', -3],
    ['12,5', '12,5'],
    ['twelve', 'twelve'],
  ])('“%s” is read as %j', (typed, meant) => {
    expect(numberFrom(typed)).toBe(meant)
  })
})

describe('the dates of a project', () => {
  it.each([
    ['2026-09', '2026-08', true],
    ['2026-09', '2026-09', false],
    ['2026-09', '2027-06', false],
    ['2026-09', '', false],
    ['', '2026-08', false],
    [null, '2026-08', false],
  ])('from %j to %j are the wrong way round: %j', (start, end, wrong) => {
    expect(endsBeforeStart({ start, end })).toBe(wrong)
  })
})

describe('the practitioners of a project', () => {
  it.each([
    [5, 9, true],
    [0, 1, true],
    [5, 5, false],
    [null, 9, false],
    [5, null, false],
  ])('%j, of whom %j are trained, cannot be: %j', (practitioners, trainedPractitioners, wrong) => {
    expect(trainsMoreThanAct({ practitioners, trainedPractitioners })).toBe(wrong)
  })
})

describe('a field that depends on another', () => {
  const programme = fieldsOf(form).find(({ key }) => key === 'programme')!

  it('shows for the choices it names and hides for the others', () => {
    expect(isShown(programme, { interventionType: 'programme' })).toBe(true)
    expect(isShown(programme, { interventionType: 'mixed' })).toBe(true)
    expect(isShown(programme, { interventionType: 'criteria' })).toBe(false)
    expect(isShown(programme, { interventionType: null })).toBe(false)
    expect(isShown(programme, {})).toBe(false)
  })

  it('shows when one of several choices is named', () => {
    const field = fieldOf({ showIf: { settings: ['sport'] } })
    expect(isShown(field, { settings: ['school', 'sport'] })).toBe(true)
    expect(isShown(field, { settings: ['school'] })).toBe(false)
    expect(isShown(field, { settings: [] })).toBe(false)
  })

  it('depends on all the fields it names', () => {
    const field = fieldOf({ showIf: { one: ['yes'], other: ['yes'] } })
    expect(isShown(field, { one: 'yes' })).toBe(false)
    expect(isShown(field, { one: 'yes', other: 'yes' })).toBe(true)
  })

  it('is no field without a condition', () => {
    expect(isShown(fieldOf({}), {})).toBe(true)
  })
})

describe('a value typed into a field', () => {
  const text = fieldOf({ maxLength: 5 })
  const number = fieldOf({ type: 'number', min: 1 })

  it.each<[string, IdentityField, string | number | string[] | null, string | null]>([
    ['a text up to its limit', text, '12345', null],
    ['a text over its limit', text, '123456', 'tooLong'],
    ['a text without limit', fieldOf({}), 'x'.repeat(10_000), null],
    ['a number', number, 12, null],
    ['the smallest number', number, 1, null],
    ['a number under it', number, 0, 'tooSmall'],
    ['a negative number where none is named', fieldOf({ type: 'number' }), -1, 'tooSmall'],
    ['the largest number', number, NUMBER_LIMIT, null],
    ['a number over it', number, NUMBER_LIMIT + 1, 'tooLarge'],
    ['the largest number a field names', fieldOf({ type: 'number', max: 25 }), 25, null],
    ['a number over that', fieldOf({ type: 'number', max: 25 }), 26, 'tooLarge'],
    ['half a number', number, 1.5, 'notANumber'],
    ['a text for a number', number, 'twelve', 'notANumber'],
    ['nothing at all', number, null, null],
    ['an empty text', number, '', null],
    ['choices', fieldOf({ type: 'multichoice' }), ['a', 'b'], null],
  ])('is judged by the field alone: %s', (_, field, value, problem) => {
    expect(fieldProblem(field, value)).toBe(problem)
  })
})
