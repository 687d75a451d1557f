import './fresh'
import { beforeEach, expect, it } from 'vitest'
import { withAnswer } from '@/domain/own-ballot'
import { deleteOwnBallot, joinOwnBallot } from '@/storage/own-ballots'
import { openOwnBallotSession } from '@/stores/own-ballot-session'
import { modelId } from '../builders'
import { ownBallotOf } from '../workshop-builders'
import { freshStart, saved } from './fresh'

const model = modelId('1.1.1')

/** A ballot that is stored, its session, and how it is answered there. */
async function openStored() {
  const at = '2026-03-10T12:00:00.000Z'
  const read = await joinOwnBallot(ownBallotOf(), (own) => own, at)
  const session = openOwnBallotSession(read)
  const answer = () => session.change('1 1.1.1', (own) => withAnswer(own, 1, model, 2))
  return { read, session, answer }
}

beforeEach(freshStart)

it('an answer that is stored is not hidden by what was read before it', async () => {
  const { read, session, answer } = await openStored()
  answer()
  expect(session.isUnsaved()).toBe(true)
  await saved()
  expect(session.isUnsaved()).toBe(false)
  session.receive(read)
  expect(session.ballot()?.answers).toEqual({ [model]: 2 })
})

it('an answer on its way lies over whatever is read meanwhile', async () => {
  const { read, session, answer } = await openStored()
  answer()
  session.receive({ ...read, roleIndex: 1, updatedAt: '2026-03-10T12:00:01.000Z' })
  expect(session.ballot()).toMatchObject({ roleIndex: 1, answers: { [model]: 2 } })
  await saved()
})

it('a ballot that was deleted is gone with the next answer, though nobody follows it', async () => {
  const { read, session, answer } = await openStored()
  await deleteOwnBallot(read.id)
  answer()
  await saved()
  expect(session.ballot()).toBeUndefined()
  expect(session.isUnsaved()).toBe(false)
})

it('what was written just before it was deleted elsewhere does not show it again', async () => {
  const { session, answer } = await openStored()
  answer()
  session.receive(undefined)
  await saved()
  expect(session.ballot()).toBeUndefined()
})
