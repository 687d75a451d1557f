import type { Assessment, Project } from '@/domain/assessment'
import type { ModelId } from '@/domain/grid'
import { participantsOf } from '@/domain/participation'
import type { PriorityVotes, Voter } from '@/domain/vote'
import type { Discussion, ModelCount, Workshop, WorkshopId } from '@/domain/workshop'
import { database, reconnecting, type Database } from './database'
import { readAssessments, readProject, readRows } from './rows'
import type { Stored } from './stored'
import { watch, type Stop } from './watch'
import {
  CountRow,
  DiscussionRow,
  readBallots,
  readWorkshop,
  VoteRow,
  WorkshopRow,
} from './workshop-rows'

/** Everything stored of a workshop but its ballots, as it was at one moment. */
export interface WorkshopRecord {
  workshop: Workshop
  project: Project
  assessment: Assessment
  discussions: Map<ModelId, Stored<Discussion>>
  /** Under the name of what is counted. */
  counts: Map<string, Stored<ModelCount>>
  votes: Map<Voter, Stored<PriorityVotes>>
}

/** A workshop in the list of them, with the name of its project to be read from its identity. */
export interface WorkshopEntry {
  workshop: Workshop
  project: Project
  participants: number | null
}

const storedIn = <Row extends { updatedAt: string }>({ updatedAt, ...value }: Row) => ({
  value,
  updatedAt,
})

async function readWorkshopRecord(id: WorkshopId): Promise<WorkshopRecord | null> {
  const db = database()
  const workshop = readWorkshop(await db.workshops.get(id))
  if (!workshop) return null
  const [projectRow, assessmentRow, discussions, counts, votes] = await Promise.all([
    db.projects.get(workshop.projectId),
    db.assessments.get(workshop.assessmentId),
    db.discussions.where({ workshopId: id }).toArray(),
    db.ballotCounts.where({ workshopId: id }).toArray(),
    db.votes.where({ workshopId: id }).toArray(),
  ])
  const [project, [assessment]] = [readProject(projectRow), readAssessments([assessmentRow])]
  if (!project || !assessment) return null
  return {
    workshop,
    project,
    assessment,
    discussions: new Map(
      readRows(DiscussionRow, discussions).map((row) => [row.modelId, storedIn(row)]),
    ),
    counts: new Map(readRows(CountRow, counts).map(({ place, ...row }) => [place, storedIn(row)])),
    votes: new Map(readRows(VoteRow, votes).map((row) => [row.voter, storedIn(row)])),
  }
}

/** What is stored of a workshop; null when it is not on this device. */
export const loadWorkshop = (id: WorkshopId): Promise<WorkshopRecord | null> =>
  reconnecting(() => readWorkshopRecord(id))

/** Follows a workshop, whichever window changes it; null while it is not on this device. */
export const watchWorkshop = (
  id: WorkshopId,
  onChange: (record: WorkshopRecord | null) => void,
): Stop => watch(() => readWorkshopRecord(id), onChange)

/** How many people took part in a workshop; null before anyone did. */
export async function readParticipants(db: Database, workshop: Workshop): Promise<number | null> {
  const { id: workshopId } = workshop
  const [ballots, counts] = await Promise.all([
    db.ballots.where({ workshopId }).toArray(),
    db.ballotCounts.where({ workshopId }).toArray(),
  ])
  return participantsOf(workshop, readBallots(ballots), readRows(CountRow, counts))
}

async function readEntries(): Promise<WorkshopEntry[]> {
  const db = database()
  const rows = await db.workshops.orderBy('updatedAt').reverse().toArray()
  const entries = await Promise.all(
    readRows(WorkshopRow, rows).map(async (workshop) => {
      const project = readProject(await db.projects.get(workshop.projectId))
      const participants = await readParticipants(db, workshop)
      return project ? [{ workshop, project, participants }] : []
    }),
  )
  return entries.flat()
}

/** Follows the list of workshops, most recently changed first; `onTrouble` hears of every reading that failed. */
export const watchWorkshops = (
  onChange: (entries: WorkshopEntry[]) => void,
  onTrouble: () => void,
): Stop => watch(readEntries, onChange, onTrouble)
