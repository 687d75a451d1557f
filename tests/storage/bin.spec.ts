import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { AssessmentId, PlanLineId, ProjectId } from '@/domain/assessment'
import { patchAnswer } from '@/storage/answers'
import { loadRecord, patchAssessment } from '@/storage/assessments'
import {
  binAssessment,
  binnedWith,
  binPlanLine,
  binProject,
  emptyBin,
  eraseFromBin,
  purgeBin,
  watchBin,
  type BinEntry,
} from '@/storage/bin'
import { database, deleteEverything } from '@/storage/database'
import { patchPlanLine } from '@/storage/plan'
import { putBundle } from '@/storage/projects'
import { restoreFromBin } from '@/storage/restore'
import { answerOf, modelId, planLineOf } from '../builders'
import { bundleOf, everything } from './rows-of'

const at = '2026-03-11T10:00:00.000Z'
const project = 'a' as ProjectId
const [older, recent] = ['a-1' as AssessmentId, 'a-2' as AssessmentId]
const line = 'a-line' as PlanLineId
const target = { id: recent, draft: null }

const inBin = () => database().bin.toCollection().primaryKeys()
const without = async (...stores: string[]) =>
  Object.fromEntries(Object.entries(await everything()).filter(([name]) => !stores.includes(name)))

beforeEach(async () => {
  await deleteEverything()
  await putBundle(bundleOf('a'))
})

describe('something deleted', () => {
  it('as a project takes all that belongs to it to the bin, and leaves the others', async () => {
    await putBundle(bundleOf('b'))
    const before = await everything()
    await binProject(project, at)
    await binProject('b' as ProjectId, at)
    expect(await without('bin')).toEqual({})
    await restoreFromBin(project)
    await restoreFromBin('b')
    expect(await everything()).toEqual(before)
  })

  it('as an assessment leaves its project and the other assessments', async () => {
    const before = await everything()
    await binAssessment(recent, at)
    expect(await loadRecord(recent)).toBeNull()
    expect(await binnedWith(['', recent])).toBe('assessment')
    expect(await binnedWith(['', older])).toBeUndefined()
    expect((await loadRecord(older))?.assessments.map(({ id }) => id)).toEqual([older])
    expect(await restoreFromBin(recent)).toBe('done')
    expect(await everything()).toEqual(before)
  })

  it('as a plan line comes back with every field', async () => {
    const before = (await loadRecord(recent))?.planLines.get(line)
    await binPlanLine(target, line, at)
    expect((await loadRecord(recent))?.planLines.size).toBe(0)
    expect(await restoreFromBin(line)).toBe('done')
    expect((await loadRecord(recent))?.planLines.get(line)).toEqual(before)
  })

  it('keeps its damaged rows as they are', async () => {
    await database().answers.put({ assessmentId: older, modelId: 'x', comment: 12 } as never)
    await database().projects.put({ id: project, identity: 'none', updatedAt: 12 } as never)
    const before = await everything()
    await binProject(project, at)
    expect(await restoreFromBin(project)).toBe('done')
    expect(await everything()).toEqual(before)
  })

  it('is all there or all gone when the browser fails on the way', async () => {
    const before = await everything()
    const refuse = () => {
      throw new Error('disk')
    }
    database().projects.hook('deleting', refuse)
    await expect(binProject(project, at)).rejects.toThrow('disk')
    database().projects.hook('deleting').unsubscribe(refuse)
    expect(await everything()).toEqual(before)
  })

  it('that is not on this device is nothing to delete', async () => {
    await binProject('nowhere' as ProjectId, at)
    await binAssessment('nowhere' as AssessmentId, at)
    await binPlanLine(target, 'nowhere' as PlanLineId, at)
    expect(await inBin()).toEqual([])
  })
})

