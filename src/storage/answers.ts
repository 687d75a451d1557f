import type { Answer, Answers, AssessmentId } from '@/domain/assessment'
import type { ModelId } from '@/domain/grid'
import { afterPaint } from './after-paint'
import { AssessmentGoneError, changeAssessment, type Target } from './change'
import { database, reconnecting, type Database } from './database'
import { forgetNote } from './notes'
import { answerIn, AnswerRow, readRows } from './rows'
import { instantAfter, type Stored } from './stored'
import { watch, type Stop } from './watch'

/** Changes an answer, inside the transaction of a change of its assessment. */
export async function putAnswer(
  db: Database,
  id: AssessmentId,
  modelId: ModelId,
  patch: Partial<Answer>,
  at: string,
): Promise<Stored<Answer>> {
  const stored = await db.answers.get([id, modelId])
  const value = { ...answerIn(stored), ...patch }
  const updatedAt = instantAfter(stored?.updatedAt, at)
  await db.answers.put({ ...value, assessmentId: id, modelId, updatedAt })
  return { value, updatedAt }
}

/**
 * Changes some fields of one answer and leaves the others as stored, once the screen shows it; `noteAnswer` keeps it
 * until then. `at`: ISO instant. Rejects when the browser cannot write; nothing is half-written then.
 */
export async function patchAnswer(
  target: Target,
  modelId: ModelId,
  patch: Partial<Answer>,
  at: string,
): Promise<Stored<Answer>> {
  const { id } = target
  await afterPaint()
  const forget = () => forgetNote({ assessmentId: id, modelId, at })
  try {
    const stored = await changeAssessment(target, at, (_, db) =>
      putAnswer(db, id, modelId, patch, at),
    )
    forget()
    return stored
  } catch (error) {
    // Were it restored one day, what was refused must not come back with it.
    if (error instanceof AssessmentGoneError) forget()
    throw error
  }
}

/** The answers of several assessments; an assessment without answers has an empty map. */
export async function readAnswersOf(
  ids: readonly AssessmentId[],
): Promise<Map<AssessmentId, Answers>> {
  const rows = await database().answers.where('assessmentId').anyOf(ids).toArray()
  const found = new Map(ids.map((id) => [id, new Map<ModelId, Answer>()]))
  for (const row of readRows(AnswerRow, rows))
    found.get(row.assessmentId)?.set(row.modelId, answerIn(row))
  return found
}

/** `readAnswersOf`, on a connection that is opened again when the browser has closed it. */
export const loadAnswersOf = (ids: readonly AssessmentId[]): Promise<Map<AssessmentId, Answers>> =>
  reconnecting(() => readAnswersOf(ids))

/** Follows the answers of several assessments, whichever tab changes them. */
export const watchAnswersOf = (
  ids: readonly AssessmentId[],
  onChange: (answers: ReadonlyMap<AssessmentId, Answers>) => void,
): Stop => watch(() => readAnswersOf(ids), onChange)
