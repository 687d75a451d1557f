import type { Page } from '@playwright/test'

/** Rows of a table, read by a connection of the test's own. */
export const rowsOf = (page: Page, table: string) =>
  page.evaluate(
    (name) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const opening = indexedDB.open('repere-cps')
        opening.onerror = () => reject(new Error('not opened'))
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll()
          reading.onsuccess = () => {
            opening.result.close()
            resolve(reading.result as Record<string, unknown>[])
          }
        }
      }),
    table,
  )
