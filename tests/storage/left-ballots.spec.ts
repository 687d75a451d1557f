import 'fake-indexeddb/auto'
import { afterEach, expect, it, vi } from 'vitest'
import { database } from '@/storage/database'
import { giveUpLeft } from '@/storage/give-up-left'
import { followLeaving } from '@/storage/left'
import { storeLeftBallots } from '@/storage/left-ballots'
import { deleteOwnBallot, joinOwnBallot, loadOwnBallot } from '@/storage/own-ballots'
import { modelId } from '../builders'
import { ownBallotOf } from '../workshop-builders'
import { kept, onFreshDevice } from './noting'

const key = 'repere-cps.ballots'
const before = ownBallotOf()
const after = ownBallotOf({ answers: { [modelId('1.1.1')]: 3 } })

/** What a page does as it is left with something that is not stored, or comes back. */
function page(unstored = [{ before, after }]) {
  const listeners = new Map<string, (event: unknown) => void>()
  vi.stubGlobal('addEventListener', (name: string, listen: (event: unknown) => void) =>
    listeners.set(name, listen),
  )
  const take = vi.fn()
  followLeaving('ballots', () => unstored, take)
  const tell = (name: string, event = {}) => listeners.get(name)?.(event)
  return {
    take,
    tell,
    leave: () => tell('pagehide'),
    show: (persisted: boolean) => tell('pageshow', { persisted }),
  }
}

onFreshDevice()
afterEach(() => vi.restoreAllMocks())

it('stores what a page left, at the next opening, once', async () => {
  await joinOwnBallot(before, (own) => own, before.updatedAt)
  page().leave()
  await storeLeftBallots()
  expect(await loadOwnBallot(before.id)).toMatchObject({ answers: { '1.1.1': 3 } })
  expect(kept.has(key)).toBe(false)
})

it('leaves nothing where all is stored, and nothing once everything is erased', () => {
  page([]).leave()
  expect(kept.has(key)).toBe(false)
  page().leave()
  expect(kept.has(key)).toBe(true)
  giveUpLeft()
  expect(kept.has(key)).toBe(false)
})

it('forgets what was left of a ballot that was deleted', async () => {
  await joinOwnBallot(before, (own) => own, before.updatedAt)
  page().leave()
  await deleteOwnBallot(before.id)
  await storeLeftBallots()
  expect(await loadOwnBallot(before.id)).toBeUndefined()
  expect(kept.has(key)).toBe(false)
})

it('keeps what cannot be stored for the next time', async () => {
  await joinOwnBallot(before, (own) => own, before.updatedAt)
  page().leave()
  vi.spyOn(database().ownBallots, 'put').mockRejectedValueOnce(new Error('disk'))
  await expect(storeLeftBallots()).rejects.toThrow('disk')
  expect(kept.has(key)).toBe(true)
  await storeLeftBallots()
  expect(await loadOwnBallot(before.id)).toMatchObject({ answers: { '1.1.1': 3 } })
})

it('is taken at once where a page comes back as it was', () => {
  const { take, show } = page()
  show(false)
  expect(take).not.toHaveBeenCalled()
  show(true)
  expect(take).toHaveBeenCalledOnce()
})

it('is taken at once where another page leaves it', () => {
  const { take, tell } = page()
  tell('storage', { key: 'repere-cps.other', newValue: '[]' })
  tell('storage', { key, newValue: null })
  expect(take).not.toHaveBeenCalled()
  tell('storage', { key, newValue: '[]' })
  expect(take).toHaveBeenCalledOnce()
})

it('keeps what another page leaves while the first is being stored', async () => {
  await joinOwnBallot(before, (own) => own, before.updatedAt)
  page().leave()
  const storing = storeLeftBallots()
  const other = ownBallotOf({ answers: { [modelId('1.2.1')]: 1 } })
  page([{ before, after: other }]).leave()
  await storing
  expect(kept.has(key)).toBe(true)
  await storeLeftBallots()
  expect(await loadOwnBallot(before.id)).toMatchObject({ answers: { '1.1.1': 3, '1.2.1': 1 } })
})
