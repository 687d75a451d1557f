import type { OwnBallot } from '@/domain/own-ballot'
import { withUnstored } from '@/domain/own-ballot-merge'
import { z } from '@/domain/zod'
import { keepLeft, readLeft } from './left'
import { changeOwnBallot, OwnBallotGoneError } from './own-ballots'
import { readRows } from './rows'
import { OwnBallotRow } from './workshop-rows'

const LeftBallot = z.object({ before: OwnBallotRow, after: OwnBallotRow })

/** A ballot of this device as it is stored, and as a page showed it when it was left. */
export interface LeftBallot {
  before: OwnBallot
  after: OwnBallot
}

async function storeLeft({ before, after }: LeftBallot): Promise<void> {
  const change = (current: OwnBallot) => withUnstored(current, before, after)
  await changeOwnBallot(before.id, change, before.updatedAt).catch((error: unknown) => {
    if (!(error instanceof OwnBallotGoneError)) throw error
  })
}

/** Stores what pages have left of ballots, oldest first. What cannot be stored stays for the next time: rejects then. */
export async function storeLeftBallots(): Promise<void> {
  const left = readLeft('ballots')
  if (left.length === 0) return
  for (const one of readRows(LeftBallot, left)) await storeLeft(one)
  // Another page may have left more in the meantime.
  const done = new Set(left.map((one) => JSON.stringify(one)))
  keepLeft(
    'ballots',
    readLeft('ballots').filter((one) => !done.has(JSON.stringify(one))),
  )
}
