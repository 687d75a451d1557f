import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '@/domain/assessment'
import { modelIdsOf, modelsOf, operationalsOf, type Level, type ModelId } from '@/domain/grid'
import { scoreAssessment, scoreModels, type GeneralScore, type SetScore } from '@/domain/scoring'
import { answerOf } from '../builders'
import { anyAnswers, anyLevel, anyMissing, mixedGrid, shuffled } from './arbitraries'

const models = modelsOf(mixedGrid).map(({ id }) => id)
const scores = (answers: Answers) => scoreAssessment(mixedGrid, answers)

const isMissing = (answers: Answers, id: ModelId): boolean => {
  const kind = answers.get(id)?.response?.kind
  return kind === undefined || kind === 'unknown'
}

const withLevel = (answers: Answers, id: ModelId, level: Level): Answers =>
  new Map([...answers, [id, answerOf(level)]])

type Score = SetScore | GeneralScore

/** The same criteria and general criteria under two sets of answers, side by side. */
function pairsOf(one: Answers, other: Answers): [Score, Score][] {
  const [before, after] = [scores(one), scores(other)]
  return [
    ...before.operationals.map((score, i): [Score, Score] => [score, after.operationals[i]!]),
    ...before.generals.map((score, i): [Score, Score] => [score, after.generals[i]!]),
  ]
}

/** Means of means carry binary rounding errors; a real difference is much larger than this. */
const ROUNDING = 1e-9

function expectBetween(value: number | null, { low, high }: Score): void {
  if (value === null) return
  expect(value).toBeGreaterThanOrEqual(low! - ROUNDING)
  expect(value).toBeLessThanOrEqual(high! + ROUNDING)
}

describe('for any answers', () => {
  it('the bounds of a criterion enclose its score', () => {
    fc.assert(
      fc.property(anyAnswers(mixedGrid), (answers) => {
        for (const score of scores(answers).operationals) expectBetween(score.value, score)
      }),
    )
  })

  it('the bounds of a general criterion enclose its score once all its criteria are shown', () => {
    fc.assert(
      fc.property(anyAnswers(mixedGrid), (answers) => {
        for (const score of scores(answers).generals) {
          if (score.shown.length === score.operationals.length) expectBetween(score.value, score)
        }
      }),
    )
  })

  it('whatever the missing answers turn out to be, every score ends between its bounds', () => {
    const filling = fc.array(anyLevel, { minLength: models.length, maxLength: models.length })
    fc.assert(
      fc.property(anyAnswers(mixedGrid), filling, (answers, levels) => {
        const missing = models.filter((id) => isMissing(answers, id))
        const found = missing.map((id, index) => [id, answerOf(levels[index]!)] as const)
        for (const [before, after] of pairsOf(answers, new Map([...answers, ...found]))) {
          expectBetween(after.value, before)
        }
      }),
    )
  })

  it('raising a rated answer lowers no score', () => {
    const anyModel = fc.constantFrom(...models)
    fc.assert(
      fc.property(
        anyAnswers(mixedGrid),
        anyModel,
        anyLevel,
        anyLevel,
        (answers, id, one, other) => {
          const lower = withLevel(answers, id, one < other ? one : other)
          const higher = withLevel(answers, id, one < other ? other : one)
          for (const [before, after] of pairsOf(lower, higher)) {
            expect(after.state).toBe(before.state)
            expect(after.value ?? 0).toBeGreaterThanOrEqual((before.value ?? 0) - ROUNDING)
          }
        },
      ),
    )
  })

  it('the order in which they were given does not matter', () => {
    const orders = anyAnswers(mixedGrid).chain((answers) =>
      shuffled(answers).map((again) => [answers, again] as const),
    )
    fc.assert(
      fc.property(orders, ([answers, again]) => {
        expect(scores(again)).toEqual(scores(answers))
      }),
    )
  })

  it('a model that is not applicable counts as if it did not exist', () => {
    const figures = ({ rated, applicable, value, low, high, band }: SetScore) => {
      return { rated, applicable, value, low, high, band }
    }
    fc.assert(
      fc.property(anyAnswers(mixedGrid), (answers) => {
        for (const all of operationalsOf(mixedGrid).map(modelIdsOf)) {
          const kept = all.filter((id) => answers.get(id)?.response?.kind !== 'notApplicable')
          const [whole, part] = [all, kept].map((ids) => scoreModels(mixedGrid, ids, answers))
          expect(figures(whole!)).toEqual(figures(part!))
        }
      }),
    )
  })

  it('nothing rated is null, never 0 and never NaN', () => {
    fc.assert(
      fc.property(fc.array(anyMissing, { maxLength: models.length }), (codes) => {
        const answers = new Map(codes.map((code, index) => [models[index]!, answerOf(code)]))
        const { operationals, generals } = scores(answers)
        for (const { value, band } of [...operationals, ...generals]) {
          expect([value, band]).toEqual([null, null])
        }
      }),
    )
  })

  it('every figure is null or between 0 and 3', () => {
    fc.assert(
      fc.property(anyAnswers(mixedGrid), (answers) => {
        const { operationals, generals } = scores(answers)
        for (const { value, low, high } of [...operationals, ...generals]) {
          for (const figure of [value, low, high]) {
            expect(figure === null || (figure >= 0 && figure <= 3)).toBe(true)
          }
        }
      }),
    )
  })
})
