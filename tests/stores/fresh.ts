import 'fake-indexeddb/auto'
import { createPinia, getActivePinia, setActivePinia } from 'pinia'
import { expect, vi } from 'vitest'
import { database, deleteEverything, openStorage } from '@/storage/database'
import { bundleFromExample } from '@/stores/example-bundle'
import { loadExamples } from '@/catalog'
import { putBundle, type ProjectBundle } from '@/storage/projects'
import { useSavingStore } from '@/stores/saving'

/** An action of a store that is left behind would make its application the active one again. */
async function lastWritesEnded(): Promise<void> {
  const left = getActivePinia()
  if (!left) return
  const saving = useSavingStore(left)
  // A test may leave a write that never ends.
  await vi.waitFor(() => expect(saving.status).not.toBe('saving')).catch(() => undefined)
}

/** An empty device, and an application that has just started. To be awaited before each test. */
export async function freshStart(): Promise<void> {
  await lastWritesEnded()
  await deleteEverything()
  localStorage.clear()
  await openStorage()
  setActivePinia(createPinia())
}

/** The same device seen by an application that starts now, as after a reload or in another tab. */
export const restart = (): void => void setActivePinia(createPinia())

/** Waits until all that was changed is stored. */
export const saved = (): Promise<void> => expect.poll(() => useSavingStore().status).toBe('saved')

/** One of the shipped examples, stored. */
export async function storedExample(id = 'ex-moulins'): Promise<ProjectBundle> {
  const bundle = bundleFromExample(await loadExamples('spf-cps', 'fr'), id)
  await putBundle(bundle)
  return bundle
}

/** How many rows there are, the bin and notes apart. */
export async function countRows(): Promise<number> {
  const tables = database().tables.filter(({ name }) => name !== 'bin' && name !== 'notes')
  const counts = await Promise.all(tables.map((table) => table.count()))
  return counts.reduce((sum, count) => sum + count, 0)
}
