import { describe, expect, it } from 'vitest'
import {
  Answer,
  Assessment,
  codeFromResponse,
  emptyAnswer,
  isDesign,
  NOTE_LIMIT,
  PLAN_FIELD_LIMIT,
  PlanLine,
  ratedLevel,
  Response,
  responseFromCode,
} from '@/domain/assessment'
import { answerOf, answersOf, assessmentOf, modelId, planLineOf } from '../builders'

describe('a response', () => {
  it.each([
    [0, { kind: 'rated', level: 0 }],
    [3, { kind: 'rated', level: 3 }],
    ['nc', { kind: 'notApplicable' }],
    ['nsp', { kind: 'unknown' }],
  ] as const)('is written %s in files', (code, response) => {
    expect(responseFromCode(code)).toEqual(response)
    expect(codeFromResponse(response)).toBe(code)
  })

  it('that is missing has no code', () => {
    expect(codeFromResponse(null)).toBeNull()
  })

  it.each([
    ['a level outside the scale', { kind: 'rated', level: 4 }],
    ['half a level', { kind: 'rated', level: 1.5 }],
    ['a rating without level', { kind: 'rated' }],
    ['a level without rating', { kind: 'unknown', level: 2 }],
    ['another kind', { kind: 'skipped' }],
  ])('cannot be %s', (_, response) => {
    expect(Response.safeParse(response).success).toBe(false)
  })

  it('has a level only when it is rated', () => {
    const answers = answersOf({
      '1.1.1': 0,
      '1.1.2': 'nc',
      '1.1.3': 'nsp',
      '1.1.4': answerOf(null),
    })
    const levels = ['1.1.1', '1.1.2', '1.1.3', '1.1.4', '1.1.5'].map((id) =>
      ratedLevel(answers, modelId(id)),
    )
    expect(levels).toEqual([0, null, null, null, null])
  })
})

describe('an answer', () => {
  it('starts empty', () => {
    expect(Answer.parse(emptyAnswer)).toEqual(emptyAnswer)
  })

  it.each(['comment', 'evidence', 'reason'] as const)('holds 400 characters of %s', (field) => {
    const answer = (length: number) => answerOf(2, { [field]: 'x'.repeat(length) })
    expect(Answer.safeParse(answer(NOTE_LIMIT)).success).toBe(true)
    expect(Answer.safeParse(answer(NOTE_LIMIT + 1)).success).toBe(false)
  })
})

describe('a plan line', () => {
  it.each(['action', 'who', 'sign'] as const)('holds 200 characters of %s', (field) => {
    const line = (length: number) => ({ ...planLineOf(), [field]: 'x'.repeat(length) })
    expect(PlanLine.safeParse(line(PLAN_FIELD_LIMIT)).success).toBe(true)
    expect(PlanLine.safeParse(line(PLAN_FIELD_LIMIT + 1)).success).toBe(false)
  })

  it('may wait for its date, and refuses one that does not exist', () => {
    expect(PlanLine.safeParse({ ...planLineOf(), when: '' }).success).toBe(true)
    expect(PlanLine.safeParse({ ...planLineOf(), when: '2026-02-30' }).success).toBe(false)
  })
})

describe('an assessment', () => {
  it('is pinned to an edition and refuses what it does not know', () => {
    expect(Assessment.safeParse({ ...assessmentOf(), edition: 'latest' }).success).toBe(false)
    expect(Assessment.safeParse({ ...assessmentOf(), mark: 12 }).success).toBe(false)
  })

  it('reads as a design in the design phase only', () => {
    expect((['design', 'running', 'review'] as const).map(isDesign)).toEqual([true, false, false])
  })
})
