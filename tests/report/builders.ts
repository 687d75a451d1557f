import { readFileSync } from 'node:fs'
import type { Identity } from '@/domain/assessment'
import { compareAnswers } from '@/domain/comparison'
import { Examples } from '@/domain/examples'
import { Grid, ModelId } from '@/domain/grid'
import { IdentityForm } from '@/domain/identity'
import { listToCheck, strongPoints } from '@/domain/priorities'
import { Classification } from '@/domain/references'
import { scoreAssessment } from '@/domain/scoring'
import type { SummaryOptions, SummarySource } from '@/report/source'
import { buildSummary } from '@/report/summary'
import { answerOf, assessmentOf, planLineOf } from '../builders'
import { plainWords } from './words'

const shipped = (name: string): unknown =>
  JSON.parse(readFileSync(`criteria/spf-cps/${name}.json`, 'utf8'))

export const grid = Grid.parse(shipped('1.0.0/grid'))
export const form = IdentityForm.parse(shipped('identity'))
export const classification = Classification.parse(shipped('classification'))
const { examples } = Examples.parse(shipped('examples'))

const twoPages: SummaryOptions = {
  pages: 2,
  annex: false,
  comments: false,
  spread: false,
  budget: false,
  contact: false,
}

/** A text of exactly so many characters, made of French words. */
export function textOf(length: number): string {
  const words =
    'Deux enseignantes et un animateur écrivent ensemble la progression des séances, puis '
  return words
    .repeat(Math.ceil(length / words.length))
    .slice(0, length - 1)
    .trimEnd()
    .padEnd(length, '.')
}

/** A source whose figures follow from its answers, as the stores give it. */
export function sourceOf(details: Partial<SummarySource> = {}): SummarySource {
  const answers = details.answers ?? new Map()
  return {
    form,
    identity: {},
    classification,
    grid,
    assessment: assessmentOf(),
    answers,
    score: scoreAssessment(grid, answers),
    strengths: strongPoints(grid, answers),
    toCheck: listToCheck(grid, answers),
    dispersions: new Map(),
    plan: [],
    earlierPlan: null,
    drawn: { now: false, earlier: false, band: false },
    earlier: null,
    translated: false,
    ...details,
  }
}

const answersOfExample = (assessment: (typeof examples)[number]['assessments'][number]) =>
  new Map(
    Object.entries(assessment.answers).map(([id, { value, comment = '', evidence = '' }]) => [
      ModelId.parse(id),
      answerOf(value, value === 'nc' ? { reason: comment } : { comment, evidence }),
    ]),
  )

/** One of the two shipped examples, at its second date. */
export function exampleSource(id: string): SummarySource {
  const example = examples.find((one) => one.id === id)!
  const [first, second] = example.assessments
  const answers = answersOfExample(second!)
  return sourceOf({
    identity: example.identity,
    assessment: assessmentOf({
      date: second!.date,
      phase: second!.phase,
      participantsCount: second!.participantsCount,
    }),
    answers,
    plan: second!.plan!.map(({ target, targetLevel, action, who, when, sign }, position) =>
      planLineOf({ modelId: target, targetLevel, action, who, when, sign, position }),
    ),
    earlier: {
      date: first!.date,
      phase: first!.phase,
      comparison: compareAnswers(grid, answersOfExample(first!), answers),
    },
  })
}

/** Every field at its limit, every model with its texts at theirs and a team divided on it, and a full plan. */
export function longSource(write: (length: number) => string = textOf): SummarySource {
  const answers = new Map(
    grid.generals
      .flatMap(({ operationals }) => operationals)
      .flatMap(({ models }) => models)
      .map(({ id }, index) => [
        id,
        answerOf(id === '3.2.2' ? 'nc' : index % 3 === 0 ? 3 : 1, {
          evidence: write(400),
          comment: write(400),
          reason: write(400),
        }),
      ]),
  )
  const identity: Identity = Object.fromEntries(
    form.groups
      .flatMap(({ fields }) => fields)
      .map(({ key, type, maxLength = 0, choices = [] }) => {
        if (type === 'number') return [key, 99_999]
        if (type === 'month') return [key, '2026-09']
        if (type === 'choice') return [key, choices.at(-1)!.id]
        return [key, type === 'multichoice' ? choices.map(({ id }) => id) : write(maxLength)]
      }),
  )
  return sourceOf({
    identity: { ...identity, interventionType: 'mixed' },
    assessment: assessmentOf({ participantsCount: 12 }),
    answers,
    dispersions: new Map([...answers.keys()].map((id) => [id, 'strongGap'])),
    plan: ['1.2.2', '2.1.5', '3.1.3'].map((id, position) =>
      planLineOf({
        modelId: ModelId.parse(id),
        action: write(200),
        who: write(200),
        sign: write(200),
        position,
      }),
    ),
    earlier: {
      date: '2025-03-10',
      phase: 'design',
      comparison: compareAnswers(grid, answers, answers),
    },
  })
}

/** The summary of a source, on two pages unless `options` say otherwise. */
export const summaryOf = (
  source: SummarySource,
  options: Partial<SummaryOptions> = {},
  words = plainWords,
) => buildSummary(source, { ...twoPages, ...options }, words)

/** Every text of a summary, however deep. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}
