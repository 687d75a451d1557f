import type { Page } from './fixtures'

/** Keeps a store busy from another tab for so many milliseconds, as a slow disk does: whatever is to be written waits. */
export const occupy = (page: Page, store: string, milliseconds: number) =>
  page.evaluate(
    ([name, duration]) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('repere-cps')
        opening.onsuccess = () => {
          const rows = opening.result.transaction(name, 'readwrite').objectStore(name)
          rows.transaction.oncomplete = () => opening.result.close()
          const end = performance.now() + duration
          const goOn = () => {
            if (performance.now() < end) rows.count().onsuccess = goOn
          }
          goOn()
          resolve()
        }
      }),
    [store, milliseconds] as const,
  )

/** The ways in which a page goes. */
export const departures = [
  ['reloaded', (page: Page) => page.reload()],
  ['left', (page: Page) => page.goto('about:blank')],
  ['closed', (page: Page) => page.close()],
] as const
