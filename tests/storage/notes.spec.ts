import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { NOTE_LIMIT, type Answer } from '@/domain/assessment'
import { patchAnswer } from '@/storage/answers'
import { loadRecord } from '@/storage/assessments'
import { binAssessment, binProject } from '@/storage/bin'
import { database, deleteEverything, openStorage } from '@/storage/database'
import { giveUpNotes, leaveNotes } from '@/storage/left-notes'
import { heldNotes, noteAnswer } from '@/storage/notes'
import { putBundle } from '@/storage/projects'
import { storeNotes } from '@/storage/store-notes'
import { answerOf, assessmentOf, modelId, projectOf } from '../builders'
import { loadAnswers } from '../stored-answers'

const [project, assessment, model] = [projectOf(), assessmentOf(), modelId('1.1.1')]
const { id } = assessment
const draft = { project, assessment }
const [earlier, at, later] = ['09', '10', '11'].map((hour) => `2026-03-11T${hour}:00:00.000Z`) as [
  string,
  string,
  string,
]

const store = () => putBundle({ project, assessments: [assessment], answers: [], planLines: [] })
const notes = () => database().notes.toArray()
const answer = async () => (await loadAnswers(id)).get(model)

const note = (patch: Partial<Answer>, when = at) => {
  noteAnswer({ assessmentId: id, modelId: model, patch, at: when, draft: null })
}

/** A browser that dies after it noted an answer, and before it stored it. */
const diesAfter = (
  patch: Partial<Answer>,
  when = at,
  target = { id, draft: null as typeof draft | null },
) =>
  database().notes.put({ assessmentId: id, modelId: model, patch, at: when, draft: target.draft })

const kept = new Map<string, string>()
const key = 'repere-cps.notes'

beforeEach(async () => {
  kept.clear()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  })
  giveUpNotes()
  await deleteEverything()
  await openStorage()
})

afterEach(() => {
  vi.unstubAllGlobals()
})

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
    await storeNotes()
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

/** A page that is left before the database has taken anything of what it was given. */
function isLeftAfter(patch: Partial<Answer>, when = at, target = draft as typeof draft | null) {
  const transaction = vi.spyOn(database().backendDB(), 'transaction').mockImplementation(() => {
    throw new DOMException('busy', 'InvalidStateError')
  })
  noteAnswer({ assessmentId: id, modelId: model, patch, at: when, draft: target })
  transaction.mockRestore()
  leaveNotes()
}

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
    giveUpNotes()
    expect(heldNotes()).toEqual([])
    expect(kept.has(key)).toBe(false)
  })

  it('leaves it kept as long as it cannot be stored', async () => {
    await store()
    const put = vi.spyOn(database().projects, 'put').mockRejectedValue(new Error('disk'))
    isLeftAfter(answerOf(2), at, null)
    await storeNotes()
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
