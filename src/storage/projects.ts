import type { Answers, Assessment, AssessmentId, Identity, Project } from '@/domain/assessment'
import type { WholeProject } from '@/domain/whole-project'
import { readAnswersOf } from './answers'
import { changeAssessment, described, type Target } from './change'
import { database, inTransaction, reconnecting, type TablesOf } from './database'
import { ProjectRow, readAssessments, readRows } from './rows'
import type { Stored } from './stored'
import { watch, type Stop } from './watch'
import { filledByWorkshops } from './workshop-change'

/** A project with its assessments, oldest first. */
export interface ProjectRecord {
  project: Project
  assessments: Assessment[]
}

/** A complete project, ready to be stored at once. */
export type ProjectBundle = Omit<WholeProject, 'workshops'>

async function recordOf(project: Project): Promise<ProjectRecord> {
  const rows = await database().assessments.where({ projectId: project.id }).toArray()
  return { project, assessments: readAssessments(rows) }
}

/** The most recent assessment of a project, as a list of one; an empty list when none can be read. */
export const latestOf = ({ assessments }: ProjectRecord): Assessment[] => assessments.slice(-1)

/** How many projects there are, the most recently changed ones, and what belongs to their assessments. */
export interface ProjectPage {
  total: number
  records: ProjectRecord[]
  /** Of the latest assessments. */
  answers: ReadonlyMap<AssessmentId, Answers>
  /** The assessments that a workshop fills, each as often as one does. */
  filled: AssessmentId[]
}

async function loadProjectPage(limit: number): Promise<ProjectPage> {
  const db = database()
  const { projects } = db
  const rows = await projects.orderBy('updatedAt').reverse().limit(limit).toArray()
  const records = await Promise.all(readRows(ProjectRow, rows).map(recordOf))
  const idsOf = (assessments: Assessment[]) => assessments.map(({ id }) => id)
  const all = idsOf(records.flatMap(({ assessments }) => assessments))
  const answers = await readAnswersOf(idsOf(records.flatMap(latestOf)))
  const filled = await filledByWorkshops(db, all)
  return { total: await projects.count(), records, answers, filled }
}

/** Follows the list of projects, `limit` at most; `onTrouble` hears of every reading that failed. */
export const watchProjects = (
  limit: number,
  onChange: (page: ProjectPage) => void,
  onTrouble: () => void,
): Stop => watch(() => loadProjectPage(limit), onChange, onTrouble)

async function readProjectList(): Promise<Project[]> {
  const rows = await database().projects.orderBy('updatedAt').reverse().toArray()
  return readRows(ProjectRow, rows)
}

/** Every project, most recently changed first. */
export const listProjects = (): Promise<Project[]> => reconnecting(readProjectList)

/** Follows every project, without its assessments. */
export const watchProjectList = (onChange: (projects: Project[]) => void): Stop =>
  watch(readProjectList, onChange)

/** Changes some fields of the identity and leaves the others as stored. `at`: ISO instant. */
export function patchIdentity(
  target: Target,
  patch: Partial<Identity>,
  at: string,
): Promise<Stored<Identity>> {
  return changeAssessment(target, at, (rows) => {
    // A patch holds only the fields that changed, never an undefined one.
    const value = { ...rows.project.identity, ...patch } as Identity
    rows.project = described(rows.project, { identity: value })
    return { value, updatedAt: rows.project.updatedAt }
  })
}

const tablesOfBundle: TablesOf = (db) => [db.projects, db.assessments, db.answers, db.planLines]

/** Stores a whole project in one transaction: all of it or nothing. */
export function putBundle({
  project,
  assessments,
  answers,
  planLines,
}: ProjectBundle): Promise<void> {
  return inTransaction('rw', tablesOfBundle, async (db) => {
    await db.projects.put(project)
    await db.assessments.bulkPut(assessments)
    await db.answers.bulkPut(answers)
    await db.planLines.bulkPut(planLines)
  })
}

/** How many projects are on this device, the shipped examples apart. */
export interface ProjectCounts {
  own: number
  examples: number
}

/** How many projects are on this device, those of the bin left out; examples apart. */
export function countProjects(): Promise<ProjectCounts> {
  return reconnecting(async () => {
    const { projects } = database()
    const total = await projects.count()
    const examples = await projects.filter(({ exampleId }) => exampleId !== null).count()
    return { own: total - examples, examples }
  })
}
