import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { forgetBallots, putBallot, restoreBallots, takeBallots } from '@/storage/ballots'
import { database, deleteEverything, openStorage } from '@/storage/database'
import { patchHandDots, putVote } from '@/storage/votes'
import { loadWorkshop } from '@/storage/workshop-record'
import { putWorkshop } from '@/storage/workshops'
import { assessmentOf, modelId, projectOf } from '../builders'
import { participant, readBallotOf, workshopOf } from '../workshop-builders'

const workshop = workshopOf()
const { id } = workshop
const [model, other] = [modelId('1.2.1'), modelId('1.2.2')]
const later = '2026-03-10T12:00:00.000Z'

const vote = (name: string, dots: Readonly<Record<string, number>>) =>
  putVote(id, { participantId: participant(name), dots }, later)
const votes = async () => (await loadWorkshop(id))!.votes
const dotsOf = async (voter: 'hands' | 'ballots' | ReturnType<typeof participant>) =>
  (await votes()).get(voter)?.value.dots

beforeEach(async () => {
  await deleteEverything()
  await openStorage()
  const [project, assessments] = [projectOf(), [assessmentOf()]]
  await putWorkshop({ workshop, project, assessments, answers: [] })
})

it('dots of hands change model by model', async () => {
  await patchHandDots(id, { [model]: 2 }, later)
  await patchHandDots(id, { [other]: 1 }, later)
  expect(await dotsOf('hands')).toEqual({ [model]: 2, [other]: 1 })
})

describe('a vote', () => {
  it('is kept under the number of its ballot, or without one where there is none', async () => {
    await putBallot(id, readBallotOf('b', { '1.2.1': 1 }))
    await putBallot(id, readBallotOf('a', { '1.2.1': 1 }))
    expect(await vote('a', { [model]: 3 })).toEqual({ kind: 'added', number: 2 })
    expect(await vote('c', { [model]: 1 })).toEqual({ kind: 'added', number: null })
  })

  it('read twice replaces itself as a whole, and never doubles', async () => {
    await vote('a', { [model]: 2, [other]: 1 })
    expect(await vote('a', { [other]: 1, [model]: 2 })).toMatchObject({ kind: 'same' })
    expect(await vote('a', { [other]: 3 })).toMatchObject({ kind: 'replaced' })
    expect(await dotsOf(participant('a'))).toEqual({ [other]: 3 })
    expect((await votes()).size).toBe(1)
  })

  it('goes with the ballots of its participant when they are removed, and comes back with them', async () => {
    await putBallot(id, readBallotOf('a', { '1.2.1': 1 }))
    await vote('a', { [model]: 3 })
    await vote('b', { [other]: 1 })
    const removed = await takeBallots(id, participant('a'), later)
    expect([...(await votes()).keys()]).toEqual(['b'])
    await restoreBallots(id, removed, later)
    expect(await dotsOf(participant('a'))).toEqual({ [model]: 3 })
    await takeBallots(id, participant('a'), later)
    await vote('a', { [other]: 1 })
    await restoreBallots(id, removed, later)
    expect(await dotsOf(participant('a'))).toEqual({ [other]: 1 })
  })

  it('stands beside the hands, and beside the votes of thirty phones at once', async () => {
    await patchHandDots(id, { [model]: 2 }, later)
    const names = Array.from({ length: 30 }, (_, index) => `p${String(index)}`)
    await Promise.all(names.map((name) => vote(name, { [model]: 1 })))
    expect((await votes()).size).toBe(31)
  })
})

describe('deleting the ballots', () => {
  it('keeps the dots and how many voted, leaves the hands alone, and no id', async () => {
    await patchHandDots(id, { [model]: 2 }, later)
    await vote('a', { [model]: 2, [other]: 1 })
    await vote('b', { [other]: 3 })
    await forgetBallots(id, later)
    expect(await dotsOf('hands')).toEqual({ [model]: 2 })
    expect((await votes()).get('ballots')?.value).toEqual({
      workshopId: id,
      voter: 'ballots',
      dots: { [model]: 2, [other]: 4 },
      people: 2,
    })
    expect((await database().votes.toArray()).map(({ voter }) => voter).sort()).toEqual([
      'ballots',
      'hands',
    ])
  })

  it('takes no further vote, which could be one of those counted', async () => {
    await vote('a', { [model]: 1 })
    await forgetBallots(id, later)
    expect(await vote('a', { [model]: 1 })).toEqual({ kind: 'closed' })
    expect(await dotsOf('ballots')).toEqual({ [model]: 1 })
  })

  it('brings back none that was taken out before it, whatever window asks', async () => {
    await putBallot(id, readBallotOf('a', { '1.2.1': 1 }))
    await vote('a', { [model]: 1 })
    const removed = await takeBallots(id, participant('a'), later)
    await forgetBallots(id, later)
    await restoreBallots(id, removed, later)
    expect((await votes()).size).toBe(0)
    expect(await database().ballots.count()).toBe(0)
  })

  it('keeps nothing of votes where nobody voted by ballot', async () => {
    await patchHandDots(id, { [model]: 2 }, later)
    await forgetBallots(id, later)
    expect((await votes()).size).toBe(1)
  })
})
