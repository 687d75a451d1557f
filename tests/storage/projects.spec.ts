import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { AssessmentId, ProjectId } from '@/domain/assessment'
import { patchAnswer } from '@/storage/answers'
import { binProject } from '@/storage/bin'
import { deleteEverything } from '@/storage/database'
import { countProjects, putBundle, watchProjects, type ProjectPage } from '@/storage/projects'
import { answerOf, modelId, projectOf } from '../builders'
import { bundleOf, everything } from './rows-of'

const updatedAt = '2026-03-10T09:00:00.000Z'

beforeEach(deleteEverything)

describe('a project', () => {
  it('is not stored at all when a part of it cannot be', async () => {
    const [line] = bundleOf('a').planLines
    const broken = { ...bundleOf('a'), planLines: [{ ...line!, id: {} as never }] }
    await expect(putBundle(broken)).rejects.toThrow()
    expect(await everything()).toEqual({})
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
    await binProject('a' as ProjectId, updatedAt)
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
