import { describe, expect, it } from 'vitest'
import { Answer, Assessment, emptyAnswer, PlanLine, Project } from '@/domain/assessment'
import {
  answerIn,
  AnswerRow,
  AssessmentRow,
  PlanLineRow,
  ProjectRow,
  readAnswers,
  readAssessments,
  readPlanLines,
  readProject,
} from '@/storage/rows'
import { answerOf, assessmentOf, modelId, planLineOf, projectOf } from '../builders'

const updatedAt = '2026-03-10T09:00:00.000Z'
const answerRow = {
  ...answerOf(2, { comment: 'Seen' }),
  assessmentId: 'a',
  modelId: '1.1.1',
  updatedAt,
}
const planLineRow = { ...planLineOf(), updatedAt }

describe('rows', () => {
  it.each([
    ['project', ProjectRow, Project, []],
    ['assessment', AssessmentRow, Assessment, []],
    ['answer', AnswerRow, Answer, ['assessmentId', 'modelId', 'updatedAt']],
    ['plan line', PlanLineRow, PlanLine, ['updatedAt']],
  ])('have a column for every field of the %s', (_, row, value, columns) => {
    expect(Object.keys(row.shape).sort()).toEqual([...Object.keys(value.shape), ...columns].sort())
  })

  it('come back as they were written', () => {
    expect(readProject(projectOf())).toEqual(projectOf())
    expect(readAssessments([assessmentOf()])).toEqual([assessmentOf()])
    expect(readAnswers([answerRow]).get(modelId('1.1.1'))).toEqual({
      value: answerOf(2, { comment: 'Seen' }),
      updatedAt,
    })
    expect(readPlanLines([planLineRow]).get(planLineOf().id)).toEqual({
      value: planLineOf(),
      updatedAt,
    })
  })
})

describe('a damaged field', () => {
  it('of an answer is empty, and the others are kept', () => {
    const damaged = { ...answerRow, response: { kind: 'rated', level: 7 }, toConfirm: 'yes' }
    expect(readAnswers([damaged]).get(modelId('1.1.1'))?.value).toEqual({
      ...emptyAnswer,
      comment: 'Seen',
    })
  })

  it('of an identity is left out, and the others are kept', () => {
    const identity = { name: 'Kept', ages: [1, 2], partners: { a: 1 }, children: 30 }
    expect(readProject({ ...projectOf(), identity })?.identity).toEqual({
      name: 'Kept',
      children: 30,
    })
    expect(readProject({ ...projectOf(), identity: 'none' })?.identity).toEqual({})
  })

  it('of an assessment or a plan line falls back', () => {
    const [assessment] = readAssessments([{ ...assessmentOf(), phase: 'later', updatedAt: 12 }])
    expect(assessment?.phase).toBe('running')
    const line = readPlanLines([{ ...planLineRow, when: 'soon', targetLevel: 9 }]).get(
      planLineOf().id,
    )
    expect(line?.value).toMatchObject({ when: '', targetLevel: 1, action: planLineOf().action })
  })

  it('never hides a text for its length: forms limit it, storage keeps it', () => {
    const comment = 'é'.repeat(401)
    expect(readAnswers([{ ...answerRow, comment }]).get(modelId('1.1.1'))?.value.comment).toBe(
      comment,
    )
  })
})

describe('a row that does not say where it belongs', () => {
  it('is passed over, and the others are read', () => {
    expect(readAnswers([{ ...answerRow, modelId: 'x' }, null, 12, answerRow]).size).toBe(1)
    expect(readAssessments([{ ...assessmentOf(), projectId: '' }, assessmentOf()])).toHaveLength(1)
    expect(readProject(undefined)).toBeUndefined()
  })
})

it('assessments come oldest first, those of one day in the order they were begun', () => {
  const rows = [
    assessmentOf({
      id: 'third' as never,
      date: '2026-09-01',
      createdAt: '2026-09-01T12:00:00.000Z',
    }),
    assessmentOf({
      id: 'second' as never,
      date: '2026-09-01',
      createdAt: '2026-09-01T08:00:00.000Z',
    }),
    assessmentOf({ id: 'first' as never, date: '2025-09-01' }),
  ]
  expect(readAssessments(rows).map(({ id }) => id)).toEqual(['first', 'second', 'third'])
})

it('an answer has an empty value for what its row lacks', () => {
  expect(answerIn(undefined)).toEqual(emptyAnswer)
  expect(answerIn({ comment: 'Seen' })).toEqual({ ...emptyAnswer, comment: 'Seen' })
})
