import type { Answer, AssessmentId } from '@/domain/assessment'
import type { ModelId } from '@/domain/grid'
import type { Draft } from './change'
import { database } from './database'
import { instantAfter } from './stored'

/** An answer as it was given, before anything else is known of it. */
export interface Note {
  assessmentId: AssessmentId
  modelId: ModelId
  patch: Partial<Answer>
  at: string
  draft: Draft | null
}

const keyOf = ({ assessmentId, modelId }: Pick<Note, 'assessmentId' | 'modelId'>) =>
  `${assessmentId} ${modelId}`

/** What this page has noted, and storage has not taken yet. */
const held = new Map<string, Note>()

export const heldNotes = (): Note[] => [...held.values()]

/*
 * Storing an answer reads what is there, and so waits for the page to be drawn in between. A note is one blind
 * write in the task of the click, past the library: the browser has it even if it dies some milliseconds later,
 * and the next start stores it. Notes may fail: the answer is stored after them all the same.
 */
function change(work: (notes: IDBObjectStore) => void): void {
  try {
    const transaction = database()
      .backendDB()
      .transaction('notes', 'readwrite', { durability: 'relaxed' })
    work(transaction.objectStore('notes'))
  } catch {
    // Not open yet, closed by the browser, or full: what follows deals with it.
  }
}

/**
 * Notes an answer that is about to be stored, in place of an earlier note on the same model. Gives the instant to store
 * it at, after that of the earlier note: what is noted while that one is being stored can be told from it.
 */
export function noteAnswer(given: Note): string {
  const key = keyOf(given)
  const at = instantAfter(held.get(key)?.at, given.at)
  const note = { ...given, at }
  held.set(key, note)
  change((notes) => {
    notes.put(note)
    notes.transaction.commit()
  })
  return at
}

/** Forgets what was noted on a model at this instant: it is stored. Another note stays, whatever the clock said then. */
export function forgetNote({ at, ...place }: Omit<Note, 'patch' | 'draft'>): void {
  const isIt = (note: Note | undefined) => note?.at === at
  if (isIt(held.get(keyOf(place)))) held.delete(keyOf(place))
  change((notes) => {
    const key = [place.assessmentId, place.modelId]
    const reading: IDBRequest<Note | undefined> = notes.get(key)
    reading.onsuccess = () => {
      if (isIt(reading.result)) notes.delete(key)
    }
  })
}

/** Gives up what this page holds: all of it is being removed. */
export const forgetHeldNotes = (): void => held.clear()
