import { isBefore } from '@/domain/instant'
import { putAnswer } from './answers'
import { applyChange, assessmentTables, AssessmentGoneError } from './change'
import { database, inTransaction, reconnecting, type TablesOf } from './database'
import { keepLeftNotes, readLeftNotes } from './left-notes'
import { forgetNote, type Note } from './notes'

const tablesOf: TablesOf = (db) => [...assessmentTables(db), db.bin]

/** Stores one answer that was noted and not stored, unless it was stored since, or what it belongs to was deleted. */
function storeNoted({ assessmentId, modelId, patch, at, draft }: Note): Promise<void> {
  return inTransaction('rw', tablesOf, async (db) => {
    const stored = await db.answers.get([assessmentId, modelId])
    if (stored && !isBefore(stored.updatedAt, at)) return
    const isDeleted = draft !== null && (await db.bin.get(draft.project.id)) !== undefined
    const target = { id: assessmentId, draft: isDeleted ? null : draft }
    await applyChange(db, target, at, () => putAnswer(db, assessmentId, modelId, patch, at))
  })
}

/**
 * Stores the answers that a browser which died, or a page that was left, had only noted. What cannot be stored now
 * stays noted; rejects when the browser cannot read.
 */
export async function storeNotes(): Promise<void> {
  const left = readLeftNotes()
  const refused: Note[] = []
  for (const note of [...(await reconnecting(() => database().notes.toArray())), ...left]) {
    try {
      await storeNoted(note)
    } catch (error) {
      if (!(error instanceof AssessmentGoneError)) {
        refused.push(note)
        continue
      }
    }
    forgetNote(note)
  }
  if (left.length > 0) keepLeftNotes(left.filter((note) => refused.includes(note)))
}
