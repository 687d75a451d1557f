import {
  Answer,
  emptyAnswer,
  type Answers,
  type Assessment,
  type AssessmentId,
  type Project,
} from '@/domain/assessment'
import type { ModelId } from '@/domain/grid'
import { AnswerRow, database, reconnecting } from './database'
import { readable, watch, type Stop } from './watch'

/** A project and assessment that exist only on screen until their first answer. */
export interface Draft {
  project: Project
  assessment: Assessment
}

const answerOf = ({ response, reason, comment, evidence, toConfirm }: Answer): Answer => ({
  response,
  reason,
  comment,
  evidence,
  toConfirm,
})

const toAnswers = (rows: readonly unknown[]): Answers =>
  new Map(readable(AnswerRow, rows).map((row) => [row.modelId, answerOf(row)]))

/**
 * Changes some fields of one answer and leaves the others as stored, in one transaction.
 * With a draft, its project and assessment are written in the same transaction when they are not there yet.
 * `at`: ISO instant. Rejects when the browser cannot write; nothing is half-written then.
 */
export function patchAnswer(
  assessmentId: AssessmentId,
  modelId: ModelId,
  patch: Partial<Answer>,
  at: string,
  draft: Draft | null = null,
): Promise<Answer> {
  return reconnecting(() => {
    const db = database()
    return db.transaction('rw', db.projects, db.assessments, db.answers, async () => {
      if (draft && !(await db.assessments.get(assessmentId))) {
        await db.projects.put(draft.project)
        await db.assessments.put(draft.assessment)
      }
      const stored = await db.answers.get([assessmentId, modelId])
      const answer = { ...emptyAnswer, ...(stored && answerOf(stored)), ...patch }
      await db.answers.put({ ...answer, assessmentId, modelId, updatedAt: at })
      await db.assessments.update(assessmentId, { updatedAt: at })
      return answer
    })
  })
}

export function loadAnswers(assessmentId: AssessmentId): Promise<Answers> {
  return reconnecting(async () =>
    toAnswers(await database().answers.where({ assessmentId }).toArray()),
  )
}

export function watchAnswers(
  assessmentId: AssessmentId,
  onChange: (answers: Answers) => void,
  onError: (error: unknown) => void,
): Stop {
  return watch(() => loadAnswers(assessmentId), onChange, onError)
}
