import type { OwnBallot, OwnBallotId } from '@/domain/own-ballot'
import { database, inTransaction, reconnecting, type TablesOf } from './database'
import { readRows } from './rows'
import { instantAfter } from './stored'
import { watch, type Stop } from './watch'
import { OwnBallotRow, readOwnBallot } from './workshop-rows'

/** The ballot is no longer on this device: it was deleted, here or in another tab. */
export class OwnBallotGoneError extends Error {
  override readonly name = 'OwnBallotGoneError'
}

const readStored = async (id: OwnBallotId) => readOwnBallot(await database().ownBallots.get(id))

/** The ballot that this device answers in a workshop; undefined before it has joined. */
export const loadOwnBallot = (id: OwnBallotId): Promise<OwnBallot | undefined> =>
  reconnecting(() => readStored(id))

/** Follows one ballot of this device; undefined while there is none. */
export const watchOwnBallot = (
  id: OwnBallotId,
  onChange: (ballot: OwnBallot | undefined) => void,
): Stop => watch(() => readStored(id), onChange)

/** Follows the ballots of this device, most recently changed first. */
export const watchOwnBallots = (onChange: (ballots: OwnBallot[]) => void): Stop =>
  watch(async () => {
    const rows = await database().ownBallots.orderBy('updatedAt').reverse().toArray()
    return readRows(OwnBallotRow, rows)
  }, onChange)

const tablesOf: TablesOf = (db) => [db.ownBallots]

/** Writes what a change makes of the stored ballot, or of what `otherwise` gives where there is none. */
function writeOwnBallot(
  id: OwnBallotId,
  otherwise: () => OwnBallot,
  change: (ballot: OwnBallot) => OwnBallot,
  at: string,
): Promise<OwnBallot> {
  return inTransaction('rw', tablesOf, async (db) => {
    const stored = readOwnBallot(await db.ownBallots.get(id))
    const updatedAt = instantAfter(stored?.updatedAt, at)
    const ballot = { ...change(stored ?? otherwise()), updatedAt }
    await db.ownBallots.put(ballot)
    return ballot
  })
}

/**
 * Joins with the ballot of this device as it is stored; one that is not stored begins as `whole`. Nothing else
 * begins a ballot: what is said of one that was deleted does not bring it back. `at`: ISO instant.
 */
export const joinOwnBallot = (
  whole: OwnBallot,
  change: (ballot: OwnBallot) => OwnBallot,
  at: string,
): Promise<OwnBallot> => writeOwnBallot(whole.id, () => whole, change, at)

/**
 * Changes the ballot of this device as it is stored. `at`: ISO instant.
 * Rejects with OwnBallotGoneError, or with the browser's own error when it cannot write.
 */
export function changeOwnBallot(
  id: OwnBallotId,
  change: (ballot: OwnBallot) => OwnBallot,
  at: string,
): Promise<OwnBallot> {
  const isGone = () => {
    throw new OwnBallotGoneError(`No ballot ${id}`)
  }
  return writeOwnBallot(id, isGone, change, at)
}

/** Removes the ballot of this device. */
export const deleteOwnBallot = (id: OwnBallotId): Promise<void> =>
  reconnecting(() => database().ownBallots.delete(id))
