import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { AssessmentId, ProjectId } from '@/domain/assessment'
import { patchAnswer } from '@/storage/answers'
import { database, deleteEverything } from '@/storage/database'
import {
  countProjects,
  putBundle,
  takeProject,
  watchProjects,
  type ProjectBundle,
  type ProjectPage,
} from '@/storage/projects'
import { answerOf, assessmentOf, modelId, planLineOf, projectOf } from '../builders'

const updatedAt = '2026-03-10T09:00:00.000Z'

/** A project whole: two assessments, an answer in each, a plan line. */
function bundleOf(name: string): ProjectBundle {
  const [id, older, recent] = [
    name as ProjectId,
    `${name}-1` as AssessmentId,
    `${name}-2` as AssessmentId,
  ]
  return {
    project: projectOf({ id, identity: { name } }),
    assessments: [
      assessmentOf({ id: older, projectId: id, date: '2025-03-10' }),
      assessmentOf({ id: recent, projectId: id, date: '2026-03-10' }),
    ],
    answers: [older, recent].map((assessmentId, level) => ({
      ...answerOf(level as 0 | 1),
      assessmentId,
      modelId: modelId('1.1.1'),
      updatedAt,
    })),
    planLines: [
      { ...planLineOf({ id: `${name}-line` as never, assessmentId: recent }), updatedAt },
    ],
  }
}

const sizes = () => Promise.all(database().tables.map((table) => table.count()))

beforeEach(deleteEverything)

describe('a project', () => {
  it('is stored whole, and removed with all that belongs to it', async () => {
    await putBundle(bundleOf('a'))
    expect(await sizes()).toEqual([1, 2, 2, 1])
    expect(await takeProject('a' as ProjectId)).toEqual(bundleOf('a'))
    expect(await sizes()).toEqual([0, 0, 0, 0])
  })

  it('is not stored at all when a part of it cannot be', async () => {
    const [line] = bundleOf('a').planLines
    const broken = { ...bundleOf('a'), planLines: [{ ...line!, id: {} as never }] }
    await expect(putBundle(broken)).rejects.toThrow()
    expect(await sizes()).toEqual([0, 0, 0, 0])
  })

  it('leaves the others when it is removed', async () => {
    await putBundle(bundleOf('a'))
    await putBundle(bundleOf('b'))
    await takeProject('a' as ProjectId)
    expect(await takeProject('b' as ProjectId)).toEqual(bundleOf('b'))
  })

  it('comes back as it was when its removal is undone', async () => {
    await putBundle(bundleOf('a'))
    const taken = await takeProject('a' as ProjectId)
    await putBundle(taken!)
    expect(await takeProject('a' as ProjectId)).toEqual(bundleOf('a'))
  })

  it('that is not on this device is nothing to remove', async () => {
    expect(await takeProject('nowhere' as ProjectId)).toBeNull()
  })
})

describe('the list of projects', () => {
  it('gives the last changed first, as many as asked for, with the answers of their latest assessments', async () => {
    for (const name of ['a', 'b', 'c']) await putBundle(bundleOf(name))
    const change = { id: 'b-2' as AssessmentId, draft: null }
    await patchAnswer(change, modelId('1.2.1'), answerOf(3), '2026-03-12T09:00:00.000Z')

    const pages: ProjectPage[] = []
    const stop = watchProjects(2, (page) => pages.push(page), expect.unreachable)
    await expect.poll(() => pages).toHaveLength(1)
    stop()

    const { total, records, answers } = pages[0]!
    expect(total).toBe(3)
    expect(records.map(({ project }) => project.id)).toEqual(['b', 'c'])
    expect([...answers.keys()]).toEqual(['b-2', 'c-2'])
    expect(answers.get('b-2' as AssessmentId)?.get(modelId('1.2.1'))).toEqual(answerOf(3))
  })

  it('follows what changes, and keeps a project that lost its assessments in sight', async () => {
    const pages: ProjectPage[] = []
    const stop = watchProjects(20, (page) => pages.push(page), expect.unreachable)
    await expect.poll(() => pages.at(-1)?.total).toBe(0)
    await putBundle({ ...bundleOf('a'), assessments: [], answers: [], planLines: [] })
    await expect.poll(() => pages.at(-1)?.records).toHaveLength(1)
    await takeProject('a' as ProjectId)
    await expect.poll(() => pages.at(-1)?.total).toBe(0)
    stop()
  })

  it('counts examples apart', async () => {
    await putBundle(bundleOf('a'))
    await putBundle({
      ...bundleOf('b'),
      project: projectOf({ id: 'b' as ProjectId, exampleId: 'ex' }),
    })
    expect(await countProjects()).toEqual({ own: 1, examples: 1 })
  })
})
