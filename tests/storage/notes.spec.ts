import { describe, expect, it, vi } from 'vitest'
import type { Answer } from '@/domain/assessment'
import { patchAnswer } from '@/storage/answers'
import { loadRecord } from '@/storage/assessments'
import { binProject } from '@/storage/bin'
import { database } from '@/storage/database'
import { heldNotes, noteAnswer } from '@/storage/notes'
import { hasNotes, storeNotes } from '@/storage/store-notes'
import { answerOf } from '../builders'
import {
  answer,
  at,
  diesAfter,
  draft,
  earlier,
  id,
  isLeftAfter,
  kept,
  key,
  later,
  model,
  note,
  notes,
  onFreshDevice,
  project,
  store,
} from './noting'

onFreshDevice()

describe('an answer', () => {
  it('is noted in the task of the click, and the note goes once it is stored', async () => {
    await store()
    const put = vi.spyOn(IDBObjectStore.prototype, 'put')
    note(answerOf(2))
    expect(put).toHaveBeenCalledTimes(1)
    put.mockRestore()
    await expect.poll(notes).toHaveLength(1)
    await patchAnswer({ id, draft: null }, model, answerOf(2), at)
    await expect.poll(notes).toEqual([])
    expect(await answer()).toEqual(answerOf(2))
  })

  it('that was changed again before it was stored stays noted', async () => {
    await store()
    note(answerOf(2), at)
    note(answerOf(3), later)
    await patchAnswer({ id, draft: null }, model, answerOf(2), at)
    // Whatever is to happen to notes has happened once a later transaction has read them.
    expect(await notes()).toMatchObject([{ patch: answerOf(3), at: later }])
  })

  it('given within one millisecond of the one before it is noted after it', async () => {
    await store()
    const note = { assessmentId: id, modelId: model, at, draft: null }
    const first = noteAnswer({ ...note, patch: answerOf(2) })
    noteAnswer({ ...note, patch: answerOf(3) })
    await patchAnswer({ id, draft: null }, model, answerOf(2), first)
    expect(await notes()).toMatchObject([{ patch: answerOf(3) }])
    await storeNotes()
    expect(await answer()).toEqual(answerOf(3))
  })

  it('is not noted any more once what it belongs to is found deleted', async () => {
    note(answerOf(2))
    await expect(patchAnswer({ id, draft: null }, model, answerOf(2), at)).rejects.toThrow(id)
    expect(heldNotes()).toEqual([])
    await expect.poll(notes).toEqual([])
  })

  it('stays noted when it cannot be stored, and is stored at the next start', async () => {
    await store()
    const put = vi.spyOn(database().projects, 'put').mockRejectedValue(new Error('disk'))
    note(answerOf(2))
    await expect(patchAnswer({ id, draft: null }, model, answerOf(2), at)).rejects.toThrow('disk')
    await expect(storeNotes()).rejects.toThrow('disk')
    expect(await notes()).toHaveLength(1)
    put.mockRestore()
    await storeNotes()
    expect(await answer()).toEqual(answerOf(2))
    expect(await notes()).toEqual([])
  })

  it('is stored all the same when it cannot be noted', async () => {
    await store()
    const native = database().backendDB()
    const transaction = vi.spyOn(native, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('closed', 'InvalidStateError')
    })
    note(answerOf(2))
    transaction.mockRestore()
    await patchAnswer({ id, draft: null }, model, answerOf(2), at)
    expect(await answer()).toEqual(answerOf(2))
  })
})

describe('the next start', () => {
  it('stores what was only noted, field by field', async () => {
    await store()
    await patchAnswer({ id, draft: null }, model, answerOf(1, { comment: 'Seen' }), earlier)
    await diesAfter({ response: { kind: 'rated', level: 3 } })
    await storeNotes()
    expect(await answer()).toEqual(answerOf(3, { comment: 'Seen' }))
    expect((await loadRecord(id))?.assessments[0]?.updatedAt).toBe(at)
    expect(await notes()).toEqual([])
  })

  it('stores a new questionnaire with its first answer', async () => {
    await diesAfter(answerOf(2), at, { id, draft })
    await storeNotes()
    expect((await loadRecord(id))?.answers.get(model)?.value).toEqual(answerOf(2))
  })

  it('keeps what is noted while it stores an earlier note', async () => {
    await store()
    await diesAfter(answerOf(1))
    const get = vi.spyOn(database().answers, 'get').mockImplementationOnce((key) => {
      note(answerOf(3), later)
      get.mockRestore()
      return database().answers.get(key)
    })
    await storeNotes()
    expect(await notes()).toMatchObject([{ patch: answerOf(3) }])
  })

  it('keeps what is noted meanwhile by a clock that was set back', async () => {
    await store()
    await diesAfter(answerOf(1))
    const get = vi.spyOn(database().answers, 'get').mockImplementationOnce((key) => {
      note(answerOf(3), earlier)
      get.mockRestore()
      return database().answers.get(key)
    })
    await storeNotes()
    expect(heldNotes()).toMatchObject([{ patch: answerOf(3) }])
    expect(await notes()).toMatchObject([{ patch: answerOf(3) }])
  })

  it('leaves alone what was stored in the meantime', async () => {
    await store()
    await patchAnswer({ id, draft: null }, model, answerOf(1), later)
    await diesAfter(answerOf(3))
    await storeNotes()
    expect(await answer()).toEqual(answerOf(1))
  })

  it('stores what it can, though what comes before cannot be stored', async () => {
    await store()
    await diesAfter(answerOf(1), earlier)
    isLeftAfter(answerOf(2), at, null)
    const put = vi.spyOn(database().answers, 'put').mockRejectedValueOnce(new Error('disk'))
    await expect(storeNotes()).rejects.toThrow('disk')
    put.mockRestore()
    expect(await answer()).toEqual(answerOf(2))
    await storeNotes()
    expect(await answer()).toEqual(answerOf(2))
    expect(await notes()).toEqual([])
  })

  it('puts nothing that is no answer in the place of one', async () => {
    await store()
    await patchAnswer({ id, draft: null }, model, answerOf(1), earlier)
    await diesAfter({ response: { kind: 'guessed' } } as unknown as Partial<Answer>)
    await storeNotes()
    expect(await answer()).toEqual(answerOf(1))
  })

  it('leaves what another version has noted to that version', async () => {
    await store()
    const left = { assessmentId: id, modelId: model, patch: { response: { kind: 'guessed' } }, at }
    kept.set(key, JSON.stringify([left]))
    isLeftAfter(answerOf(2), at, null)
    expect(await hasNotes()).toBe(true)
    await storeNotes()
    expect(await answer()).toEqual(answerOf(2))
    expect(JSON.parse(kept.get(key) ?? '')).toEqual([left])
    expect(await hasNotes()).toBe(false)
  })

  it('brings back nothing of what was deleted', async () => {
    await store()
    await binProject(project.id, later)
    for (const target of [
      { id, draft },
      { id, draft: null },
    ]) {
      await diesAfter(answerOf(3), at, target)
      await storeNotes()
      expect(await loadRecord(id)).toBeNull()
      expect(await notes()).toEqual([])
    }
  })
})
