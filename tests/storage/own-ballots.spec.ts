import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import type { OwnBallot } from '@/domain/own-ballot'
import { database, deleteEverything, openStorage } from '@/storage/database'
import {
  changeOwnBallot,
  deleteOwnBallot,
  joinOwnBallot,
  loadOwnBallot,
  OwnBallotGoneError,
} from '@/storage/own-ballots'
import { modelId } from '../builders'
import { ownBallotOf } from '../workshop-builders'

const whole = ownBallotOf()
const later = '2026-03-10T12:00:00.000Z'
const answering =
  (model: string, code: 0 | 1 | 2 | 3) =>
  (ballot: OwnBallot): OwnBallot => ({
    ...ballot,
    answers: { ...ballot.answers, [modelId(model)]: code },
  })

beforeEach(async () => {
  await deleteEverything()
  await openStorage()
})

it('begins whole when one joins, is taken up by whoever joins again, and keeps answers given in two tabs', async () => {
  await joinOwnBallot(whole, (ballot) => ballot, later)
  await Promise.all([
    changeOwnBallot(whole.id, answering('1.1.1', 2), later),
    changeOwnBallot(whole.id, answering('1.2.1', 0), later),
    joinOwnBallot(whole, (ballot) => ({ ...ballot, roleIndex: 1 }), later),
  ])
  expect(await loadOwnBallot(whole.id)).toMatchObject({
    roleIndex: 1,
    answers: { '1.1.1': 2, '1.2.1': 0 },
  })
})

it('does not come back with an answer once it was deleted', async () => {
  await joinOwnBallot(whole, answering('1.1.1', 2), later)
  await deleteOwnBallot(whole.id)
  await expect(changeOwnBallot(whole.id, answering('1.2.1', 0), later)).rejects.toThrow(
    OwnBallotGoneError,
  )
  expect(await database().ownBallots.count()).toBe(0)
})

it('survives a damaged answer, and goes when it is deleted', async () => {
  await joinOwnBallot(whole, answering('1.1.1', 2), later)
  await database()
    .ownBallots.toCollection()
    .modify({ answers: { '1.1.1': 2, no: 1 } as never })
  expect((await loadOwnBallot(whole.id))?.answers).toEqual({ '1.1.1': 2 })
  await deleteOwnBallot(whole.id)
  expect(await loadOwnBallot(whole.id)).toBeUndefined()
})

it('keeps its vote, and falls back to none where it has none or one that nobody can give', async () => {
  await joinOwnBallot(whole, (ballot) => ({ ...ballot, dots: { [modelId('1.1.1')]: 3 } }), later)
  expect((await loadOwnBallot(whole.id))?.dots).toEqual({ '1.1.1': 3 })
  const { dots, ...before } = whole
  expect(dots).toEqual({})
  for (const damaged of [
    before,
    { ...before, dots: { '1.1.1': 4 } },
    { ...before, dots: 'lost' },
  ]) {
    await database().ownBallots.put(damaged as OwnBallot)
    expect((await loadOwnBallot(whole.id))?.dots).toEqual({})
  }
})
