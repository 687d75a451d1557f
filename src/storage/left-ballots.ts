import type { OwnBallot } from '@/domain/own-ballot'
import { withUnstored } from '@/domain/own-ballot-merge'
import { z } from '@/domain/zod'
import { drop, keep, readKept } from './kept'
import { changeOwnBallot, OwnBallotGoneError } from './own-ballots'
import { OwnBallotRow } from './workshop-rows'

const NAME = 'ballots'

/** A ballot of this device as it is stored, and as a page showed it when it was left. */
interface LeftBallot {
  before: OwnBallot
  after: OwnBallot
}

const Left = z.array(z.object({ before: OwnBallotRow, after: OwnBallotRow }))

const readLeft = (): LeftBallot[] => readKept(NAME, Left) ?? []

/** Forgets what pages have left of ballots: everything is being removed. */
export const forgetLeftBallots = (): void => {
  drop(NAME)
}

/**
 * Has this page leave, beside the database, what it has not stored of its ballots: a browser gives up what waits in the
 * database when its page goes. `unstored` tells it; `take` is to store it where the page comes back.
 */
export function followLeavingBallots(unstored: () => LeftBallot[], take: () => unknown): void {
  addEventListener('pagehide', () => {
    const left = unstored()
    if (left.length > 0) keep(NAME, JSON.stringify([...readLeft(), ...left]))
  })
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) take()
  })
}

/** Stores what pages have left of ballots, oldest first. What cannot be stored stays for the next time: rejects then. */
export async function storeLeftBallots(): Promise<void> {
  const left = readLeft()
  for (const { before, after } of left) {
    try {
      await changeOwnBallot(
        before.id,
        (current) => withUnstored(current, before, after),
        before.updatedAt,
      )
    } catch (error) {
      if (!(error instanceof OwnBallotGoneError)) throw error
    }
  }
  if (left.length > 0) drop(NAME)
}
