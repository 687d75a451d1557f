import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { mergeProject } from '@/exchange/merge'
import { changesAnything } from '@/exchange/review'
import { patchAnswer } from '@/storage/answers'
import { patchAssessment } from '@/storage/assessments'
import { binProject } from '@/storage/bin'
import { database, deleteEverything } from '@/storage/database'
import { patchIdentity } from '@/storage/projects'
import { readKnown, readProjects } from '@/storage/transfer'
import { undoWrites } from '@/storage/transfer-write'
import { answerOf, modelId } from '../builders'
import { wholeProject } from '../exchange/rows'
import { dump } from './dump'
import { store } from './incoming'

const newer = '2026-03-11T09:00:00.000Z'
const newest = '2026-03-12T09:00:00.000Z'

beforeEach(deleteEverything)

describe('a file that is imported into an empty device', () => {
  it('changes nothing the second time', async () => {
    await store([wholeProject()])
    const before = await dump()
    const [known] = await readKnown([wholeProject()])
    expect(changesAnything(mergeProject(known!, wholeProject()).review)).toBe(false)
    await store([wholeProject()])
    expect(await dump()).toBe(before)
  })
})

describe('an import', () => {
  const many = Array.from({ length: 45 }, (_, index) => {
    const id = `d${index}` as never
    return {
      ...wholeProject(),
      project: { ...wholeProject().project, id },
      assessments: [],
      answers: [],
      planLines: [],
      workshops: [],
    }
  })

  it('that is stopped on the way writes nothing', async () => {
    await store([wholeProject()])
    const before = await dump()
    const stop = (done: number) => {
      if (done >= 20) throw new Error('stopped')
    }
    await expect(store(many, stop)).rejects.toThrow('stopped')
    expect(await dump()).toBe(before)
  })

  it('that fails on the way writes nothing', async () => {
    const broken = { ...many[44]!, project: { ...many[44]!.project, id: {} as never } }
    await expect(store([...many.slice(0, 44), broken])).rejects.toThrow()
    expect(await database().projects.count()).toBe(0)
  })

  it('says how far it is', async () => {
    const heard: number[] = []
    await store(many, (done) => heard.push(done))
    expect(heard).toEqual([0, 20, 40, 45])
  })

  it('decides by what is there when it writes', async () => {
    await store([wholeProject()])
    await patchAnswer({ id: 'b1' as never, draft: null }, modelId('1.1.1'), answerOf(0), newer)
    await store([wholeProject()])
    expect((await database().answers.get(['b1' as never, modelId('1.1.1')]))?.response).toEqual(
      answerOf(0).response,
    )
  })

  it('brings an answer given elsewhere, and undoes no correction made here before', async () => {
    const stored = { id: 'b1' as never, draft: null }
    await store([wholeProject()])
    await patchAnswer(stored, modelId('1.1.1'), answerOf(3), newest)
    const file = await readProjects(['a1' as never])
    await deleteEverything()
    await store([wholeProject()])
    await patchIdentity(stored, { name: 'Corrected' }, newer)
    await patchAssessment(stored, { participantsCount: 9 }, newer)
    const before = await dump()

    const steps = await store(file)
    const [after] = await readProjects(['a1' as never])
    expect(after!.project.identity.name).toBe('Corrected')
    expect(after!.assessments).toMatchObject([{ participantsCount: 9, updatedAt: newest }])
    expect(after!.answers[0]!.response).toEqual(answerOf(3).response)
    expect(await undoWrites(steps!)).toBe(true)
    expect(await dump()).toBe(before)
  })

  it('takes a project out of the bin, with what is newer in the file', async () => {
    await store([wholeProject()])
    await binProject('a1' as never, newer)
    const file = wholeProject()
    file.answers = [{ ...file.answers[0]!, ...answerOf(3), updatedAt: newer }]
    expect(await store([file])).toBeUndefined()
    expect(await database().bin.count()).toBe(0)
    const [back] = await readProjects(['a1' as never])
    expect(back!.answers).toHaveLength(4)
    expect(back!.answers.find((answer) => answer.modelId === '1.1.1')!.response).toEqual(
      answerOf(3).response,
    )
  })

  it('finds an assessment that the file moves elsewhere', async () => {
    await store([wholeProject()])
    const moved = wholeProject()
    moved.project = { ...moved.project, id: 'f1' as never }
    moved.assessments = moved.assessments.map((row) => ({ ...row, projectId: 'f1' as never }))
    const before = await dump()
    await expect(store([moved])).rejects.toMatchObject({ code: 'conflict' })
    expect(await dump()).toBe(before)
  })
})

describe('undoing an import', () => {
  it('leaves everything as it was', async () => {
    await store([wholeProject()])
    const before = await dump()
    const file = wholeProject()
    file.answers = [{ ...file.answers[0]!, ...answerOf(3), updatedAt: newer }]
    const other = {
      ...wholeProject(),
      project: { ...wholeProject().project, id: 'e1' as never },
      assessments: [],
      answers: [],
      planLines: [],
      workshops: [],
    }
    const steps = await store([file, other])
    expect(await dump()).not.toBe(before)
    expect(await undoWrites(steps!)).toBe(true)
    expect(await dump()).toBe(before)
  })

  it('is refused once something was changed', async () => {
    const steps = await store([wholeProject()])
    await patchAnswer({ id: 'b1' as never, draft: null }, modelId('3.1.1'), answerOf(0), newer)
    const before = await dump()
    expect(await undoWrites(steps!)).toBe(false)
    expect(await dump()).toBe(before)
  })
})
