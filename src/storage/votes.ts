import { mergeVotes, type Dots, type PriorityVotes, type SentVote } from '@/domain/vote'
import type { WorkshopId } from '@/domain/workshop'
import type { Database } from './database'
import { readRows } from './rows'
import { instantAfter, type Stored } from './stored'
import { changeWorkshop } from './workshop-change'
import { readBallots, sameEntries, VoteRow } from './workshop-rows'

/** Changes the dots that hands give to some models and leaves the others as stored. `at`: ISO instant. */
export function patchHandDots(
  id: WorkshopId,
  dots: Dots,
  at: string,
): Promise<Stored<PriorityVotes>> {
  return changeWorkshop(id, at, async (workshop, db) => {
    const stored = await db.votes.get([id, 'hands'])
    const value = { workshopId: id, voter: 'hands' as const, dots: { ...stored?.dots, ...dots } }
    const updatedAt = instantAfter(stored?.updatedAt, at)
    await db.votes.put({ ...value, updatedAt })
    return { workshop, result: { value, updatedAt } }
  })
}

/**
 * What became of a vote: a new one, one in the place of an earlier one, or none because the ballots were deleted.
 * `number` is that of the participant's ballot; null when none of theirs is here.
 */
export type VoteReceipt =
  { kind: 'added' | 'replaced' | 'same'; number: number | null } | { kind: 'closed' }

/** Stores the vote of a participant: an earlier one of theirs is replaced as a whole. `at`: ISO instant. */
export function putVote(
  id: WorkshopId,
  { participantId, dots }: SentVote,
  at: string,
): Promise<VoteReceipt> {
  return changeWorkshop<VoteReceipt>(id, at, async (workshop, db) => {
    if (workshop.forgottenAt !== null) return { workshop, result: { kind: 'closed' } }
    const [own] = readBallots(
      await db.ballots.bulkGet([
        [id, participantId, 1],
        [id, participantId, 2],
      ]),
    )
    const number = own?.number ?? null
    const [stored] = readRows(VoteRow, [await db.votes.get([id, participantId])])
    if (stored && sameEntries(stored.dots, dots))
      return { workshop, result: { kind: 'same', number } }
    const updatedAt = instantAfter(stored?.updatedAt, at)
    await db.votes.put({ workshopId: id, voter: participantId, dots, updatedAt })
    return { workshop, result: { kind: stored ? 'replaced' : 'added', number } }
  })
}

/** Keeps the dots of participants and how many voted, without their ids; inside a transaction of the workshop. */
export async function forgetVoters(db: Database, id: WorkshopId, at: string): Promise<void> {
  const rows = await db.votes.where({ workshopId: id }).toArray()
  const merged = mergeVotes(readRows(VoteRow, rows))
  const voters = rows.map(({ voter }) => voter).filter((voter) => voter !== 'hands')
  await db.votes.bulkDelete(voters.map((voter) => [id, voter]))
  if (merged) await db.votes.put({ ...merged, updatedAt: at })
}
