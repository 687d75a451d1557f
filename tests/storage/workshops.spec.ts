import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { responseFromCode } from '@/domain/assessment'
import type { Ballot } from '@/domain/workshop'
import { loadRecord } from '@/storage/assessments'
import { putBallot, watchBallots } from '@/storage/ballots'
import { binProject } from '@/storage/bin'
import { database, deleteEverything, openStorage } from '@/storage/database'
import { putBundle } from '@/storage/projects'
import { restoreFromBin } from '@/storage/restore'
import { WorkshopGoneError } from '@/storage/workshop-change'
import { loadWorkshop, watchWorkshops, type WorkshopEntry } from '@/storage/workshop-record'
import { addWorkshop, deleteWorkshop, patchDiscussion, patchWorkshop } from '@/storage/workshops'
import { answerOf, assessmentOf } from '../builders'
import { loadAnswers } from '../stored-answers'
import { readBallotOf, workshopOf } from '../workshop-builders'
import { assessment, ballots, id, later, model, project, store, workshop } from './one-workshop'

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

  it('is stored together with what it changes in the workshop, or not at all', async () => {
    const place = { modelId: model, round: 1 } as const
    const stored = await patchDiscussion(id, model, { note: 'Said' }, later, { place })
    expect(stored.workshop.value.place).toEqual(place)
    expect((await loadWorkshop(id))?.workshop.place).toEqual(place)
    const unstorable = { note: (() => 'Lost') as never }
    const elsewhere = { place: { ...place, round: 2 } } as const
    await expect(patchDiscussion(id, model, unstorable, later, elsewhere)).rejects.toThrow()
    expect((await loadWorkshop(id))?.workshop.place).toEqual(place)
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
