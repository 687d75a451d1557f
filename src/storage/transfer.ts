import type { Assessment, AssessmentId, PlanLineId, Project, ProjectId } from '@/domain/assessment'
import type { WholeWorkshop } from '@/domain/whole-workshop'
import type { WorkshopId } from '@/domain/workshop'
import type { BinRow } from './bin-rows'
import { database, reconnecting, type Database } from './database'
import type { ProjectBundle } from './projects'
import {
  AnswerRow,
  PlanLineRow,
  ProjectRow,
  readAssessments,
  readProject,
  readRows,
  type AnswerRow as Answer,
  type PlanLineRow as Line,
} from './rows'
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

/** A project with its workshops. */
export interface TransferProject extends ProjectBundle {
  workshops: WholeWorkshop[]
}

/** Some projects with all that belongs to them, as they are at one moment; those that are gone are left out. */
export const readProjects = (ids: readonly ProjectId[]): Promise<TransferProject[]> =>
  reconnecting(() => {
    const db = database()
    return db.transaction('r', tablesOf(db), async () => {
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
  })

/** A project that comes from elsewhere, with the ids it names. */
export interface Incoming {
  project: Project
  assessments: readonly Assessment[]
  planLines: readonly { id: PlanLineId }[]
  workshops: readonly { workshop: { id: WorkshopId } }[]
}

/** What this device holds under the ids of an incoming project. */
export interface Present {
  project: Project | undefined
  assessments: Assessment[]
  answers: Answer[]
  planLines: Line[]
  workshops: WholeWorkshop[]
  /** The project lies in the bin, with all that is above. */
  isInBin: boolean
  /** When assessments and plan lines named by the incoming project were deleted, by id. */
  deleted: Map<string, string>
}

function presentInBin({ rows }: BinRow): Omit<Present, 'deleted'> {
  return {
    project: readProject(rows.projects?.[0]),
    assessments: readAssessments(rows.assessments ?? []),
    answers: readRows(AnswerRow, rows.answers ?? []),
    planLines: readRows(PlanLineRow, rows.planLines ?? []),
    workshops: workshopsInBin(rows),
    isInBin: true,
  }
}

async function presentInTables(
  db: Database,
  incoming: Incoming,
): Promise<Omit<Present, 'deleted'>> {
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
export async function presentOf(db: Database, incoming: Incoming): Promise<Present> {
  const { project, assessments, planLines } = incoming
  const parts = [...assessments, ...planLines].map(({ id }) => id)
  const [inBin, ...binned] = await db.bin.bulkGet([project.id, ...parts])
  const deleted = new Map(binned.flatMap((row) => (row ? [[row.id, row.deletedAt] as const] : [])))
  const present = await presentInTables(db, incoming)
  if (present.project || inBin?.kind !== 'project') return { ...present, deleted }
  const kept = presentInBin(inBin)
  return {
    ...kept,
    assessments: [...kept.assessments, ...present.assessments],
    answers: [...kept.answers, ...present.answers],
    planLines: [...kept.planLines, ...present.planLines],
    workshops: [...kept.workshops, ...present.workshops],
    deleted,
  }
}

/** Every store a transfer reads or writes. */
export const tablesOf = (db: Database) => [
  db.projects,
  db.assessments,
  db.answers,
  db.planLines,
  db.bin,
  ...workshopTables(db),
]

/** What this device holds of some incoming projects, at one moment. */
export const readPresent = (incoming: readonly Incoming[]): Promise<Present[]> =>
  reconnecting(() => {
    const db = database()
    return db.transaction('r', tablesOf(db), () =>
      Promise.all(incoming.map((one) => presentOf(db, one))),
    )
  })

/** Projects that are read and written together: few enough to stop soon, enough to be quick. */
const BATCH = 20

/** The lists of a few at a time that a long one is cut into. */
export const inBatches = <One>(all: readonly One[]): One[][] =>
  Array.from({ length: Math.ceil(all.length / BATCH) }, (_, index) =>
    all.slice(index * BATCH, (index + 1) * BATCH),
  )
