import { expect, it } from 'vitest'
import { patchAnswer } from '@/storage/answers'
import { watchRecord } from '@/storage/assessments'
import { openStorage } from '@/storage/database'
import { answerOf, assessmentOf, modelId, projectOf } from '../builders'
import { loadAnswers } from '../stored-answers'

// Node has no IndexedDB, like the private windows of some browsers.
it('a browser without IndexedDB works in memory, and follows what changes there', async () => {
  expect(globalThis.indexedDB).toBeUndefined()
  expect(await openStorage()).toBe('memory')

  const [project, assessment, model] = [projectOf(), assessmentOf(), modelId('1.1.1')]
  const readings: (number | undefined)[] = []
  const stop = watchRecord(assessment.id, (record) => readings.push(record?.answers.size))
  const target = { id: assessment.id, draft: { project, assessment } }
  await patchAnswer(target, model, answerOf(2), '2026-03-11T10:00:00.000Z')

  expect((await loadAnswers(assessment.id)).get(model)).toEqual(answerOf(2))
  await expect.poll(() => readings.at(-1)).toBe(1)
  stop()
})