describe('restoring', () => {
  it('never overwrites what is there by now', async () => {
    await binProject(project, at)
    await putBundle({ ...bundleOf('a'), assessments: [bundleOf('a').assessments[1]!] })
    await patchAssessment(target, { phase: 'review' }, at)
    await patchAnswer(target, modelId('1.1.1'), answerOf(3, { comment: 'Newer' }), at)
    expect(await restoreFromBin(project)).toBe('done')
    const record = await loadRecord(recent)
    expect(record?.answers.get(modelId('1.1.1'))?.value).toEqual(answerOf(3, { comment: 'Newer' }))
    expect(record?.assessments.map(({ id, phase }) => [id, phase])).toEqual([
      [older, 'running'],
      [recent, 'review'],
    ])
  })

  it('waits for what it belongs to', async () => {
    await binPlanLine(target, line, at)
    await binAssessment(recent, at)
    await binProject(project, at)
    expect(await restoreFromBin(line)).toBe('alone')
    expect(await restoreFromBin(recent)).toBe('alone')
    expect(await inBin()).toHaveLength(3)
    expect(await restoreFromBin(project)).toBe('done')
    expect(await restoreFromBin(line)).toBe('alone')
    expect(await restoreFromBin(recent)).toBe('done')
    expect(await restoreFromBin(line)).toBe('done')
    expect(await inBin()).toEqual([])
  })

  it('says that a plan has no place for its line any more', async () => {
    await binPlanLine(target, line, at)
    const other = planLineOf({ id: 'other' as PlanLineId, assessmentId: recent })
    await patchPlanLine(target, other.id, other, at)
    expect(await restoreFromBin(line)).toBe('noPlace')
    expect(await inBin()).toEqual([line])
  })

  it('says that it was done in the meantime', async () => {
    await binProject(project, at)
    await restoreFromBin(project)
    expect(await restoreFromBin(project)).toBe('gone')
  })

  it('of a plan line by the plan itself takes it out of the bin', async () => {
    const before = (await loadRecord(recent))!.planLines.get(line)!.value
    await binPlanLine(target, line, at)
    await patchPlanLine(target, line, before, at)
    expect(await inBin()).toEqual([])
  })
})

describe('the bin', () => {
  it('keeps what it holds for thirty days, and not longer', async () => {
    await binProject(project, at)
    await purgeBin('2026-04-10T09:59:00.000Z')
    expect(await inBin()).toEqual([project])
    await purgeBin('2026-04-10T10:00:01.000Z')
    expect(await inBin()).toEqual([])
  })

  it('says what it holds and until when, what was deleted last first', async () => {
    await binPlanLine(target, line, at)
    await binProject(project, '2026-03-12T10:00:00.000Z')
    await database().bin.put({ id: 'damaged', deletedAt: at } as never)
    const readings: BinEntry[][] = []
    const stop = watchBin((entries) => readings.push(entries), expect.unreachable)
    await expect.poll(() => readings).toHaveLength(1)
    stop()
    expect(readings[0]).toEqual([
      {
        id: project,
        kind: 'project',
        deletedAt: '2026-03-12T10:00:00.000Z',
        keptUntil: '2026-04-11T10:00:00.000Z',
        projectName: 'a',
        assessments: [
          expect.objectContaining({ id: older }),
          expect.objectContaining({ id: recent }),
        ],
        line: undefined,
      },
      {
        id: line,
        kind: 'planLine',
        deletedAt: at,
        keptUntil: '2026-04-10T10:00:00.000Z',
        projectName: 'a',
        assessments: [],
        line: expect.objectContaining({ id: line, action: planLineOf().action }),
      },
    ])
  })

  it('deletes for good one thing with its parts, or everything', async () => {
    await putBundle(bundleOf('b'))
    await binPlanLine(target, line, at)
    await binAssessment(recent, at)
    await binProject(project, at)
    await binProject('b' as ProjectId, at)
    await eraseFromBin(project)
    expect(await inBin()).toEqual(['b'])
    await emptyBin()
    expect(await everything()).toEqual({})
  })

  it('goes with everything else when everything is erased', async () => {
    await binProject(project, at)
    await deleteEverything()
    expect(await everything()).toEqual({})
  })
})
