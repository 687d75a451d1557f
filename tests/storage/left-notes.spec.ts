import { describe, expect, it, vi } from 'vitest'
import { NOTE_LIMIT } from '@/domain/assessment'
import { patchAnswer } from '@/storage/answers'
import { loadRecord } from '@/storage/assessments'
import { binAssessment } from '@/storage/bin'
import { database } from '@/storage/database'
import { giveUpLeft } from '@/storage/give-up-left'
import { heldNotes } from '@/storage/notes'
import { storeNotes } from '@/storage/store-notes'
import { answerOf } from '../builders'
import {
  answer,
  at,
  diesAfter,
  earlier,
  id,
  isLeftAfter,
  kept,
  key,
  later,
  leaveNotes,
  model,
  note,
  notes,
  onFreshDevice,
  project,
  store,
} from './noting'

onFreshDevice()

describe('a page that is left', () => {
  it('keeps beside the database what the database has not taken, for the next start to store', async () => {
    await store()
    await patchAnswer({ id, draft: null }, model, answerOf(1, { comment: 'Seen' }), earlier)
    isLeftAfter({ response: { kind: 'rated', level: 3 } })
    expect(await notes()).toEqual([])
    await storeNotes()
    expect(await answer()).toEqual(answerOf(3, { comment: 'Seen' }))
    expect(kept.has(key)).toBe(false)
  })

  it('keeps a new questionnaire with its first answer', async () => {
    isLeftAfter(answerOf(2))
    await storeNotes()
    expect((await loadRecord(id))?.answers.get(model)?.value).toEqual(answerOf(2))
  })

  it('adds to what another page has left', async () => {
    await store()
    isLeftAfter({ comment: 'Seen' }, earlier, null)
    isLeftAfter({ response: { kind: 'rated', level: 3 } }, at, null)
    await storeNotes()
    expect(await answer()).toEqual(answerOf(3, { comment: 'Seen' }))
  })

  it('keeps nothing once all of it is stored', async () => {
    await store()
    note(answerOf(2))
    await patchAnswer({ id, draft: null }, model, answerOf(2), at)
    leaveNotes()
    expect(kept.has(key)).toBe(false)
  })

  it('keeps nothing of what was erased', () => {
    isLeftAfter(answerOf(2))
    giveUpLeft()
    expect(heldNotes()).toEqual([])
    expect(kept.has(key)).toBe(false)
  })

  it('leaves it kept as long as it cannot be stored', async () => {
    await store()
    const put = vi.spyOn(database().projects, 'put').mockRejectedValue(new Error('disk'))
    isLeftAfter(answerOf(2), at, null)
    await expect(storeNotes()).rejects.toThrow('disk')
    expect(kept.has(key)).toBe(true)
    put.mockRestore()
    await storeNotes()
    expect(await answer()).toEqual(answerOf(2))
  })

  it('leaves alone what another page leaves while it is being stored', async () => {
    await store()
    isLeftAfter(answerOf(1), earlier, null)
    const get = vi.spyOn(database().answers, 'get').mockImplementationOnce((asked) => {
      get.mockRestore()
      isLeftAfter(answerOf(3), at, null)
      return database().answers.get(asked)
    })
    await storeNotes()
    expect(await answer()).toEqual(answerOf(1))
    expect(kept.has(key)).toBe(true)
    await storeNotes()
    expect(await answer()).toEqual(answerOf(3))
  })

  it('keeps both of what it noted and what it left of one model', async () => {
    await store()
    isLeftAfter({ comment: 'Seen' }, earlier, null)
    await diesAfter({ response: { kind: 'rated', level: 3 } })
    await storeNotes()
    expect(await answer()).toEqual(answerOf(3, { comment: 'Seen' }))
  })

  it('keeps a text over the limit of its field, as a file may bring', async () => {
    await store()
    const comment = 'a'.repeat(NOTE_LIMIT + 50)
    isLeftAfter({ comment }, at, null)
    await storeNotes()
    expect((await answer())?.comment).toBe(comment)
  })

  it('brings back no assessment of a draft that was stored, and deleted since', async () => {
    await store()
    await binAssessment(id, later)
    isLeftAfter(answerOf(2))
    await storeNotes()
    expect(await loadRecord(id)).toBeNull()
  })

  it('leaves as it is a project that was stored with its draft, and described since', async () => {
    const identity = { name: 'Grandir ensemble' }
    await database().projects.put({ ...project, identity })
    isLeftAfter(answerOf(2))
    await storeNotes()
    expect((await loadRecord(id))?.project.identity).toEqual(identity)
  })

  it.each([
    ['is no JSON', '{'],
    ['is no list', '{}'],
    ['names no model', '[{"patch":{}}]'],
  ])('does not hinder the next start with something that %s', async (_, text) => {
    kept.set(key, text)
    await expect(storeNotes()).resolves.toBeUndefined()
  })
})
