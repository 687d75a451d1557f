import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { patchAnswer } from '@/storage/answers'
import { watchRecord } from '@/storage/assessments'
import { database, deleteEverything, openStorage, reconnecting } from '@/storage/database'
import { failureOf, PlanFullError } from '@/storage/failure'
import { putBundle, watchProjects } from '@/storage/projects'
import { answerOf, assessmentOf, modelId, projectOf } from '../builders'
import { loadAnswers } from '../stored-answers'

const { id } = assessmentOf()
const model = modelId('1.1.1')
const at = '2026-03-11T10:00:00.000Z'
const answer = (level: 0 | 1 | 2 | 3) =>
  patchAnswer({ id, draft: null }, model, answerOf(level), at)
const stored = async () => (await loadAnswers(id)).get(model)?.response

const errorNamed = (name: string) => Object.assign(new Error(name), { name })

beforeEach(async () => {
  await deleteEverything()
  await openStorage()
  await putBundle({
    project: projectOf(),
    assessments: [assessmentOf()],
    answers: [],
    planLines: [],
  })
})

describe('a connection that the browser has closed', () => {
  it('is opened again by the next answer, which is stored', async () => {
    database().backendDB().close()
    await answer(2)
    expect(await stored()).toEqual({ kind: 'rated', level: 2 })
  })

  it('is opened again even when Dexie was told that it is closed', async () => {
    database().close()
    await answer(3)
    expect(await stored()).toEqual({ kind: 'rated', level: 3 })
  })

  it('is opened once for all that failed with it', async () => {
    const open = vi.spyOn(database(), 'open')
    database().close()
    const models = ['1.1.1', '1.2.1', '1.2.2', '1.2.3'].map(modelId)
    await Promise.all(models.map((one) => patchAnswer({ id, draft: null }, one, answerOf(1), at)))
    expect((await loadAnswers(id)).size).toBe(4)
    expect(open.mock.calls.length).toBe(1)
    open.mockRestore()
  })

  it.each([
    'AbortError',
    'DatabaseClosedError',
    'InvalidStateError',
    'TransactionInactiveError',
    'UnknownError',
  ])('may say so as %s: the work is tried once more', async (name) => {
    const run = vi.fn().mockRejectedValueOnce(errorNamed(name)).mockResolvedValueOnce('done')
    expect(await reconnecting(run)).toBe('done')
  })

  it('is not closed again by work that failed before it was opened anew', async () => {
    const open = vi.spyOn(database(), 'open')
    let failLate: (error: Error) => void = () => undefined
    const hangs = new Promise<string>((_, reject) => (failLate = reject))
    const late = reconnecting(vi.fn().mockReturnValueOnce(hangs).mockResolvedValueOnce('late'))
    const lost = errorNamed('UnknownError')
    await reconnecting(vi.fn().mockRejectedValueOnce(lost).mockResolvedValueOnce('early'))

    failLate(lost)

    expect(await late).toBe('late')
    expect(open).toHaveBeenCalledTimes(1)
    open.mockRestore()
  })

  it('is not opened a second time for the same work', async () => {
    const run = vi.fn().mockRejectedValue(errorNamed('UnknownError'))
    await expect(reconnecting(run)).rejects.toThrow('UnknownError')
    expect(run).toHaveBeenCalledTimes(2)
  })

  it('is not suspected behind an error of another kind', async () => {
    const run = vi.fn().mockRejectedValue(errorNamed('DataCloneError'))
    await expect(reconnecting(run)).rejects.toThrow('DataCloneError')
    expect(run).toHaveBeenCalledTimes(1)
  })
})

describe('what is followed', () => {
  it('comes back to life with the connection', async () => {
    const levels: unknown[] = []
    const stop = watchRecord(id, (record) =>
      levels.push(record?.answers.get(model)?.value.response),
    )
    await expect.poll(() => levels).toEqual([undefined])
    database().close()
    await answer(2)
    await expect.poll(() => levels.at(-1)).toEqual({ kind: 'rated', level: 2 })
    database().backendDB().close()
    await answer(3)
    await expect.poll(() => levels.at(-1)).toEqual({ kind: 'rated', level: 3 })
    stop()
  })

  it('comes back to life after a reading that failed, the first one included', async () => {
    const get = vi
      .spyOn(database().projects, 'get')
      .mockRejectedValueOnce(errorNamed('UnknownError'))
    const readings: unknown[] = []
    const stop = watchRecord(id, (record) => readings.push(record?.project.id))
    await expect.poll(() => readings).toEqual(['project-1'])
    get.mockRestore()
    stop()
  })

  it('learns that another tab has erased everything', async () => {
    const found: boolean[] = []
    const stop = watchRecord(id, (record) => found.push(record !== null))
    await expect.poll(() => found).toEqual([true])
    await new Dexie('repere-cps').delete()
    await expect.poll(() => found).toEqual([true, false])
    stop()
  })

  it('is left alone once it is stopped', async () => {
    const readings: unknown[] = []
    const stop = watchRecord(id, (record) => readings.push(record))
    await expect.poll(() => readings).toHaveLength(1)
    stop()
    database().close()
    await answer(1)
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(readings).toHaveLength(1)
  })
})

describe('why something could not be written', () => {
  it.each([
    ['full', errorNamed('QuotaExceededError')],
    ['full', Object.assign(errorNamed('AbortError'), { inner: errorNamed('QuotaExceededError') })],
    [
      'newer',
      Object.assign(errorNamed('DatabaseClosedError'), { inner: errorNamed('NewerDataError') }),
    ],
    ['plan', new PlanFullError('No place')],
    ['other', errorNamed('DataCloneError')],
    ['other', 'a text'],
  ])('is told as “%s”', (reason, error) => {
    expect(failureOf(error)).toBe(reason)
  })
})

it('erasing everything leaves an empty database that can be written', async () => {
  await answer(1)
  await deleteEverything()
  expect(await database().answers.count()).toBe(0)
  await patchAnswer(
    { id, draft: { project: projectOf(), assessment: assessmentOf() } },
    model,
    answerOf(2),
    at,
  )
  expect(await stored()).toEqual({ kind: 'rated', level: 2 })
})

describe('a database that a newer version has written', () => {
  it('is never opened, let alone changed', async () => {
    await deleteEverything()
    database().close()
    const newer = new Dexie('repere-cps')
    // It has lost a table and gained another: Dexie would put the lost one back.
    newer.version(99).stores({ projects: 'id', journals: 'id' })
    await newer.table('projects').put({ id: 'kept', secret: 'of the future' })
    newer.close()

    await expect(openStorage()).rejects.toMatchObject({ name: 'NewerDataError' })
    const [onChange, onTrouble] = [vi.fn(), vi.fn()]
    const stop = watchProjects(20, onChange, onTrouble)
    await expect.poll(() => onTrouble.mock.calls.length).toBeGreaterThan(0)
    stop()
    expect(onChange).not.toHaveBeenCalled()

    const [found] = await indexedDB.databases()
    expect(found?.version).toBe(990)
    const again = new Dexie('repere-cps')
    again.version(99).stores({ projects: 'id', journals: 'id' })
    expect(await again.table('projects').toArray()).toEqual([
      { id: 'kept', secret: 'of the future' },
    ])
    await again.delete()
  })
})
