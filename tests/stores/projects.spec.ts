import './fresh'
import { beforeEach, describe, expect, it } from 'vitest'
import { loadRecord } from '@/storage/assessments'
import { database } from '@/storage/database'
import { putBundle } from '@/storage/projects'
import { useAssessmentStore } from '@/stores/assessment'
import { useProjectsStore } from '@/stores/projects'
import { answerOf, assessmentOf, modelId, projectOf } from '../builders'
import { freshStart, storedExample } from './fresh'

beforeEach(freshStart)

describe('the list of projects', () => {
  it('is unknown until storage has answered, then empty, then follows what is stored', async () => {
    const projects = useProjectsStore()
    expect(projects.entries).toBeUndefined()
    const stop = projects.follow()
    await expect.poll(() => projects.entries).toEqual([])
    await storedExample()
    await expect.poll(() => projects.entries).toHaveLength(1)
    stop()
  })

  it('tells how far the latest assessment is, and follows its answers', async () => {
    const { project, assessments } = await storedExample()
    const projects = useProjectsStore()
    const stop = projects.follow()
    await expect.poll(() => projects.entries).toHaveLength(1)
    const [entry] = projects.entries!
    expect(entry?.project.id).toBe(project.id)
    expect(entry?.latest?.id).toBe(assessments[1]!.id)
    expect(entry?.earlier.map(({ id }) => id)).toEqual([assessments[0]!.id])
    expect(entry?.progress?.total).toBe(32)

    const before = entry!.progress!.answered
    const open = useAssessmentStore()
    await open.open(assessments[1]!.id)
    open.answer(modelId('1.1.1'), { response: null })
    await expect.poll(() => projects.entries?.[0]?.progress?.answered).toBe(before - 1)
    stop()
  })

  it('shows twenty, and more when asked', async () => {
    for (const index of Array.from({ length: 25 }, (_, one) => one))
      await database().projects.put(projectOf({ id: `project-${index}` as never }))
    const projects = useProjectsStore()
    const stop = projects.follow()
    await expect.poll(() => projects.entries).toHaveLength(20)
    expect(projects.hasMore).toBe(true)
    projects.showMore()
    await expect.poll(() => projects.entries).toHaveLength(25)
    expect(projects.hasMore).toBe(false)
    stop()
  })

  it('shows a project of an edition that this build does not ship, without its progress', async () => {
    await putBundle({
      project: projectOf(),
      assessments: [assessmentOf({ edition: '9.0.0' })],
      answers: [],
      planLines: [],
    })
    const projects = useProjectsStore()
    const stop = projects.follow()
    await expect.poll(() => projects.entries).toHaveLength(1)
    expect(projects.entries![0]?.progress).toBeNull()
    stop()
  })
})

describe('a project', () => {
  it('made from an example is marked, and opens at its latest date', async () => {
    const id = await useProjectsStore().addExample('ex-moulins')
    const open = useAssessmentStore()
    expect(await open.open(id)).toBe(true)
    expect(open.project?.exampleId).toBe('ex-moulins')
    expect(open.assessment?.id).toBe(open.siblings.at(-1)?.id)
  })

  it('of an example that does not exist is refused', async () => {
    await expect(useProjectsStore().addExample('nothing')).rejects.toThrow('nothing')
  })

  it('gets a further assessment, empty, and shows in the open one as a sibling', async () => {
    const { project, assessments } = await storedExample()
    const open = useAssessmentStore()
    await open.open(assessments[1]!.id)
    const id = await useProjectsStore().addAssessment(project.id)
    expect((await loadRecord(id!))?.answers.size).toBe(0)
    await expect.poll(() => open.siblings).toHaveLength(3)
    expect(await useProjectsStore().addAssessment('nowhere' as never)).toBeNull()
  })

  it('that is open is closed when it is removed, and can be put back', async () => {
    const { project, assessments } = await storedExample()
    const [open, projects] = [useAssessmentStore(), useProjectsStore()]
    await open.open(assessments[1]!.id)
    open.answer(modelId('1.1.1'), answerOf(1, { comment: 'The last word' }))
    await projects.remove(project.id)
    expect(open.assessment).toBeUndefined()
    expect(await open.open(assessments[1]!.id)).toBe(false)
    expect(await projects.restore(project.id)).toBe('done')
    expect(await open.open(assessments[1]!.id)).toBe(true)
    expect(open.answers.get(modelId('1.1.1'))?.comment).toBe('The last word')
  })
})
