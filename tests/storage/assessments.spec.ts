import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { patchAnswer } from '@/storage/answers'
import {
  addAssessment,
  loadRecord,
  patchAssessment,
  watchRecord,
  type AssessmentRecord,
} from '@/storage/assessments'
import { AssessmentGoneError } from '@/storage/change'
import { database, deleteEverything } from '@/storage/database'
import { binPlanLine, binProject } from '@/storage/bin'
import { PlanFullError } from '@/storage/failure'
import { patchPlanLine } from '@/storage/plan'
import { patchIdentity, putBundle } from '@/storage/projects'
import { answerOf, assessmentOf, modelId, planLineOf, projectOf } from '../builders'
import { loadAnswers } from '../stored-answers'

const project = projectOf()
const assessment = assessmentOf()
const { id } = assessment
const stored = { id, draft: null }
const asDraft = { id, draft: { project, assessment } }
const later = '2026-03-11T10:00:00.000Z'
const model = modelId('1.1.1')

const store = () => putBundle({ project, assessments: [assessment], answers: [], planLines: [] })

beforeEach(deleteEverything)

describe('a draft', () => {
  it('is stored with its first answer, all at once', async () => {
    expect(await loadRecord(id)).toBeNull()
    await patchAnswer(asDraft, model, answerOf(2), later)
    const record = await loadRecord(id)
    expect(record?.project.id).toBe(project.id)
    expect(record?.assessments.map((one) => one.id)).toEqual([id])
    expect(record?.answers.get(model)?.value).toEqual(answerOf(2))
  })

  it.each([
    ['its identity', () => patchIdentity(asDraft, { name: 'New' }, later)],
    ['its phase', () => patchAssessment(asDraft, { phase: 'design' }, later)],
    ['a plan line', () => patchPlanLine(asDraft, planLineOf().id, planLineOf(), later)],
  ])('is stored with %s too', async (_, write) => {
    await write()
    expect(await loadRecord(id)).not.toBeNull()
  })

  it('is stored once by two answers at the same time, and both are kept', async () => {
    await Promise.all([
      patchAnswer(asDraft, model, answerOf(1), later),
      patchAnswer(asDraft, modelId('1.2.1'), answerOf(2), later),
    ])
    expect([...(await loadAnswers(id)).keys()].sort()).toEqual(['1.1.1', '1.2.1'])
    expect(await database().projects.count()).toBe(1)
  })
})

describe('a change', () => {
  beforeEach(store)

  it('touches the fields it names and no other', async () => {
    await patchAnswer(stored, model, { comment: 'Seen by all', toConfirm: true }, later)
    await patchAnswer(stored, model, answerOf(3), later)
    await patchAnswer(stored, model, { evidence: 'The notebook' }, later)
    expect((await loadAnswers(id)).get(model)).toEqual({ ...answerOf(3), evidence: 'The notebook' })
  })

  it('of the identity leaves what another tab wrote in other fields', async () => {
    await Promise.all([
      patchIdentity(stored, { organisation: 'A school' }, later),
      patchIdentity(stored, { contact: 'Someone' }, later),
    ])
    expect((await loadRecord(id))?.project.identity).toEqual({
      name: 'Project one',
      organisation: 'A school',
      contact: 'Someone',
    })
  })

  it('of the assessment leaves its other fields', async () => {
    await patchAssessment(stored, { phase: 'design' }, later)
    await patchAssessment(stored, { participantsCount: 6 }, later)
    const [changed] = (await loadRecord(id))!.assessments
    expect(changed).toEqual({
      ...assessment,
      phase: 'design',
      participantsCount: 6,
      updatedAt: changed!.updatedAt,
      describedAt: changed!.updatedAt,
    })
  })

  it('of an answer leaves the identity and the assessment as old as they are', async () => {
    const before = assessment.updatedAt
    await patchAnswer(stored, model, answerOf(3), later)
    const answered = await loadRecord(id)
    expect(answered?.project).toMatchObject({ updatedAt: later, describedAt: before })
    expect(answered?.assessments).toMatchObject([{ updatedAt: later, describedAt: before }])

    const evening = '2026-03-11T20:00:00.000Z'
    await patchIdentity(stored, { name: 'Corrected' }, evening)
    const described = await loadRecord(id)
    expect(described?.project.describedAt).toBe(evening)
    expect(described?.assessments).toMatchObject([{ describedAt: before }])
  })

  it('brings its project to the top of the list', async () => {
    const other = projectOf({
      id: 'project-2' as typeof project.id,
      updatedAt: '2026-03-10T12:00:00.000Z',
    })
    await database().projects.put(other)
    await patchAnswer(stored, model, answerOf(0), later)
    const order = await database().projects.orderBy('updatedAt').reverse().primaryKeys()
    expect(order).toEqual(['project-1', 'project-2'])
  })

  it('has a later instant than the one before, even when the clock is set back', async () => {
    const first = await patchAnswer(stored, model, answerOf(1), later)
    const second = await patchAnswer(stored, model, answerOf(2), '2020-01-01T00:00:00.000Z')
    expect(second.updatedAt > first.updatedAt).toBe(true)
  })

  it('leaves nothing half-written when it fails on the way', async () => {
    vi.spyOn(database().projects, 'put').mockRejectedValueOnce(new Error('disk'))
    await expect(patchAnswer(stored, model, answerOf(1), later)).rejects.toThrow('disk')
    expect((await loadAnswers(id)).size).toBe(0)
  })
})

