import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers, Assessment, AssessmentId } from '@/domain/assessment'
import { assessmentsBefore, compareAnswers, lastRated } from '@/domain/comparison'
import { GridId } from '@/domain/grid'
import { answersOf, assessmentOf, gridOf } from '../builders'
import { anyAnswers, mixedGrid } from './arbitraries'

const grid = gridOf({ '1.1': 4, '2.1': 2 })

describe('the assessments before', () => {
  const present = assessmentOf({ date: '2026-03-10' })
  const other = (id: string, details: Partial<Assessment>) =>
    assessmentOf({ ...details, id: id as Assessment['id'] })
  const before = (...others: Assessment[]) =>
    assessmentsBefore([...others, present], present).map(({ id }) => id)

  it('are those of earlier dates, the latest first, in whatever order they come', () => {
    const [old, recent] = [
      other('old', { date: '2025-01-01' }),
      other('new', { date: '2026-03-09' }),
    ]
    expect(before(old, recent)).toEqual(['new', 'old'])
    expect(before(recent, old)).toEqual(['new', 'old'])
  })

  it('are of those of one day the ones begun first', () => {
    expect(before(other('first', { createdAt: '2020-01-01T00:00:00.000Z' }))).toEqual(['first'])
    expect(before(other('next', { createdAt: '2040-01-01T00:00:00.000Z' }))).toEqual([])
  })

  it('are of another day before one of the same', () => {
    const sameDay = other('first', { createdAt: '2020-01-01T00:00:00.000Z' })
    const [old, recent] = [
      other('old', { date: '2025-01-01' }),
      other('new', { date: '2026-03-09' }),
    ]
    expect(before(sameDay, old, recent)).toEqual(['new', 'old', 'first'])
  })

  it('are never later ones, nor any that cannot be compared', () => {
    const [date, edition] = ['2025-01-01', '0.9.0']
    expect(before(other('later', { date: '2026-03-11' }))).toEqual([])
    expect(before(other('edition', { date, edition }))).toEqual([])
    expect(before(other('grid', { date, gridId: GridId.parse('another-grid') }))).toEqual([])
  })
})

describe('the date to compare with', () => {
  const [old, recent] = ['old', 'new'].map((id) => assessmentOf({ id: id as AssessmentId }))
  const rated = answersOf({ '1.1.1': 0 })
  const last = (answers: Record<string, Answers>) =>
    lastRated([recent!, old!], new Map(Object.entries(answers) as [AssessmentId, Answers][]))
      ?.assessment.id

  it('is the latest one at which a model has a level', () => {
    expect(last({ old: rated, new: rated })).toBe('new')
    expect(last({ old: rated, new: answersOf({}) })).toBe('old')
    expect(last({ old: rated, new: answersOf({ '1.1.1': 'nsp', '1.1.2': 'nc' }) })).toBe('old')
    expect(last({ old: answersOf({}), new: answersOf({}) })).toBeUndefined()
  })

  it('is not known while a later one is not read', () => {
    expect(last({ old: rated })).toBeUndefined()
    expect(last({ new: rated })).toBe('new')
  })
})

describe('comparing two dates', () => {
  it('sorts the models into up, same and down, in grid order', () => {
    const earlier = answersOf({ '1.1.1': 1, '1.1.2': 2, '1.1.3': 3, '2.1.1': 0 })
    const later = answersOf({ '2.1.1': 3, '1.1.1': 2, '1.1.2': 2, '1.1.3': 1 })
    expect(compareAnswers(grid, earlier, later)).toEqual({
      compared: 4,
      up: ['1.1.1', '2.1.1'],
      same: ['1.1.2'],
      down: ['1.1.3'],
    })
  })

  it('compares only models rated at both dates', () => {
    const earlier = answersOf({ '1.1.1': 1, '1.1.2': 'nsp', '1.1.3': 2, '1.1.4': 'nc' })
    const later = answersOf({ '1.1.1': 'nc', '1.1.2': 2, '1.1.4': 2, '2.1.2': 3 })
    expect(compareAnswers(grid, earlier, later)).toEqual({
      compared: 0,
      up: [],
      same: [],
      down: [],
    })
  })

  it('turns up into down when the dates are swapped, and counts every model once', () => {
    fc.assert(
      fc.property(anyAnswers(mixedGrid), anyAnswers(mixedGrid), (one, other) => {
        const there = compareAnswers(mixedGrid, one, other)
        const back = compareAnswers(mixedGrid, other, one)
        expect([back.up, back.same, back.down]).toEqual([there.down, there.same, there.up])
        expect(there.up.length + there.same.length + there.down.length).toBe(there.compared)
      }),
    )
  })
})
