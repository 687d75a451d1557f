import { AssessmentId, Response } from '@/domain/assessment'
import { ModelId } from '@/domain/grid'
import { Instant, isBefore } from '@/domain/instant'
import { z } from '@/domain/zod'
import { putAnswer } from './answers'
import { applyChange, assessmentTables, AssessmentGoneError } from './change'
import { database, inTransaction, reconnecting, type TablesOf } from './database'
import { keepLeft, readLeft } from './left'
import { forgetNote, type Note } from './notes'
import { AssessmentRow, ProjectRow, readRows } from './rows'

/** Limits of length are the forms' affair, as in the rows themselves. */
const text = z.exactOptional(z.string())

const NoteRow = z.object({
  assessmentId: AssessmentId,
  modelId: ModelId,
  patch: z.object({
    response: z.exactOptional(z.nullable(Response)),
    reason: text,
    comment: text,
    evidence: text,
    toConfirm: z.exactOptional(z.boolean()),
  }),
  at: Instant,
  draft: z.nullable(z.object({ project: ProjectRow, assessment: AssessmentRow })),
})

/** What was noted in the database, and beside it; a row that is no note, as another version may write one, is left alone. */
async function readNotes(): Promise<Note[]> {
  const noted = await reconnecting(() => database().notes.toArray())
  return readRows(NoteRow, [...noted, ...readLeft('notes')])
}

/** Whether answers were noted and not stored. Rejects when the browser cannot read. */
export const hasNotes = async (): Promise<boolean> => (await readNotes()).length > 0

const tablesOf: TablesOf = (db) => [...assessmentTables(db), db.bin]

/** Stores one answer that was noted and not stored, unless it was stored since, or what it belongs to was deleted. */
function storeNoted({ assessmentId, modelId, patch, at, draft }: Note): Promise<void> {
  return inTransaction('rw', tablesOf, async (db) => {
    const stored = await db.answers.get([assessmentId, modelId])
    if (stored && !isBefore(stored.updatedAt, at)) return
    const isDeleted =
      draft !== null &&
      (await db.bin.bulkGet([draft.project.id, assessmentId])).some((row) => row !== undefined)
    const target = { id: assessmentId, draft: isDeleted ? null : draft }
    await applyChange(db, target, at, () => putAnswer(db, assessmentId, modelId, patch, at))
  })
}

const oldestFirst = (one: Note, other: Note): number => Date.parse(one.at) - Date.parse(other.at)

const idOf = ({ assessmentId, modelId, at }: Note) => `${assessmentId} ${modelId} ${at}`

/**
 * Stores the answers that a browser which died, or a page that was left, had only noted, oldest first. What cannot be
 * stored now stays noted: rejects then, with the first reason.
 */
export async function storeNotes(): Promise<void> {
  const done = new Set<string>()
  const failures: unknown[] = []
  for (const note of (await readNotes()).sort(oldestFirst)) {
    try {
      await storeNoted(note)
    } catch (error) {
      if (!(error instanceof AssessmentGoneError)) {
        failures.push(error)
        continue
      }
    }
    forgetNote(note)
    done.add(idOf(note))
  }
  // Another page may have left more in the meantime.
  const isDone = (left: unknown) => readRows(NoteRow, [left]).some((note) => done.has(idOf(note)))
  keepLeft(
    'notes',
    readLeft('notes').filter((left) => !isDone(left)),
  )
  if (failures.length > 0) throw failures[0]
}
