import 'fake-indexeddb/auto'
import { afterEach, beforeEach, vi } from 'vitest'
import type { Answer } from '@/domain/assessment'
import { database, deleteEverything, openStorage } from '@/storage/database'
import { giveUpLeft } from '@/storage/give-up-left'
import { leave } from '@/storage/left'
import { heldNotes, noteAnswer } from '@/storage/notes'
import { putBundle } from '@/storage/projects'
import { assessmentOf, modelId, projectOf } from '../builders'
import { loadAnswers } from '../stored-answers'

export const [project, assessment, model] = [projectOf(), assessmentOf(), modelId('1.1.1')]
export const { id } = assessment
export const draft = { project, assessment }
export const [earlier, at, later] = ['09', '10', '11'].map(
  (hour) => `2026-03-11T${hour}:00:00.000Z`,
) as [string, string, string]

export const store = () =>
  putBundle({ project, assessments: [assessment], answers: [], planLines: [] })
export const notes = () => database().notes.toArray()
export const answer = async () => (await loadAnswers(id)).get(model)

export const note = (patch: Partial<Answer>, when = at) => {
  noteAnswer({ assessmentId: id, modelId: model, patch, at: when, draft: null })
}

/** A browser that dies after it noted an answer, and before it stored it. */
export const diesAfter = (
  patch: Partial<Answer>,
  when = at,
  target = { id, draft: null as typeof draft | null },
) =>
  database().notes.put({ assessmentId: id, modelId: model, patch, at: when, draft: target.draft })

/** What a page does of its notes as it is left. */
export const leaveNotes = () => {
  leave('notes', heldNotes())
}

/** A page that is left before the database has taken anything of what it was given. */
export function isLeftAfter(
  patch: Partial<Answer>,
  when = at,
  target = draft as typeof draft | null,
) {
  const transaction = vi.spyOn(database().backendDB(), 'transaction').mockImplementation(() => {
    throw new DOMException('busy', 'InvalidStateError')
  })
  noteAnswer({ assessmentId: id, modelId: model, patch, at: when, draft: target })
  transaction.mockRestore()
  leaveNotes()
}

export const kept = new Map<string, string>()
export const key = 'repere-cps.notes'

/** Gives each test a device of its own, which keeps words beside the database too. */
export function onFreshDevice(): void {
  beforeEach(async () => {
    kept.clear()
    vi.stubGlobal('localStorage', {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, text: string) => void kept.set(name, text),
      removeItem: (name: string) => void kept.delete(name),
    })
    giveUpLeft()
    await deleteEverything()
    await openStorage()
  })

  afterEach(() => {
    vi.unstubAllGlobals()
  })
}
