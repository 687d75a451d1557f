import { codeFromResponse, lastDescribed, type Answer, type Assessment } from '@/domain/assessment'
import type { ModelId } from '@/domain/grid'
import { isBefore, later } from '@/domain/instant'
import { isOpenStep, takesLine } from '@/domain/plan'
import type { DatedAnswer, DatedPlanLine, Known, Writes } from '@/domain/whole-project'
import {
  byId,
  comesIn,
  compare,
  laterDates,
  noTally,
  tally,
  type Compared,
  type Tally,
} from './compare'

export interface AnswerReview extends Compared {
  modelId: ModelId
  /** What is said on either side. */
  answers: { here: Answer; file: Answer }
}

export interface PlanLineReview extends Compared {
  /** What is said on either side; null for one that the plan here has no place for. */
  lines: { here: DatedPlanLine | null; file: DatedPlanLine }
}

export interface AssessmentReview extends Compared {
  /** As it is once merged. */
  assessment: Assessment
  /** It comes in beside one of the same day, which stays: two people may each have begun one. */
  isSecondOfDay: boolean
  answers: Tally
  /** The answers that differ on both sides. */
  differing: AnswerReview[]
  planLines: Tally
  /** The steps that differ on both sides, and those that the plan has no place for. */
  differingLines: PlanLineReview[]
}

const sameFields =
  <Row extends object>(...keys: (keyof Row)[]) =>
  (one: Row, other: Row): boolean =>
    keys.every((key) => one[key] === other[key])

const sameNotes = sameFields<DatedAnswer>('reason', 'comment', 'evidence', 'toConfirm')
const sameAnswer = (one: DatedAnswer, other: DatedAnswer): boolean =>
  codeFromResponse(one.response) === codeFromResponse(other.response) && sameNotes(one, other)
const sameAssessment = sameFields<Assessment>('phase', 'date', 'participantsCount')
const sameLine = sameFields<DatedPlanLine>(
  'modelId',
  'suggestionId',
  'action',
  'who',
  'when',
  'sign',
  'targetLevel',
  'status',
  'position',
)

/**
 * A plan of a few open lines: those here stay, and lines of the file come in while the plan takes them. What the file
 * knows to be closed comes first, and new lines last: a step that is done by now leaves its place to another.
 */
function comparePlan(
  here: readonly DatedPlanLine[],
  file: readonly DatedPlanLine[],
  deleted: Known['deleted'],
): [DatedPlanLine, Compared][] {
  const known = byId(here)
  const plan = byId(here)
  const turn = (line: DatedPlanLine) => (isOpenStep(line) ? (known.has(line.id) ? 1 : 2) : 0)
  const settle = (line: DatedPlanLine): Compared => {
    const compared = compare(known.get(line.id), line, sameLine)
    if (!comesIn(compared)) return compared
    const deletedAt = compared.outcome === 'add' ? deleted.get(line.id) : undefined
    if (deletedAt !== undefined && isBefore(line.updatedAt, deletedAt))
      return { ...compared, outcome: 'leave', here: deletedAt, isBinned: true }
    if (!takesLine([...plan.values()], line)) return { ...compared, outcome: 'leave' }
    plan.set(line.id, line)
    return compared
  }
  const inTurn = [...file].sort((one, other) => turn(one) - turn(other))
  const settled = new Map(inTurn.map((line) => [line, settle(line)]))
  return file.flatMap((line) => {
    const found = settled.get(line)
    return found ? [[line, found]] : []
  })
}

/** An assessment with what belongs to it. */
export interface Part {
  assessment: Assessment
  answers: readonly DatedAnswer[]
  planLines: readonly DatedPlanLine[]
}

interface MergedPart {
  review: AssessmentReview
  writes: Pick<Writes, 'assessments' | 'answers' | 'planLines'>
}

/** The answers that come in or differ, with what becomes of them. `takenAt`: see `mergeProject`. */
function mergeAnswers(
  file: readonly DatedAnswer[],
  here: readonly DatedAnswer[],
  takenAt: string | null,
) {
  const known = new Map(here.map((answer) => [answer.modelId, answer]))
  const compared = file.map((answer) => {
    const there = known.get(answer.modelId)
    const found = compare(there, answer, sameAnswer)
    return takenAt !== null && there && found.outcome === 'leave'
      ? {
          ...found,
          outcome: 'replace' as const,
          answer: { ...answer, updatedAt: later(takenAt, there.updatedAt) },
          there,
        }
      : { ...found, answer, there }
  })
  return {
    tally: tally(compared),
    incoming: compared.filter(comesIn).map(({ answer }) => answer),
    differing: compared.flatMap(({ answer, there, ...dates }): AnswerReview[] =>
      there && dates.outcome !== 'same'
        ? [{ ...dates, modelId: answer.modelId, answers: { here: there, file: answer } }]
        : [],
    ),
  }
}

function mergePlan(
  file: readonly DatedPlanLine[],
  here: readonly DatedPlanLine[],
  deleted: Known['deleted'],
) {
  const known = byId(here)
  const compared = comparePlan(here, file, deleted)
  const differs = ({ outcome, isBinned }: Compared) =>
    outcome === 'replace' || (outcome === 'leave' && !isBinned)
  return {
    tally: tally(compared.map(([, found]) => found)),
    incoming: compared.filter(([, found]) => comesIn(found)).map(([line]) => line),
    differing: compared
      .filter(([, found]) => differs(found))
      .map(([line, found]): PlanLineReview => {
        return { ...found, lines: { here: known.get(line.id) ?? null, file: line } }
      }),
  }
}

const isSecondOfDay = ({ id, date }: Assessment, here: readonly Assessment[]): boolean =>
  here.some((one) => one.date === date) && here.every((one) => one.id !== id)

function leftInBin({ assessment }: Part, deletedAt: string): MergedPart {
  return {
    review: {
      outcome: 'leave',
      here: deletedAt,
      file: assessment.updatedAt,
      assessment,
      isSecondOfDay: false,
      isBinned: true,
      answers: noTally,
      differing: [],
      planLines: noTally,
      differingLines: [],
    },
    writes: { assessments: [], answers: [], planLines: [] },
  }
}

/** What an assessment of a file would change here, and the rows to write for it. */
export function mergeAssessment(
  part: Part,
  here: Part | undefined,
  { assessments, deleted }: Pick<Known, 'assessments' | 'deleted'>,
  takenAt: string | null = null,
): MergedPart {
  const { assessment } = part
  const deletedAt = here ? undefined : deleted.get(assessment.id)
  if (deletedAt !== undefined && isBefore(assessment.updatedAt, deletedAt))
    return leftInBin(part, deletedAt)

  const compared = compare(here?.assessment, assessment, sameAssessment, lastDescribed)
  const known = here ?? { answers: [], planLines: [] }
  const answers = mergeAnswers(part.answers, known.answers, takenAt)
  const plan = mergePlan(part.planLines, known.planLines, deleted)
  const changes = comesIn(compared) || answers.incoming.length + plan.incoming.length > 0
  const row = here && !comesIn(compared) ? here.assessment : assessment
  const dates = here && laterDates(here.assessment, assessment)
  return {
    review: {
      ...compared,
      assessment: row,
      isSecondOfDay: isSecondOfDay(assessment, assessments),
      answers: answers.tally,
      differing: answers.differing,
      planLines: plan.tally,
      differingLines: plan.differing,
    },
    writes: {
      assessments: changes ? [{ ...row, ...dates }] : [],
      answers: answers.incoming,
      planLines: plan.incoming,
    },
  }
}
