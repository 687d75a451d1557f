import type { ProjectId } from '@/domain/assessment'
import type { WholeWorkshop } from '@/domain/whole-project'
import type { Workshop, WorkshopId } from '@/domain/workshop'
import type { Database } from './database'
import { readRows } from './rows'
import { removeWorkshopRows } from './workshop-change'
import { CountRow, DiscussionRow, readBallots, VoteRow, WorkshopRow } from './workshop-rows'
import { countPlace } from './workshops'

/** Rows of the parts of workshops, as they are stored. */
type Parts = Record<'ballots' | 'ballotCounts' | 'discussions' | 'votes', readonly unknown[]>

/** A count without the name of its row, which says nothing more. */
const countIn = ({ workshopId, modelId, round, origin, counts, updatedAt }: CountRow) => ({
  workshopId,
  modelId,
  round,
  origin,
  counts,
  updatedAt,
})

function wholeOf(workshop: Workshop, parts: Parts): WholeWorkshop {
  const isOwn = ({ workshopId }: { workshopId: WorkshopId }) => workshopId === workshop.id
  return {
    workshop,
    ballots: readBallots(parts.ballots).filter(isOwn),
    counts: readRows(CountRow, parts.ballotCounts).filter(isOwn).map(countIn),
    discussions: readRows(DiscussionRow, parts.discussions).filter(isOwn),
    votes: readRows(VoteRow, parts.votes).filter(isOwn),
  }
}

/** Some workshops with what belongs to them, inside a transaction. */
async function withParts(db: Database, rows: readonly unknown[]): Promise<WholeWorkshop[]> {
  const workshops = readRows(WorkshopRow, rows)
  return Promise.all(
    workshops.map(async (workshop) => {
      const { id: workshopId } = workshop
      const [ballots, ballotCounts, discussions, votes] = await Promise.all([
        db.ballots.where({ workshopId }).toArray(),
        db.ballotCounts.where({ workshopId }).toArray(),
        db.discussions.where({ workshopId }).toArray(),
        db.votes.where({ workshopId }).toArray(),
      ])
      return wholeOf(workshop, { ballots, ballotCounts, discussions, votes })
    }),
  )
}

/** The workshops of a project, and others under these ids, inside a transaction. */
export async function readWorkshops(
  db: Database,
  projectId: ProjectId,
  ids: readonly WorkshopId[] = [],
): Promise<WholeWorkshop[]> {
  const own = await db.workshops.where({ projectId }).toArray()
  const others = ids.length === 0 ? [] : await db.workshops.bulkGet([...ids])
  const all = new Map([...own, ...others].map((row) => [row?.id, row]))
  return withParts(db, [...all.values()])
}

/** The workshops among rows that lie in the bin, by the name of their store. */
export const workshopsInBin = (rows: Record<string, readonly unknown[]>): WholeWorkshop[] =>
  readRows(WorkshopRow, rows.workshops ?? []).map((workshop) =>
    wholeOf(workshop, {
      ballots: rows.ballots ?? [],
      ballotCounts: rows.ballotCounts ?? [],
      discussions: rows.discussions ?? [],
      votes: rows.votes ?? [],
    }),
  )

/** Stores workshops, each in the place of what was there of it, inside a transaction. */
export async function writeWorkshops(db: Database, all: readonly WholeWorkshop[]): Promise<void> {
  if (all.length === 0) return
  await removeWorkshopRows(
    db,
    all.map(({ workshop }) => workshop.id),
  )
  const counts = all.flatMap((one) => one.counts)
  await Promise.all([
    db.workshops.bulkPut(all.map(({ workshop }) => workshop)),
    db.ballots.bulkPut(all.flatMap(({ ballots }) => ballots)),
    db.ballotCounts.bulkPut(counts.map((count) => ({ ...count, place: countPlace(count) }))),
    db.discussions.bulkPut(all.flatMap(({ discussions }) => discussions)),
    db.votes.bulkPut(all.flatMap(({ votes }) => votes)),
  ])
}
