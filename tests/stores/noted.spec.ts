import './fresh'
import { beforeEach, expect, it, vi } from 'vitest'
import { patchAnswer } from '@/storage/answers'
import { database } from '@/storage/database'
import { noteAnswer } from '@/storage/notes'
import { takeNotes } from '@/stores/noted'
import { useSavingStore } from '@/stores/saving'
import { answerOf, modelId } from '../builders'
import { loadAnswers } from '../stored-answers'
import { freshStart, saved, storedExample } from './fresh'

const model = modelId('1.1.1')

/** An answer of a stored assessment that was noted, and nothing more. */
async function noted() {
  const { assessments } = await storedExample()
  const { id } = assessments[0]!
  const before = '2030-03-11T09:00:00.000Z'
  await patchAnswer({ id, draft: null }, model, answerOf(1), before)
  const at = '2030-03-11T10:00:00.000Z'
  noteAnswer({ assessmentId: id, modelId: model, patch: answerOf(3), at, draft: null })
  return async () => (await loadAnswers(id)).get(model)
}

beforeEach(freshStart)

it('what was only noted is stored by the next start, which says so', async () => {
  const answer = await noted()
  await takeNotes()
  expect(await answer()).toEqual(answerOf(3))
  expect(useSavingStore().status).toBe('saved')
})

it('where nothing was noted, nothing is said to be saved', async () => {
  await takeNotes()
  expect(useSavingStore().status).toBe('idle')
})

it('what was noted and cannot be stored is said to, and is stored with the next try', async () => {
  const answer = await noted()
  const full = new DOMException('No room left', 'QuotaExceededError')
  const put = vi.spyOn(database().answers, 'put').mockRejectedValue(full)
  await takeNotes()
  const saving = useSavingStore()
  expect(saving.failure).toBe('full')
  expect(await answer()).toEqual(answerOf(1))
  put.mockRestore()
  saving.retry()
  await saved()
  expect(await answer()).toEqual(answerOf(3))
})

it('where nothing can be read, nothing is said to be lost', async () => {
  await noted()
  const read = vi.spyOn(database().notes, 'toArray').mockRejectedValue(new Error('disk'))
  await expect(takeNotes()).rejects.toThrow('disk')
  read.mockRestore()
  expect(useSavingStore().status).toBe('idle')
})
