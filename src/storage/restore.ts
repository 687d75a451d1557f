import type { BinRow } from './bin-rows'
import { allTables, inTransaction, type Database } from './database'
import { hasPlaceFor } from './plan'
import { putMissing } from './put-missing'
import { PlanLineRow, readRows } from './rows'

/**
 * What became of a restoring: `done`; `alone` when what it belongs to is not there; `noPlace` when the plan has
 * no place for the line; `gone` when it is not in the bin any more.
 */
export type Restoring = 'done' | 'alone' | 'noPlace' | 'gone'

async function obstacleTo(db: Database, row: BinRow): Promise<Restoring | null> {
  if (row.kind === 'project') return null
  if (row.kind === 'assessment') return (await db.projects.get(row.projectId)) ? null : 'alone'
  if (!row.assessmentId || !(await db.assessments.get(row.assessmentId))) return 'alone'
  const [line] = readRows(PlanLineRow, row.rows.planLines ?? [])
  return !line || (await hasPlaceFor(db, line)) ? null : 'noPlace'
}

/** Puts back what was deleted, as it was, in one transaction; what is there by now is left as it is. */
export function restoreFromBin(id: string): Promise<Restoring> {
  return inTransaction('rw', allTables, async (db) => {
    const row = await db.bin.get(id)
    if (!row) return 'gone'
    const obstacle = await obstacleTo(db, row)
    if (obstacle) return obstacle
    for (const [name, rows] of Object.entries(row.rows)) await putMissing(db.table(name), rows)
    await db.bin.delete(id)
    return 'done'
  })
}
