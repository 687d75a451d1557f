import type { AssessmentId, ProjectId } from '@/domain/assessment'
import type { Known, WholeProject } from '@/domain/whole-project'
import type { BinRow } from './bin-rows'
import { inTransaction, type Database, type TablesOf } from './database'
import { AnswerRow, PlanLineRow, ProjectRow, readAssessments, readProject, readRows } from './rows'
import { readWorkshops, workshopsInBin } from './transfer-workshops'
import { workshopTables } from './workshop-change'

/** Rows of several assessments, read by index one assessment after the other, which is faster than all at once. */
async function rowsOf(db: Database, ids: readonly AssessmentId[]) {
  const answers = ids.map((assessmentId) => db.answers.where({ assessmentId }).toArray())
  const lines = ids.map((assessmentId) => db.planLines.where({ assessmentId }).toArray())
  return {
    answers: readRows(AnswerRow, (await Promise.all(answers)).flat()),
    planLines: readRows(PlanLineRow, (await Promise.all(lines)).flat()),
  }
}

/** Some projects with all that belongs to them, as they are at one moment; those that are gone are left out. */
export const readProjects = (ids: readonly ProjectId[]): Promise<WholeProject[]> =>
  inTransaction('r', tablesOf, async (db) => {
    const projects = readRows(ProjectRow, await db.projects.bulkGet([...ids]))
    return Promise.all(
      projects.map(async (project) => {
        const rows = await db.assessments.where({ projectId: project.id }).toArray()
        const assessments = readAssessments(rows)
        const parts = await rowsOf(
          db,
          assessments.map(({ id }) => id),
        )
        return { project, assessments, ...parts, workshops: await readWorkshops(db, project.id) }
      }),
    )
  })

function knownInBin({ rows }: BinRow): Omit<Known, 'deleted'> {
  return {
    project: readProject(rows.projects?.[0]),
    assessments: readAssessments(rows.assessments ?? []),
    answers: readRows(AnswerRow, rows.answers ?? []),
    planLines: readRows(PlanLineRow, rows.planLines ?? []),
    workshops: workshopsInBin(rows),
    isInBin: true,
  }
}

async function knownInTables(
  db: Database,
  incoming: WholeProject,
): Promise<Omit<Known, 'deleted'>> {
  const { id: projectId } = incoming.project
  const [project, own, named, lines] = await Promise.all([
    db.projects.get(projectId),
    db.assessments.where({ projectId }).toArray(),
    db.assessments.bulkGet(incoming.assessments.map(({ id }) => id)),
    db.planLines.bulkGet(incoming.planLines.map(({ id }) => id)),
  ])
  const all = new Map([...own, ...named].map((row) => [row?.id, row]))
  const assessments = readAssessments([...all.values()])
  const parts = await rowsOf(
    db,
    assessments.map(({ id }) => id),
  )
  const workshops = await readWorkshops(
    db,
    projectId,
    incoming.workshops.map(({ workshop }) => workshop.id),
  )
  const elsewhere = readRows(PlanLineRow, lines).filter(
    ({ assessmentId }) => !assessments.some(({ id }) => id === assessmentId),
  )
  return {
    project: readProject(project),
    assessments,
    answers: parts.answers,
    planLines: [...parts.planLines, ...elsewhere],
    workshops,
    isInBin: false,
  }
}

/** What is there under the ids of an incoming project, within a transaction. */
export async function knownOf(db: Database, incoming: WholeProject): Promise<Known> {
  const { project, assessments, planLines } = incoming
  const parts = [...assessments, ...planLines].map(({ id }) => id)
  const [inBin, ...binned] = await db.bin.bulkGet([project.id, ...parts])
  const deleted = new Map(binned.flatMap((row) => (row ? [[row.id, row.deletedAt] as const] : [])))
  const known = await knownInTables(db, incoming)
  if (known.project || inBin?.kind !== 'project') return { ...known, deleted }
  const kept = knownInBin(inBin)
  return {
    ...kept,
    assessments: [...kept.assessments, ...known.assessments],
    answers: [...kept.answers, ...known.answers],
    planLines: [...kept.planLines, ...known.planLines],
    workshops: [...kept.workshops, ...known.workshops],
    deleted,
  }
}

/** Every store a transfer reads or writes. */
export const tablesOf: TablesOf = (db) => [
  db.projects,
  db.assessments,
  db.answers,
  db.planLines,
  db.bin,
  ...workshopTables(db),
]

/** What this device holds of some incoming projects, at one moment. */
export const readKnown = (incoming: readonly WholeProject[]): Promise<Known[]> =>
  inTransaction('r', tablesOf, (db) => Promise.all(incoming.map((one) => knownOf(db, one))))

/** Projects that are read and written together: few enough to stop soon, enough to be quick. */
const BATCH = 20

/** The lists of a few at a time that a long one is cut into. */
export const inBatches = <One>(all: readonly One[]): One[][] =>
  Array.from({ length: Math.ceil(all.length / BATCH) }, (_, index) =>
    all.slice(index * BATCH, (index + 1) * BATCH),
  )
