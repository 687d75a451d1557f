import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { responseFromCode } from '@/domain/assessment'
import type { Ballot } from '@/domain/workshop'
import { loadRecord } from '@/storage/assessments'
import {
  forgetBallots,
  putBallot,
  restoreBallots,
  takeBallots,
  watchBallots,
} from '@/storage/ballots'
import { binProject } from '@/storage/bin'
import { database, deleteEverything, openStorage } from '@/storage/database'
import { putBundle } from '@/storage/projects'
import { restoreFromBin } from '@/storage/restore'
import { WorkshopGoneError } from '@/storage/workshop-change'
import { loadWorkshop, watchWorkshops, type WorkshopEntry } from '@/storage/workshop-record'
import {
  addWorkshop,
  countPlace,
  deleteWorkshop,
  patchDiscussion,
  patchWorkshop,
  putCount,
  putWorkshop,
} from '@/storage/workshops'
import { answerOf, assessmentOf, modelId, projectOf } from '../builders'
import { loadAnswers } from '../stored-answers'
import { countOf, participant, readBallotOf, workshopOf } from '../workshop-builders'

const project = projectOf()
const assessment = assessmentOf()
const workshop = workshopOf()
const { id } = workshop
const model = modelId('1.2.1')
const later = '2026-03-10T12:00:00.000Z'

const store = () => putWorkshop({ workshop, project, assessments: [assessment], answers: [] })
const ballots = (): Promise<Ballot[]> => database().ballots.toArray()

beforeEach(async () => {
  await deleteEverything()
  await openStorage()
})

describe('a workshop', () => {
  beforeEach(store)

  it('is read back with its project, its assessment and nothing discussed', async () => {
    const record = await loadWorkshop(id)
    expect(record?.workshop).toEqual(workshop)
    expect(record?.project).toEqual(project)
    expect(record?.assessment).toEqual(assessment)
    expect(record?.discussions.size).toBe(0)
  })

  it('changes field by field, so that two windows never overwrite each other', async () => {
    await patchWorkshop(id, { stage: 'discuss' }, later)
    await patchWorkshop(id, { place: { modelId: model, round: 2 } }, later)
    const found = (await loadWorkshop(id))?.workshop
    expect(found).toMatchObject({ stage: 'discuss', place: { modelId: model, round: 2 } })
  })

  it('keeps its place and its ballots when one field of it is damaged', async () => {
    await putBallot(id, readBallotOf('a', { '1.2.1': 2 }))
    await database().workshops.update(id, { place: 'lost' as never, options: 3 as never })
    expect((await loadWorkshop(id))?.workshop).toMatchObject({
      code: workshop.code,
      place: { modelId: null, round: 1 },
      options: { roles: [] },
    })
    await database()
      .ballots.toCollection()
      .modify({ answers: { '1.2.1': 9, '1.2.2': 1 } as never })
    let read: Ballot[] = []
    const stop = watchBallots(id, (found) => (read = found))
    await expect.poll(() => read.map(({ answers }) => answers)).toEqual([{ '1.2.2': 1 }])
    stop()
  })

  it('cannot be changed once it is deleted, and its assessment stays', async () => {
    await putBallot(id, readBallotOf('a', { '1.2.1': 2 }))
    await deleteWorkshop(id)
    await expect(patchWorkshop(id, { stage: 'decide' }, later)).rejects.toBeInstanceOf(
      WorkshopGoneError,
    )
    expect(await loadWorkshop(id)).toBeNull()
    expect(await ballots()).toEqual([])
    expect((await loadRecord(assessment.id))?.assessments).toHaveLength(1)
  })

  it('is in the list with how many took part', async () => {
    await putBallot(id, readBallotOf('a', { '1.2.1': 2 }))
    let entries: WorkshopEntry[] = []
    const stop = watchWorkshops(
      (read) => (entries = read),
      () => undefined,
    )
    await expect.poll(() => entries.map((entry) => entry.participants)).toEqual([1])
    expect(entries[0]?.project.id).toBe(project.id)
    stop()
  })
})

describe('a workshop of a stored project', () => {
  const next = assessmentOf({ id: 'assessment-2' as typeof assessment.id })
  const added = workshopOf({ assessmentId: next.id })

  it('takes the latest assessment while nothing is answered in it', async () => {
    await putBundle({ project, assessments: [assessment], answers: [], planLines: [] })
    expect((await addWorkshop(added, next))?.assessmentId).toBe(assessment.id)
    const second = workshopOf({ id: 'workshop-2' as typeof id, assessmentId: next.id })
    expect((await addWorkshop(second, next))?.assessmentId).toBe(next.id)
  })

  it('has one of its own, in the same phase, once the latest is answered', async () => {
    await putBundle({
      project,
      assessments: [{ ...assessment, phase: 'design' }],
      answers: [{ ...answerOf(2), assessmentId: assessment.id, modelId: model, updatedAt: later }],
      planLines: [],
    })
    expect((await addWorkshop(added, next))?.assessmentId).toBe(next.id)
    const found = (await loadRecord(next.id))?.assessments.at(-1)
    expect(found).toMatchObject({ id: next.id, phase: 'design' })
  })

  it('is refused when its project is not on this device', async () => {
    expect(await addWorkshop(added, next)).toBeNull()
    expect(await database().workshops.count()).toBe(0)
  })
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
    expect(record?.assessment.participantsCount).toBe(2)
  })

  it('takes no further ballot, which could be one of those counted', async () => {
    expect(await putBallot(id, readBallotOf('a', { '1.2.1': 1 }))).toEqual({ kind: 'closed' })
    expect(await ballots()).toEqual([])
  })
})

describe('the discussion of a model', () => {
  beforeEach(store)

  it('changes field by field', async () => {
    await patchDiscussion(id, model, { note: 'What was said' }, later)
    await patchDiscussion(id, model, { trainerNote: 'Ask the nurse' }, later)
    const found = (await loadWorkshop(id))?.discussions.get(model)?.value
    expect(found).toMatchObject({
      note: 'What was said',
      trainerNote: 'Ask the nurse',
      agreed: null,
    })
  })

  it('answers the team’s assessment with the agreed level, and takes it back', async () => {
    const agreed = responseFromCode(2)
    await patchDiscussion(id, model, { agreed, agreedBy: 'team' }, later)
    expect((await loadAnswers(assessment.id)).get(model)).toEqual(answerOf(2))
    await patchDiscussion(id, model, { agreed: null, agreedBy: null }, later)
    expect((await loadAnswers(assessment.id)).get(model)).toEqual(answerOf(null))
  })

  it('leaves what the team wrote beside its answer', async () => {
    const written = { ...answerOf(1, { comment: 'Since June' }), assessmentId: assessment.id }
    await database().answers.put({ ...written, modelId: model, updatedAt: later })
    await patchDiscussion(id, model, { agreed: responseFromCode(3), agreedBy: 'team' }, later)
    expect((await loadAnswers(assessment.id)).get(model)?.comment).toBe('Since June')
  })
})

it('goes to the bin with its project, ballots included, and comes back with it', async () => {
  await store()
  await putBallot(id, readBallotOf('a', { '1.2.1': 2 }))
  await patchDiscussion(id, model, { note: 'What was said' }, later)
  const before = await loadWorkshop(id)
  await binProject(project.id, later)
  expect(await database().workshops.count()).toBe(0)
  expect(await ballots()).toEqual([])
  await restoreFromBin(project.id)
  expect(await loadWorkshop(id)).toEqual(before)
  expect(await ballots()).toHaveLength(1)
})
