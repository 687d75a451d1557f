import { addCounts, noCounts } from '@/domain/answer-counts'
import { countsOfBallots } from '@/domain/counts-by-model'
import { lateIn, peopleBehind } from '@/domain/participation'
import type { Ballot, ParticipantId, ReadBallot, WorkshopId } from '@/domain/workshop'
import { database, type Database } from './database'
import { putMissing } from './put-missing'
import { readRows } from './rows'
import { forgetVoters } from './votes'
import { watch, type Stop } from './watch'
import { changeWorkshop, collecting } from './workshop-change'
import { DiscussionRow, readBallots, sameEntries, VoteRow } from './workshop-rows'
import { countParticipants, countPlace } from './workshops'

const readBallotsOf = async (db: Database, workshopId: WorkshopId): Promise<Ballot[]> =>
  readBallots(await db.ballots.where({ workshopId }).toArray())

/** Follows the ballots of a workshop, in their order of arrival. */
export const watchBallots = (id: WorkshopId, onChange: (ballots: Ballot[]) => void): Stop =>
  watch(() => readBallotsOf(database(), id), onChange)

/** What became of a ballot: a new one, one in the place of an earlier one, or none because they were deleted. */
export type Receipt = { kind: 'added' | 'replaced' | 'same'; ballot: Ballot } | { kind: 'closed' }

const isSame = (one: Ballot, other: Ballot): boolean =>
  one.roleIndex === other.roleIndex && sameEntries(one.answers, other.answers)

/** The number of a participant: the one they have, the one they had while nobody else has it, or the next. */
function numberOf(participantId: ParticipantId, ballots: readonly Ballot[], had?: number): number {
  const own = ballots.find((ballot) => ballot.participantId === participantId)
  if (own) return own.number
  const given = ballots.map(({ number }) => number)
  return had !== undefined && !given.includes(had) ? had : Math.max(0, ...given) + 1
}

/** Stores a ballot: one of the same participant and round is replaced, never doubled. */
export function putBallot(id: WorkshopId, read: ReadBallot): Promise<Receipt> {
  return changeWorkshop<Receipt>(id, read.receivedAt, async (workshop, db) => {
    if (workshop.forgottenAt !== null) return { workshop, result: { kind: 'closed' } }
    const ballots = await readBallotsOf(db, id)
    const replaced = ballots.find(
      ({ participantId, round }) => participantId === read.participantId && round === read.round,
    )
    const number = numberOf(read.participantId, ballots)
    const discussions = readRows(
      DiscussionRow,
      await db.discussions.where({ workshopId: id }).toArray(),
    )
    const ballot: Ballot = {
      ...read,
      workshopId: id,
      number,
      late: lateIn(read, replaced, discussions),
    }
    if (replaced && isSame(replaced, ballot))
      return { workshop, result: { kind: 'same', ballot: replaced } }
    await db.ballots.put(ballot)
    await countParticipants(db, workshop, read.receivedAt)
    return {
      workshop: collecting(workshop),
      result: { kind: replaced ? 'replaced' : 'added', ballot },
    }
  })
}

/** What was removed of a participant: the ballots of both rounds, and the vote. */
export interface Removed {
  ballots: readonly Ballot[]
  votes: readonly VoteRow[]
}

/** Removes every ballot of a participant and their vote, and gives what was removed. `at`: ISO instant. */
export function takeBallots(
  id: WorkshopId,
  participantId: ParticipantId,
  at: string,
): Promise<Removed> {
  return changeWorkshop(id, at, async (workshop, db) => {
    const ballots = await readBallotsOf(db, id)
    const own = ballots.filter((ballot) => ballot.participantId === participantId)
    const votes = readRows(VoteRow, [await db.votes.get([id, participantId])])
    await db.ballots.bulkDelete(own.map(({ round }) => [id, participantId, round]))
    await db.votes.delete([id, participantId])
    await countParticipants(db, workshop, at)
    return { workshop, result: { ballots: own, votes } }
  })
}

/**
 * Puts back what was just removed, unless the ballots were deleted meanwhile; what came in since then stands, and keeps
 * the number that it was given. Gives the number of what is back; null when nothing is. `at`: ISO instant.
 */
export function restoreBallots(
  id: WorkshopId,
  { ballots, votes }: Removed,
  at: string,
): Promise<number | null> {
  return changeWorkshop(id, at, async (workshop, db) => {
    const [first] = ballots
    if (workshop.forgottenAt !== null || !first) return { workshop, result: null }
    const number = numberOf(first.participantId, await readBallotsOf(db, id), first.number)
    await putMissing(
      db.ballots,
      ballots.map((ballot) => ({ ...ballot, number })),
    )
    await putMissing(db.votes, votes)
    await countParticipants(db, workshop, at)
    return { workshop, result: number }
  })
}

/**
 * Deletes the ballots of a workshop, votes included, and keeps how often each answer and each dot was given; no ballot
 * is taken after it, because it could not be told whether it was counted. `at`: ISO instant.
 */
export function forgetBallots(id: WorkshopId, at: string): Promise<void> {
  return changeWorkshop(id, at, async (workshop, db) => {
    const ballots = await readBallotsOf(db, id)
    for (const count of countsOfBallots(ballots)) {
      const place = countPlace(count)
      const known = await db.ballotCounts.get([id, place])
      const counts = addCounts(known?.counts ?? noCounts, count.counts)
      await db.ballotCounts.put({ ...count, workshopId: id, place, counts, updatedAt: at })
    }
    await db.ballots.where({ workshopId: id }).delete()
    await forgetVoters(db, id, at)
    const forgottenBallots = workshop.forgottenBallots + peopleBehind(ballots)
    return { workshop: { ...workshop, forgottenAt: at, forgottenBallots }, result: undefined }
  })
}
