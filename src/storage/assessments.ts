import type {
  Answer,
  Assessment,
  AssessmentId,
  PlanLine,
  PlanLineId,
  Project,
} from '@/domain/assessment'
import type { ModelId } from '@/domain/grid'
import { changeAssessment, described, touched, type Target } from './change'
import { database, inTransaction, reconnecting, type Database, type TablesOf } from './database'
import { readAnswers, readAssessments, readPlanLines, readProject } from './rows'
import type { Stored } from './stored'
import { watch, type Stop } from './watch'

/** Everything stored that belongs to one assessment, as it was at one moment. */
export interface AssessmentRecord {
  project: Project
  /** Every assessment of the project, oldest first. */
  assessments: Assessment[]
  answers: Map<ModelId, Stored<Answer>>
  planLines: Map<PlanLineId, Stored<PlanLine>>
}

function readRecord(id: AssessmentId): Promise<AssessmentRecord | null> {
  const db = database()
  const tables = [db.projects, db.assessments, db.answers, db.planLines]
  return db.transaction('r', tables, async () => {
    const { projectId } = (await db.assessments.get(id)) ?? {}
    const project = projectId && readProject(await db.projects.get(projectId))
    if (!project) return null
    const [siblings, answers, planLines] = await Promise.all([
      db.assessments.where({ projectId }).toArray(),
      db.answers.where({ assessmentId: id }).toArray(),
      db.planLines.where({ assessmentId: id }).toArray(),
    ])
    const assessments = readAssessments(siblings)
    if (!assessments.some((assessment) => assessment.id === id)) return null
    return {
      project,
      assessments,
      answers: readAnswers(answers),
      planLines: readPlanLines(planLines),
    }
  })
}

/** What is stored of an assessment; null when it is not on this device. */
export const loadRecord = (id: AssessmentId): Promise<AssessmentRecord | null> =>
  reconnecting(() => readRecord(id))

/** Follows what is stored of an assessment, whichever tab changes it; null while it is not on this device. */
export const watchRecord = (
  id: AssessmentId,
  onChange: (record: AssessmentRecord | null) => void,
): Stop => watch(() => readRecord(id), onChange)

/** Changes some fields of an assessment and leaves the others as stored. `at`: ISO instant. */
export function patchAssessment(
  target: Target,
  patch: Partial<Assessment>,
  at: string,
): Promise<Stored<Assessment>> {
  return changeAssessment(target, at, (rows) => {
    rows.assessment = described(rows.assessment, patch)
    return { value: rows.assessment, updatedAt: rows.assessment.updatedAt }
  })
}

/** The latest assessment of a project, and a further one in its phase, inside a transaction. */
export async function afterLatest(db: Database, assessment: Assessment) {
  const rows = await db.assessments.where({ projectId: assessment.projectId }).toArray()
  const latest = readAssessments(rows).at(-1)
  return { latest, further: { ...assessment, phase: latest?.phase ?? assessment.phase } }
}

/**
 * Stores a further assessment of a stored project, in the phase of the one before it.
 * Gives it as it is stored; null when the project is not on this device.
 */
export function addAssessment(assessment: Assessment): Promise<Assessment | null> {
  const tables: TablesOf = (db) => [db.projects, db.assessments]
  return inTransaction('rw', tables, async (db) => {
    const project = await db.projects.get(assessment.projectId)
    if (!project) return null
    const { further } = await afterLatest(db, assessment)
    await Promise.all([
      db.projects.put(touched(project, assessment.updatedAt)),
      db.assessments.put(further),
    ])
    return further
  })
}