describe('an assessment that was deleted elsewhere', () => {
  it.each([
    ['answer', () => patchAnswer(stored, model, answerOf(1), later)],
    ['identity', () => patchIdentity(stored, { name: 'Back' }, later)],
    ['phase', () => patchAssessment(stored, { phase: 'design' }, later)],
    ['plan line', () => patchPlanLine(stored, planLineOf().id, planLineOf(), later)],
    ['removal of a plan line', () => binPlanLine(stored, planLineOf().id, later)],
  ])('takes no %s any more, and leaves nothing behind', async (_, write) => {
    await store()
    await binProject(project.id, later)
    await expect(write()).rejects.toBeInstanceOf(AssessmentGoneError)
    const tables = database().tables.filter(({ name }) => name !== 'bin' && name !== 'notes')
    const counts = await Promise.all(tables.map((table) => table.count()))
    expect(new Set(counts)).toEqual(new Set([0]))
  })

  it('is not brought back by the first answer of a draft whose project went', async () => {
    await store()
    await database().projects.delete(project.id)
    await expect(patchAnswer(asDraft, model, answerOf(1), later)).rejects.toBeInstanceOf(
      AssessmentGoneError,
    )
  })
})

describe('a plan line', () => {
  const line = planLineOf()
  beforeEach(store)

  it('is written whole, then changed field by field', async () => {
    await patchPlanLine(stored, line.id, line, later)
    await patchPlanLine(stored, line.id, { who: 'The nurse' }, later)
    const found = (await loadRecord(id))?.planLines.get(line.id)?.value
    expect(found).toEqual({ ...line, who: 'The nurse' })
  })

  it('is one of three at most and the only one of its model, whichever tabs add them at once', async () => {
    const models = ['1.2.1', '1.2.1', '1.2.2', '1.2.3', '1.3.1'].map(modelId)
    const results = await Promise.allSettled(
      models.map((modelId, index) => {
        const added = planLineOf({ id: `line-${index}` as typeof line.id, modelId })
        return patchPlanLine(stored, added.id, added, later)
      }),
    )
    const refused = { status: 'rejected', reason: expect.any(PlanFullError) as unknown }
    const taken = { status: 'fulfilled' }
    expect(results).toMatchObject([taken, refused, taken, taken, refused])
    expect((await loadRecord(id))?.planLines.size).toBe(3)
    // One that is done leaves its place, and is not opened again once that is taken.
    const [first] = (await loadRecord(id))?.planLines.keys() ?? []
    await patchPlanLine(stored, first!, { status: 'done' }, later)
    const fourth = planLineOf({ id: 'line-9' as typeof line.id, modelId: modelId('3.2.1') })
    await patchPlanLine(stored, fourth.id, fourth, later)
    const opening = patchPlanLine(stored, first!, { status: 'doing' }, later)
    await expect(opening).rejects.toThrow(PlanFullError)
  })

  it('does not come back by halves once it is removed', async () => {
    await patchPlanLine(stored, line.id, line, later)
    await binPlanLine(stored, line.id, later)
    expect(await patchPlanLine(stored, line.id, { who: 'The nurse' }, later)).toBeNull()
    expect((await loadRecord(id))?.planLines.size).toBe(0)
  })
})

describe('a further assessment', () => {
  it('is read in the phase of the one before it, and changes no answer of it', async () => {
    await putBundle({
      project,
      assessments: [{ ...assessment, phase: 'design' }],
      answers: [{ ...answerOf(2), assessmentId: id, modelId: model, updatedAt: later }],
      planLines: [],
    })
    const second = assessmentOf({ id: 'assessment-2' as typeof id, date: '2026-09-10' })
    expect((await addAssessment(second))?.phase).toBe('design')
    const record = await loadRecord(second.id)
    expect(record?.assessments.map((one) => one.id)).toEqual([id, second.id])
    expect(record?.answers.size).toBe(0)
    expect((await loadAnswers(id)).get(model)).toEqual(answerOf(2))
  })

  it('is refused when its project is not on this device', async () => {
    expect(await addAssessment(assessment)).toBeNull()
    expect(await database().assessments.count()).toBe(0)
  })
})

describe('what is stored of an assessment', () => {
  it('is followed from before it is there until it is gone', async () => {
    const readings: (AssessmentRecord | null)[] = []
    const stop = watchRecord(id, (record) => readings.push(record))
    await expect.poll(() => readings).toEqual([null])
    await patchAnswer(asDraft, model, answerOf(2), later)
    await expect.poll(() => readings.at(-1)?.answers.get(model)?.value).toEqual(answerOf(2))
    await patchIdentity(stored, { name: 'Changed elsewhere' }, later)
    await expect.poll(() => readings.at(-1)?.project.identity.name).toBe('Changed elsewhere')
    await binProject(project.id, later)
    await expect.poll(() => readings.at(-1)).toBeNull()
    stop()
  })
})
