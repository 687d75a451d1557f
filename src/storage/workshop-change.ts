import type { AssessmentId } from '@/domain/assessment'
import type { Workshop, WorkshopId } from '@/domain/workshop'
import { assessmentTables } from './change'
import { inTransaction, type Database, type TablesOf } from './database'
import { instantAfter } from './stored'

/** The workshop is no longer on this device: it was deleted, here or in another tab. */
export class WorkshopGoneError extends Error {
  override readonly name = 'WorkshopGoneError'
}

/** The tables whose rows name their workshop. */
const partsOf = (db: Database) => [db.ballots, db.ballotCounts, db.discussions, db.votes]

/** The tables that only workshops use. */
export const workshopTables: TablesOf = (db) => [db.workshops, ...partsOf(db)]

const workshopsOf = (db: Database, ids: readonly AssessmentId[]) =>
  db.workshops.where('assessmentId').anyOf(ids)

/** Which of some assessments workshops fill, each as often as one does. */
export async function filledByWorkshops(
  db: Database,
  ids: readonly AssessmentId[],
): Promise<AssessmentId[]> {
  // Keys of an index are what they index.
  return (await workshopsOf(db, ids).keys()) as AssessmentId[]
}

/** Everything stored of the workshops that fill some assessments, by the name of its store. */
export async function workshopRowsOf(
  db: Database,
  ids: readonly AssessmentId[],
): Promise<Record<string, unknown[]>> {
  const workshops = await workshopsOf(db, ids).toArray()
  const own = workshops.map(({ id }) => id)
  const parts = await Promise.all(
    partsOf(db).map(
      async (table) => [table.name, await table.where('workshopId').anyOf(own).toArray()] as const,
    ),
  )
  return { workshops, ...Object.fromEntries(parts) }
}

/** Removes workshops with all that belongs to them, inside a transaction over `workshopTables`. */
export async function removeWorkshopRows(db: Database, ids: readonly WorkshopId[]): Promise<void> {
  for (const table of partsOf(db)) await table.where('workshopId').anyOf(ids).delete()
  await db.workshops.bulkDelete([...ids])
}

/** Removes the workshops that fill some assessments. */
export async function removeWorkshops(db: Database, ids: readonly AssessmentId[]): Promise<void> {
  await removeWorkshopRows(db, await workshopsOf(db, ids).primaryKeys())
}

/** A workshop in which something was collected: it is prepared no more. */
export const collecting = (workshop: Workshop): Workshop =>
  workshop.stage === 'prepare' ? { ...workshop, stage: 'collect' } : workshop

const allOfWorkshop: TablesOf = (db) => [...workshopTables(db), ...assessmentTables(db)]

/**
 * Changes something that belongs to a workshop, in one transaction with its assessment: all of it is stored, or
 * nothing. `apply` gets the row of the workshop, dated `at` (ISO instant), and gives it back changed or not.
 * Rejects with WorkshopGoneError, or with the browser's own error when it cannot write.
 */
export function changeWorkshop<T>(
  id: WorkshopId,
  at: string,
  apply: (workshop: Workshop, db: Database) => Promise<{ workshop: Workshop; result: T }>,
): Promise<T> {
  return inTransaction('rw', allOfWorkshop, async (db) => {
    const stored = await db.workshops.get(id)
    if (!stored) throw new WorkshopGoneError(`No workshop ${id}`)
    const updatedAt = instantAfter(stored.updatedAt, at)
    const { workshop, result } = await apply({ ...stored, updatedAt }, db)
    await db.workshops.put(workshop)
    return result
  })
}
