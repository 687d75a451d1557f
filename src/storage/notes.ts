import type { Answer, AssessmentId } from '@/domain/assessment'
import type { ModelId } from '@/domain/grid'
import type { Draft } from './change'
import { database } from './database'

/** An answer as it was given, before anything else is known of it. */
export interface Note {
  assessmentId: AssessmentId
  modelId: ModelId
  patch: Partial<Answer>
  at: string
  draft: Draft | null
}

/*
 * Storing an answer reads what is there, and so waits for the page to be drawn in between. A note is one blind
 * write in the task of the click, past the library: the browser has it even if it dies some milliseconds later,
 * and the next start stores it. Notes may fail: the answer is stored after them all the same.
 */
function write(work: (notes: IDBObjectStore) => void): void {
  try {
    const transaction = database()
      .backendDB()
      .transaction('notes', 'readwrite', { durability: 'relaxed' })
    work(transaction.objectStore('notes'))
    transaction.commit()
  } catch {
    // Not open yet, closed by the browser, or full: what follows deals with it.
  }
}

/** Notes an answer that is about to be stored. */
export const noteAnswer = (note: Note): void => write((notes) => notes.put(note))

/** Forgets an answer that is stored. */
export const forgetNote = ({ assessmentId, modelId }: Note): void =>
  write((notes) => notes.delete([assessmentId, modelId]))
