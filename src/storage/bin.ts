import {
  identityText,
  type Assessment,
  type AssessmentId,
  type PlanLine,
  type PlanLineId,
  type Project,
  type ProjectId,
} from '@/domain/assessment'
import { BinRow } from './bin-rows'
import { changePlan, type Target } from './change'
import { allTables, database, inTransaction, reconnecting, type Database } from './database'
import { PlanLineRow, readAssessments, readProject, readRows } from './rows'
import { watch, type Stop } from './watch'
import { removeWorkshops, workshopRowsOf } from './workshop-change'

/** How long what was deleted is kept. */
export const DAYS_KEPT = 30
const DAY = 86_400_000

/** The instant until which something deleted at `deletedAt` is kept. */
const keptUntil = (deletedAt: string): string =>
  new Date(Date.parse(deletedAt) + DAYS_KEPT * DAY).toISOString()

const nameOf = (project: Project | undefined): string =>
  project ? identityText(project.identity, 'name') : ''

/** Everything stored of some assessments, as it is stored. */
async function rowsOf(db: Database, ids: readonly AssessmentId[]): Promise<BinRow['rows']> {
  const [assessments, answers, planLines] = await Promise.all([
    db.assessments.bulkGet([...ids]),
    db.answers.where('assessmentId').anyOf(ids).toArray(),
    db.planLines.where('assessmentId').anyOf(ids).toArray(),
  ])
  return { assessments, answers, planLines, ...(await workshopRowsOf(db, ids)) }
}

async function removeAssessments(db: Database, ids: AssessmentId[]): Promise<void> {
  await Promise.all([
    db.answers.where('assessmentId').anyOf(ids).delete(),
    db.planLines.where('assessmentId').anyOf(ids).delete(),
    db.assessments.bulkDelete(ids),
    removeWorkshops(db, ids),
  ])
}

/** Moves a project with all that belongs to it to the bin, in one transaction; nothing when it is not there. */
export function binProject(id: ProjectId, at: string): Promise<void> {
  return inTransaction('rw', allTables, async (db) => {
    const project = await db.projects.get(id)
    if (!project) return
    const ids = await db.assessments.where({ projectId: id }).primaryKeys()
    await db.bin.put({
      id,
      kind: 'project',
      deletedAt: at,
      projectId: id,
      assessmentId: null,
      projectName: nameOf(readProject(project)),
      rows: { projects: [project], ...(await rowsOf(db, ids)) },
    })
    await removeAssessments(db, ids)
    await db.projects.delete(id)
  })
}

/** Moves an assessment to the bin; its project stays. Nothing when it is not there. */
export function binAssessment(id: AssessmentId, at: string): Promise<void> {
  return inTransaction('rw', allTables, async (db) => {
    const { projectId } = (await db.assessments.get(id)) ?? {}
    if (!projectId) return
    await db.bin.put({
      id,
      kind: 'assessment',
      deletedAt: at,
      projectId,
      assessmentId: null,
      projectName: nameOf(readProject(await db.projects.get(projectId))),
      rows: await rowsOf(db, [id]),
    })
    await removeAssessments(db, [id])
  })
}

/** Moves a plan line to the bin. */
export function binPlanLine(target: Target, id: PlanLineId, at: string): Promise<void> {
  return changePlan(target, at, async ({ project }, db) => {
    const line = await db.planLines.get(id)
    if (!line) return
    await db.bin.put({
      id,
      kind: 'planLine',
      deletedAt: at,
      projectId: project.id,
      assessmentId: target.id,
      projectName: nameOf(readProject(project)),
      rows: { planLines: [line] },
    })
    await db.planLines.delete(id)
  })
}

/** Deletes something in the bin for good, with what belongs to it there. */
export function eraseFromBin(id: string): Promise<void> {
  return inTransaction('rw', allTables, async (db) => {
    const isPart = ({ projectId, assessmentId }: BinRow) => projectId === id || assessmentId === id
    await db.bin.filter((row) => row.id === id || isPart(row)).delete()
  })
}

/** Deletes everything in the bin for good. */
export const emptyBin = (): Promise<void> => reconnecting(() => database().bin.clear())

/** With what an assessment or a workshop of these ids was deleted; undefined where the bin holds none of them. */
export async function binnedWith(
  ids: readonly unknown[],
): Promise<'project' | 'assessment' | undefined> {
  const rows = readRows(BinRow, await reconnecting(() => database().bin.toArray()))
  const holds = ({ assessments = [], workshops = [] }: BinRow['rows']) =>
    [...assessments, ...workshops].some((row) => ids.includes((row as { id: unknown }).id))
  const kind = rows.find((row) => holds(row.rows))?.kind
  return kind === 'planLine' ? undefined : kind
}

/** Deletes for good what has been in the bin for thirty days. `now`: ISO instant. */
export function purgeBin(now: string): Promise<void> {
  const limit = new Date(Date.parse(now) - DAYS_KEPT * DAY).toISOString()
  return reconnecting(async () => {
    await database().bin.where('deletedAt').below(limit).delete()
  })
}

/** Something in the bin, as far as it can be read. */
export interface BinEntry {
  id: string
  kind: BinRow['kind']
  deletedAt: string
  keptUntil: string
  projectName: string
  /** The assessments that were deleted, oldest first. */
  assessments: Assessment[]
  /** The plan line that was deleted. */
  line: PlanLine | undefined
}

function entryOf({ id, kind, deletedAt, projectName, rows }: BinRow): BinEntry {
  return {
    id,
    kind,
    deletedAt,
    keptUntil: keptUntil(deletedAt),
    projectName,
    assessments: readAssessments(rows.assessments ?? []),
    line: kind === 'planLine' ? readRows(PlanLineRow, rows.planLines ?? [])[0] : undefined,
  }
}

/** Follows what is in the bin, what was deleted last first; `onTrouble` hears of every reading that failed. */
export const watchBin = (onChange: (entries: BinEntry[]) => void, onTrouble: () => void): Stop =>
  watch(
    async () => {
      const rows = await database().bin.orderBy('deletedAt').reverse().toArray()
      return readRows(BinRow, rows).map(entryOf)
    },
    onChange,
    onTrouble,
  )
