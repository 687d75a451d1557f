import {
  lastDescribed,
  type Assessment,
  type AssessmentId,
  type Described,
  type Project,
} from '@/domain/assessment'
import { inTransaction, type Database, type TablesOf } from './database'
import { instantAfter } from './stored'

/** A project and its first assessment, which nothing stores before something is said of them. */
export interface Draft {
  project: Project
  assessment: Assessment
}

/** The assessment a change is about; `draft` is what to store first when it is not there yet. */
export interface Target {
  id: AssessmentId
  draft: Draft | null
}

/** The assessment, or its project, is no longer on this device: it was deleted, here or in another tab. */
export class AssessmentGoneError extends Error {
  override readonly name = 'AssessmentGoneError'
}

async function rowsOf(db: Database, { id, draft }: Target): Promise<Draft> {
  const assessment = await db.assessments.get(id)
  const projectId = assessment ? assessment.projectId : draft?.project.id
  const project = projectId && (await db.projects.get(projectId))
  if (assessment && project) return { project, assessment }
  // Another page may have stored the project of a draft, and changed it since.
  if (draft && !assessment) return { ...draft, project: project || draft.project }
  throw new AssessmentGoneError(`No assessment ${id}`)
}

/** What a change of an assessment, or of its answers, touches. */
export const assessmentTables: TablesOf = (db) => [db.projects, db.assessments, db.answers]

/** What a change of its plan touches: a line that goes is put in the bin, one that comes back is taken out. */
const planTables: TablesOf = (db) => [db.projects, db.assessments, db.planLines, db.bin]

/** A row of which something was changed at an instant, its own fields not yet. */
export const touched = <Row extends Described>(row: Row, at: string): Row => ({
  ...row,
  updatedAt: instantAfter(row.updatedAt, at),
  describedAt: lastDescribed(row),
})

/** A touched row with some of its own fields changed. */
export const described = <Row extends Described>(row: Row, fields: Partial<Row>): Row => ({
  ...row,
  ...fields,
  describedAt: row.updatedAt,
})

type Apply<T> = (rows: Draft, db: Database) => T | Promise<T>

/** A change of an assessment, inside a transaction over its tables. */
export async function applyChange<T>(
  db: Database,
  target: Target,
  at: string,
  apply: Apply<T>,
): Promise<T> {
  const { project, assessment } = await rowsOf(db, target)
  const rows = { project: touched(project, at), assessment: touched(assessment, at) }
  const result = await apply(rows, db)
  await Promise.all([db.projects.put(rows.project), db.assessments.put(rows.assessment)])
  return result
}

const changeIn =
  (tablesOf: TablesOf) =>
  <T>(target: Target, at: string, apply: Apply<T>): Promise<T> =>
    inTransaction('rw', tablesOf, (db) => applyChange(db, target, at, apply))

/**
 * Changes an assessment or its answers, in one transaction: all of it is stored, or nothing.
 * `apply` gets the rows of the project and of the assessment, dated `at` (ISO instant); what it sets in them is
 * stored too. Rejects with AssessmentGoneError, or with the browser's own error when it cannot write.
 */
export const changeAssessment = changeIn(assessmentTables)

/** Changes the plan of an assessment, in the same way. */
export const changePlan = changeIn(planTables)
