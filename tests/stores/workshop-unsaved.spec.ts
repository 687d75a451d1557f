import './fresh'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { responseFromCode } from '@/domain/assessment'
import { database } from '@/storage/database'
import { useSavingStore } from '@/stores/saving'
import { modelId } from '../builders'
import { participant, readBallotOf } from '../workshop-builders'
import { freshStart, saved } from './fresh'
import { openWorkshop } from './open-workshop'

const model = modelId('1.2.1')
const other = modelId('1.2.2')

beforeEach(freshStart)

it('a ballot that cannot be stored is kept, and its receipt comes once it is', async () => {
  const { store } = await openWorkshop()
  const fails = vi
    .spyOn(database().ballots, 'put')
    .mockRejectedValueOnce(new DOMException('Full', 'QuotaExceededError'))
  const receipt = store.collect(readBallotOf('a', { [model]: 1 }))
  await expect.poll(() => useSavingStore().status).toBe('failed')
  fails.mockRestore()
  useSavingStore().retry()
  expect(await receipt).toMatchObject({ kind: 'added' })
})

describe('what is asked for while nothing can be stored', () => {
  const [answered, amended] = [{ [model]: 1 }, { [model]: 1, [other]: 3 }] as const
  const voter = participant('a')

  /** Asks for something that fails, then for the rest, and waits until all of it is stored. */
  async function askInTurn(...asks: (() => Promise<unknown>)[]) {
    const [first, ...rest] = asks
    const fails = vi.spyOn(database(), 'transaction').mockRejectedValueOnce(new Error('disk'))
    const asked = [first!()]
    await expect.poll(() => useSavingStore().status).toBe('failed')
    fails.mockRestore()
    asked.push(...rest.map((ask) => ask()))
    const results = await Promise.all(asked)
    await saved()
    return results
  }

  it('is stored in its order: the last state of a sheet of paper stands', async () => {
    const { store } = await openWorkshop()
    const receipts = await askInTurn(
      () => store.collect(readBallotOf('a', answered)),
      () => store.collect(readBallotOf('a', amended)),
    )
    expect(receipts).toMatchObject([{ kind: 'added' }, { kind: 'replaced' }])
    await expect.poll(() => store.ballots.map(({ answers }) => answers)).toEqual([amended])
  })

  it('is stored in its order: the last vote stands', async () => {
    const { store } = await openWorkshop()
    await askInTurn(
      () => store.voteBallot({ participantId: voter, dots: { [model]: 3 } }),
      () => store.voteBallot({ participantId: voter, dots: { [other]: 1 } }),
    )
    await expect.poll(() => store.votes).toMatchObject([{ dots: { [other]: 1 } }])
  })

  it('is stored in its order: what was removed stays away', async () => {
    const { store } = await openWorkshop()
    const [, removed] = await askInTurn(
      () => store.collect(readBallotOf('a', answered)),
      () => store.removeBallots(voter),
    )
    expect(removed).toMatchObject({ ballots: [{ answers: answered }] })
    expect(await database().ballots.count()).toBe(0)
  })

  it('is stored in its order: a ballot is counted before the ballots are deleted', async () => {
    const { store } = await openWorkshop()
    await askInTurn(
      () => store.collect(readBallotOf('a', answered)),
      () => store.forget(),
    )
    await expect.poll(() => store.reading(model, 1)?.answered).toBe(1)
  })

  it('holds up no one else, and no deletion', async () => {
    const { store } = await openWorkshop()
    await store.collect(readBallotOf('b', answered))
    const full = vi
      .spyOn(database().ballots, 'put')
      .mockRejectedValue(new DOMException('Full', 'QuotaExceededError'))
    const receipt = store.collect(readBallotOf('a', answered))
    await expect.poll(() => useSavingStore().status).toBe('failed')

    const removed = await store.removeBallots(participant('b'))
    expect(removed).toMatchObject({ ballots: [{ answers: answered }] })
    await store.forget()
    await expect.poll(() => store.workshop?.forgottenAt).not.toBeNull()
    // What it was about is deleted: nothing is left to fail.
    full.mockRestore()
    expect(await receipt).toEqual({ kind: 'closed' })
    await saved()
  })

  it('is found, and stored with what comes after it, in a workshop that was left and opened again', async () => {
    const { id, store } = await openWorkshop()
    const fails = vi.spyOn(database(), 'transaction').mockRejectedValueOnce(new Error('disk'))
    store.note(model, 'Ce qui a tranché')
    await expect.poll(() => useSavingStore().status).toBe('failed')
    fails.mockRestore()
    store.close()
    await store.open(id)
    expect(store.discussions.get(model)?.note).toBe('Ce qui a tranché')

    store.agree(model, responseFromCode(2))
    await saved()
    store.close()
    await store.open(id)
    expect(store.discussions.get(model)).toMatchObject({
      note: 'Ce qui a tranché',
      agreed: responseFromCode(2),
    })
  })

  it('is stored in its order in a workshop that was left and opened again', async () => {
    const { id, store } = await openWorkshop()
    await askInTurn(
      () => store.collect(readBallotOf('a', answered)),
      async () => {
        store.close()
        await store.open(id)
        await store.collect(readBallotOf('a', amended))
      },
    )
    await expect.poll(() => store.ballots.map(({ answers }) => answers)).toEqual([amended])
  })
})
