import type { AssessmentId } from '@/domain/assessment'
import type { Ballot, ModelCount, Workshop } from '@/domain/workshop'
import { database, reconnecting } from './database'
import { readRows } from './rows'
import { watch, type Stop } from './watch'
import { CountRow, readBallots, readWorkshop } from './workshop-rows'

/** What the people of a workshop answered, each alone or by hands. */
export interface GroupAnswers {
  workshop: Workshop
  ballots: readonly Ballot[]
  counts: readonly ModelCount[]
}

async function readGroupAnswers(assessmentId: AssessmentId): Promise<GroupAnswers | null> {
  const db = database()
  const workshop = readWorkshop(await db.workshops.where({ assessmentId }).first())
  if (!workshop) return null
  const of = { workshopId: workshop.id }
  const [ballots, counts] = await Promise.all([
    db.ballots.where(of).toArray(),
    db.ballotCounts.where(of).toArray(),
  ])
  return { workshop, ballots: readBallots(ballots), counts: readRows(CountRow, counts) }
}

/** The answers behind an assessment; null when no workshop fills it. */
export const loadGroupAnswers = (id: AssessmentId): Promise<GroupAnswers | null> =>
  reconnecting(() => readGroupAnswers(id))

/** Follows what the group of an assessment’s workshop answered; null while it has none. */
export const watchGroupAnswers = (
  id: AssessmentId,
  onChange: (answers: GroupAnswers | null) => void,
): Stop => watch(() => readGroupAnswers(id), onChange)
