import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { loadRecord } from '@/storage/assessments'
import { forgetBallots, putBallot, restoreBallots, takeBallots } from '@/storage/ballots'
import { deleteEverything, openStorage } from '@/storage/database'
import { loadWorkshop } from '@/storage/workshop-record'
import {
  countPlace,
  patchDiscussion,
  patchWorkshop,
  putCount,
  putWorkshop,
} from '@/storage/workshops'
import { countOf, participant, readBallotOf, workshopOf } from '../workshop-builders'
import { assessment, ballots, id, later, model, store } from './one-workshop'

beforeEach(async () => {
  await deleteEverything()
  await openStorage()
})

describe('a ballot', () => {
  beforeEach(store)

  it('read twice replaces itself and keeps its number', async () => {
    expect(await putBallot(id, readBallotOf('a', { '1.2.1': 1 }))).toMatchObject({ kind: 'added' })
    expect(await putBallot(id, readBallotOf('b', { '1.2.1': 1 }))).toMatchObject({
      kind: 'added',
      ballot: { number: 2 },
    })
    expect(await putBallot(id, readBallotOf('a', { '1.2.1': 3 }))).toMatchObject({
      kind: 'replaced',
      ballot: { number: 1, answers: { '1.2.1': 3 } },
    })
    expect(await putBallot(id, readBallotOf('a', { '1.2.1': 3 }))).toMatchObject({ kind: 'same' })
    expect(await ballots()).toHaveLength(2)
  })

  it('of the second round stands beside the first, under the same number', async () => {
    await putBallot(id, readBallotOf('a', { '1.2.1': 0 }))
    await putBallot(id, readBallotOf('b', { '1.2.1': 0 }))
    await putBallot(id, readBallotOf('a', { '1.2.1': 2 }, { round: 2 }))
    const own = (await ballots()).filter(({ participantId }) => participantId === 'a')
    expect(own.map(({ round, number, answers }) => [round, number, answers])).toEqual([
      [1, 1, { '1.2.1': 0 }],
      [2, 1, { '1.2.1': 2 }],
    ])
  })

  it('ends the preparation of its workshop, and takes no other stage back', async () => {
    const stage = async () => (await loadWorkshop(id))?.workshop.stage
    await patchWorkshop(id, { stage: 'prepare' }, later)
    await putBallot(id, readBallotOf('a', { '1.2.1': 1 }))
    expect(await stage()).toBe('collect')
    await patchWorkshop(id, { stage: 'discuss' }, later)
    await putBallot(id, readBallotOf('b', { '1.2.1': 1 }))
    expect(await stage()).toBe('discuss')
  })

  it('tells the team’s assessment how many took part', async () => {
    for (const name of ['a', 'b', 'a']) await putBallot(id, readBallotOf(name, { '1.2.1': 1 }))
    expect((await loadWorkshop(id))?.assessment.participantsCount).toBe(2)
    await takeBallots(id, participant('a'), later)
    expect((await loadWorkshop(id))?.assessment.participantsCount).toBe(1)
  })

  it('describes the assessment anew only when that number changes', async () => {
    const ballot = (level: 0 | 1, receivedAt: string) =>
      putBallot(id, readBallotOf('a', { '1.2.1': level }, { receivedAt }))
    await ballot(0, later)
    await ballot(1, '2026-03-10T13:00:00.000Z')
    const [dated] = (await loadRecord(assessment.id))!.assessments
    expect(dated).toMatchObject({ describedAt: later, updatedAt: '2026-03-10T13:00:00.000Z' })
  })

  it('that comes after the answers were shown is taken, and marked late', async () => {
    await patchDiscussion(id, model, { revealedAt: later }, later)
    const receipt = await putBallot(id, readBallotOf('a', { '1.2.1': 1, '1.2.2': 2 }))
    expect(receipt).toMatchObject({ kind: 'added', ballot: { late: [model] } })
  })

  it('is removed with both rounds, and can be put back', async () => {
    await putBallot(id, readBallotOf('a', { '1.2.1': 0 }))
    await putBallot(id, readBallotOf('a', { '1.2.1': 2 }, { round: 2 }))
    const removed = await takeBallots(id, participant('a'), later)
    expect(removed.ballots).toHaveLength(2)
    expect(await ballots()).toEqual([])
    await restoreBallots(id, removed, later)
    expect(await ballots()).toHaveLength(2)
  })

  it('that came in again after its removal is not undone by putting back the one removed', async () => {
    await putBallot(id, readBallotOf('a', { '1.2.1': 0 }))
    await putBallot(id, readBallotOf('a', { '1.2.1': 2 }, { round: 2 }))
    const removed = await takeBallots(id, participant('a'), later)
    await putBallot(id, readBallotOf('a', { '1.2.1': 3 }))
    await restoreBallots(id, removed, later)
    expect((await ballots()).map(({ answers }) => answers)).toEqual([
      { '1.2.1': 3 },
      { '1.2.1': 2 },
    ])
  })

  it('put back after its number was given to another gets the next one, in both rounds', async () => {
    await putBallot(id, readBallotOf('a', { '1.2.1': 0 }))
    await putBallot(id, readBallotOf('a', { '1.2.1': 2 }, { round: 2 }))
    const removed = await takeBallots(id, participant('a'), later)
    await putBallot(id, readBallotOf('b', { '1.2.1': 1 }))
    expect(await restoreBallots(id, removed, later)).toBe(2)
    expect((await ballots()).map(({ participantId, number }) => [participantId, number])).toEqual([
      ['a', 2],
      ['a', 2],
      ['b', 1],
    ])
  })

  it('put back after it came in again has the number that it has now', async () => {
    for (const name of ['a', 'b']) await putBallot(id, readBallotOf(name, { '1.2.1': 0 }))
    await putBallot(id, readBallotOf('a', { '1.2.1': 2 }, { round: 2 }))
    const removed = await takeBallots(id, participant('a'), later)
    await putBallot(id, readBallotOf('a', { '1.2.1': 3 }))
    expect(await restoreBallots(id, removed, later)).toBe(3)
    const own = (await ballots()).filter(({ participantId }) => participantId === 'a')
    expect(own.map(({ number }) => number)).toEqual([3, 3])
  })

  it('of another workshop is left alone', async () => {
    const second = workshopOf({ id: 'workshop-2' as typeof id })
    await putWorkshop({ workshop: second, project: null, assessments: [], answers: [] })
    await putBallot(id, readBallotOf('a', { '1.2.1': 0 }))
    await putBallot(second.id, readBallotOf('a', { '1.2.1': 1 }))
    await takeBallots(id, participant('a'), later)
    expect((await ballots()).map(({ workshopId }) => workshopId)).toEqual([second.id])
  })

  it('written by thirty phones at once is thirty ballots with thirty numbers', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `p${String(index)}`)
    await Promise.all(names.map((name) => putBallot(id, readBallotOf(name, { '1.2.1': 1 }))))
    const numbers = (await ballots()).map(({ number }) => number).sort((one, two) => one - two)
    expect(numbers).toEqual(names.map((_, index) => index + 1))
  })
})

describe('deleting the ballots', () => {
  beforeEach(async () => {
    await store()
    await putCount(countOf(model, 1, [1, 0, 0, 0]), later)
    await putBallot(id, readBallotOf('a', { '1.2.1': 1 }))
    await putBallot(id, readBallotOf('b', { '1.2.1': 3, '1.2.2': 'nsp' }))
    await forgetBallots(id, later)
  })

  it('keeps how often each answer was given, and how many took part', async () => {
    expect(await ballots()).toEqual([])
    const record = await loadWorkshop(id)
    const kept = record?.counts.get(countPlace({ modelId: model, round: 1, origin: 'ballots' }))
    expect(kept?.value.counts).toEqual({ levels: [0, 1, 0, 1], nc: 0, nsp: 0 })
    expect(record?.counts.size).toBe(3)
    expect(record?.workshop).toMatchObject({ forgottenBallots: 2, forgottenAt: later })
    expect(record?.assessment.participantsCount).toBe(3)
  })

  it('takes no further ballot, which could be one of those counted', async () => {
    expect(await putBallot(id, readBallotOf('a', { '1.2.1': 1 }))).toEqual({ kind: 'closed' })
    expect(await ballots()).toEqual([])
  })
})
