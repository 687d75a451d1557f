import {
  Assessment,
  PlanLine,
  Project,
  type AssessmentId,
  type Identity,
  type ProjectId,
} from '@/domain/assessment'
import { AnswerRow, database, reconnecting } from './database'
import { readable, watch, type Stop } from './watch'

/** A project with its assessments, oldest first. */
export interface ProjectRecord {
  project: Project
  assessments: Assessment[]
}

/** A complete project, ready to be stored at once. */
export interface ProjectBundle extends ProjectRecord {
  answers: AnswerRow[]
  planLines: PlanLine[]
}

const byDate = (one: Assessment, other: Assessment): number =>
  one.date.localeCompare(other.date) || one.createdAt.localeCompare(other.createdAt)

async function recordOf(project: Project): Promise<ProjectRecord> {
  const rows = await database().assessments.where({ projectId: project.id }).toArray()
  return { project, assessments: readable(Assessment, rows).sort(byDate) }
}

/** How many projects there are, and the most recently changed ones. */
export interface ProjectPage {
  total: number
  records: ProjectRecord[]
}

async function loadProjectPage(limit: number): Promise<ProjectPage> {
  const { projects } = database()
  const rows = await projects.orderBy('updatedAt').reverse().limit(limit).toArray()
  const records = await Promise.all(readable(Project, rows).map(recordOf))
  return { total: await projects.count(), records }
}

export function watchProjects(
  limit: number,
  onChange: (page: ProjectPage) => void,
  onError: (error: unknown) => void,
): Stop {
  return watch(() => reconnecting(() => loadProjectPage(limit)), onChange, onError)
}

/** The project of an assessment with all its assessments; null when it is not on this device. */
export function findByAssessment(id: AssessmentId): Promise<ProjectRecord | null> {
  return reconnecting(async () => {
    const assessment = await database().assessments.get(id)
    const project = assessment && (await database().projects.get(assessment.projectId))
    const [valid] = readable(Project, [project])
    return valid ? recordOf(valid) : null
  })
}

/** Changes some fields of the identity and leaves the others as stored. Creates the project when it is still a draft. */
export function patchIdentity(
  draft: Project,
  assessment: Assessment,
  patch: Partial<Identity>,
  at: string,
): Promise<Project> {
  return reconnecting(() => {
    const db = database()
    return db.transaction('rw', db.projects, db.assessments, async () => {
      const stored = await db.projects.get(draft.id)
      const project = stored ?? draft
      // A patch holds only the fields that changed, never an undefined one.
      const identity = { ...project.identity, ...patch } as Identity
      const changed = { ...project, identity, updatedAt: at }
      await db.projects.put(changed)
      if (!stored) await db.assessments.put(assessment)
      return changed
    })
  })
}

/** Changes some fields of an assessment that is stored. */
export function patchAssessment(
  id: AssessmentId,
  patch: Partial<Omit<Assessment, 'id' | 'projectId'>>,
): Promise<void> {
  return reconnecting(async () => {
    await database().assessments.update(id, patch)
  })
}

/** Stores a whole project in one transaction: all of it or nothing. */
export function putBundle({
  project,
  assessments,
  answers,
  planLines,
}: ProjectBundle): Promise<void> {
  return reconnecting(() => {
    const db = database()
    return db.transaction('rw', db.projects, db.assessments, db.answers, db.planLines, async () => {
      await db.projects.put(project)
      await db.assessments.bulkPut(assessments)
      await db.answers.bulkPut(answers)
      await db.planLines.bulkPut(planLines)
    })
  })
}

/** Everything stored of a project; null when it is not on this device. */
export function loadBundle(id: ProjectId): Promise<ProjectBundle | null> {
  return reconnecting(async () => {
    const db = database()
    const [project] = readable(Project, [await db.projects.get(id)])
    if (!project) return null
    const { assessments } = await recordOf(project)
    const ids = assessments.map((assessment) => assessment.id)
    const answers = await db.answers.where('assessmentId').anyOf(ids).toArray()
    const planLines = await db.planLines.where('assessmentId').anyOf(ids).toArray()
    return {
      project,
      assessments,
      answers: readable(AnswerRow, answers),
      planLines: readable(PlanLine, planLines),
    }
  })
}

/** Removes a project with everything that belongs to it, in one transaction. */
export function deleteProject(id: ProjectId): Promise<void> {
  return reconnecting(() => {
    const db = database()
    return db.transaction('rw', db.projects, db.assessments, db.answers, db.planLines, async () => {
      const ids = await db.assessments.where({ projectId: id }).primaryKeys()
      await db.answers.where('assessmentId').anyOf(ids).delete()
      await db.planLines.where('assessmentId').anyOf(ids).delete()
      await db.assessments.bulkDelete(ids)
      await db.projects.delete(id)
    })
  })
}

/** How many practical models have a response, by assessment. */
export function countAnswered(ids: readonly AssessmentId[]): Promise<Map<AssessmentId, number>> {
  return reconnecting(async () => {
    const rows = await database().answers.where('assessmentId').anyOf(ids).toArray()
    const counts = new Map<AssessmentId, number>()
    for (const { assessmentId, response } of rows)
      if (response) counts.set(assessmentId, (counts.get(assessmentId) ?? 0) + 1)
    return counts
  })
}
