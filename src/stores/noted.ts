import { hasNotes, storeNotes } from '@/storage/store-notes'
import { useSavingStore } from './saving'

/**
 * Stores what a browser that died, or a page that was left, had only noted. It is a write like any other: one that
 * fails is said to have failed, and tried again. Resolves once it has ended; rejects when the browser cannot read.
 */
export async function takeNotes(): Promise<void> {
  if (!(await hasNotes())) return
  const saving = useSavingStore()
  saving.save('notes', storeNotes)
  await saving.ended()
}
