import type { OwnBallot, OwnBallotId } from '@/domain/own-ballot'
import { database, inTransaction, reconnecting, type TablesOf } from './database'
import { readRows } from './rows'
import { instantAfter } from './stored'
import { watch, type Stop } from './watch'
import { OwnBallotRow, readOwnBallot } from './workshop-rows'

/** The ballot that this device answers in a workshop; undefined before it has joined. */
export const loadOwnBallot = (id: OwnBallotId): Promise<OwnBallot | undefined> =>
  reconnecting(async () => readOwnBallot(await database().ownBallots.get(id)))

/** Follows the ballots of this device, most recently changed first. */
export const watchOwnBallots = (onChange: (ballots: OwnBallot[]) => void): Stop =>
  watch(async () => {
    const rows = await database().ownBallots.orderBy('updatedAt').reverse().toArray()
    return readRows(OwnBallotRow, rows)
  }, onChange)

const tablesOf: TablesOf = (db) => [db.ownBallots]

/**
 * Changes the ballot of this device as it is stored; one that is not stored yet begins as `whole`.
 * `at`: ISO instant.
 */
export function changeOwnBallot(
  whole: OwnBallot,
  change: (ballot: OwnBallot) => OwnBallot,
  at: string,
): Promise<OwnBallot> {
  return inTransaction('rw', tablesOf, async (db) => {
    const stored = readOwnBallot(await db.ownBallots.get(whole.id))
    const updatedAt = instantAfter(stored?.updatedAt, at)
    const ballot = { ...change(stored ?? whole), updatedAt }
    await db.ownBallots.put(ballot)
    return ballot
  })
}

/** Removes the ballot of this device. */
export const deleteOwnBallot = (id: OwnBallotId): Promise<void> =>
  reconnecting(() => database().ownBallots.delete(id))
