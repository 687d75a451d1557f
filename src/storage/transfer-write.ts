import { answerKey, type Known, type WholeProject, type Writes } from '@/domain/whole-project'
import { inTransaction, type Database } from './database'
import { inBatches, knownOf, tablesOf } from './transfer'
import { writeWorkshops } from './transfer-workshops'
import { removeWorkshopRows } from './workshop-change'

async function write(db: Database, all: readonly Writes[]): Promise<void> {
  await Promise.all([
    db.projects.bulkPut(all.flatMap(({ project }) => project ?? [])),
    db.assessments.bulkPut(all.flatMap(({ assessments }) => assessments)),
    db.answers.bulkPut(all.flatMap(({ answers }) => answers)),
    db.planLines.bulkPut(all.flatMap(({ planLines }) => planLines)),
    writeWorkshops(
      db,
      all.flatMap(({ workshops }) => workshops),
    ),
  ])
}

/** What was written for a project, and what stood there before. */
interface Step {
  writes: Writes
  before: Writes
}

/** What it takes to take back what was stored. */
export type Undoable = readonly Step[]

/** The rows that are there under the keys of other rows. */
function under<Row>(there: readonly Row[], rows: readonly Row[], key: (row: Row) => string): Row[] {
  const wanted = new Set(rows.map(key))
  return there.filter((row) => wanted.has(key(row)))
}

function stepOf(writes: Writes, here: Known): Step {
  return {
    writes,
    before: {
      project: (writes.project && here.project) ?? null,
      assessments: under(here.assessments, writes.assessments, ({ id }) => id),
      answers: under(here.answers, writes.answers, answerKey),
      planLines: under(here.planLines, writes.planLines, ({ id }) => id),
      workshops: under(here.workshops, writes.workshops, ({ workshop }) => workshop.id),
    },
  }
}

/**
 * Stores incoming projects in one transaction. `decide` says what to write for each, from what is there at that
 * very moment; `tick` hears how many are done, and stops everything by throwing. All of it is stored, or nothing.
 * A project that comes back from the bin leaves it. Gives what `undoWrites` needs; nothing can be taken back once
 * a project has left the bin.
 */
export function storeIncoming(
  incoming: readonly WholeProject[],
  decide: (one: WholeProject, here: Known) => Writes,
  tick: (done: number) => void,
): Promise<Undoable | undefined> {
  return inTransaction('rw', tablesOf, async (db) => {
    const steps: Step[] = []
    const restored: string[] = []
    for (const batch of inBatches(incoming)) {
      tick(steps.length)
      const own = await Promise.all(
        batch.map(async (one) => {
          const here = await knownOf(db, one)
          if (here.isInBin) restored.push(one.project.id)
          return stepOf(decide(one, here), here)
        }),
      )
      await write(
        db,
        own.map(({ writes }) => writes),
      )
      steps.push(...own)
    }
    tick(steps.length)
    await db.bin.bulkDelete(restored)
    return restored.length === 0 ? steps : undefined
  })
}

const sameRows = (stored: readonly unknown[], written: readonly unknown[]): boolean =>
  JSON.stringify(stored) === JSON.stringify(written)

async function isAsWritten(db: Database, { writes }: Step): Promise<boolean> {
  const { project, assessments, answers, planLines, workshops } = writes
  const stored = await Promise.all([
    db.projects.bulkGet(project ? [project.id] : []),
    db.assessments.bulkGet(assessments.map(({ id }) => id)),
    db.answers.bulkGet(answers.map(({ assessmentId, modelId }) => [assessmentId, modelId])),
    db.planLines.bulkGet(planLines.map(({ id }) => id)),
    db.workshops.bulkGet(workshops.map(({ workshop }) => workshop.id)),
  ])
  const meetings = workshops.map(({ workshop }) => workshop)
  return sameRows(stored, [project ? [project] : [], assessments, answers, planLines, meetings])
}

async function remove(db: Database, writes: Writes) {
  const { project, assessments, answers, planLines, workshops } = writes
  await Promise.all([
    db.projects.bulkDelete(project ? [project.id] : []),
    db.assessments.bulkDelete(assessments.map(({ id }) => id)),
    db.answers.bulkDelete(answers.map(({ assessmentId, modelId }) => [assessmentId, modelId])),
    db.planLines.bulkDelete(planLines.map(({ id }) => id)),
    removeWorkshopRows(
      db,
      workshops.map(({ workshop }) => workshop.id),
    ),
  ])
}

/**
 * Takes back what was stored, in one transaction. False, and nothing has changed, when any of it was changed
 * since; a project bears the date of whatever changes in it.
 */
export function undoWrites(steps: Undoable): Promise<boolean> {
  return inTransaction('rw', tablesOf, async (db) => {
    for (const step of steps) if (!(await isAsWritten(db, step))) return false
    for (const { writes } of steps) await remove(db, writes)
    await write(
      db,
      steps.map(({ before }) => before),
    )
    return true
  })
}
