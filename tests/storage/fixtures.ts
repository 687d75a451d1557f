import { readdirSync, readFileSync } from 'node:fs'

interface FixtureIndex {
  name: string
  keyPath: string | string[]
  unique: boolean
  multiEntry: boolean
}

interface FixtureStore {
  keyPath: string | string[]
  indexes: FixtureIndex[]
  rows: Record<string, unknown>[]
}

/** A database as a released version of the application left it, damaged rows included. */
export interface Fixture {
  name: string
  /** As the browser counts it. */
  version: number
  stores: Record<string, FixtureStore>
}

const folder = 'tests/storage/fixtures'

/** The databases of every version shipped, by file name. */
export const fixtures: ReadonlyMap<string, Fixture> = new Map(
  readdirSync(folder).map((file) => [
    file,
    JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Fixture,
  ]),
)

/**
 * Makes the database of a fixture, as that version of the application would have left it, through nothing but
 * IndexedDB. Needs nothing around it, so that a page can run it too.
 */
export async function plant({ name, version, stores }: Fixture): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name, version)
    opening.onupgradeneeded = () => {
      for (const [storeName, { keyPath, indexes }] of Object.entries(stores)) {
        const store = opening.result.createObjectStore(storeName, { keyPath })
        for (const { name: indexName, keyPath: path, unique, multiEntry } of indexes)
          store.createIndex(indexName, path, { unique, multiEntry })
      }
    }
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(new Error('The fixture could not be planted'))
  })
  const transaction = db.transaction(Object.keys(stores), 'readwrite')
  for (const [storeName, { rows }] of Object.entries(stores))
    for (const row of rows) transaction.objectStore(storeName).put(row)
  await new Promise((resolve) => (transaction.oncomplete = resolve))
  db.close()
}

/** The version of a database and every row in it, read through nothing but IndexedDB; like `plant` for a page. */
export async function dump(
  name: string,
): Promise<{ version: number; rows: Record<string, unknown[]> }> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(new Error('The database does not open'))
  })
  const names = [...db.objectStoreNames]
  const transaction = db.transaction(names)
  const entries = await Promise.all(
    names.map(
      (store) =>
        new Promise<[string, unknown[]]>((resolve) => {
          const reading = transaction.objectStore(store).getAll()
          reading.onsuccess = () => resolve([store, reading.result as unknown[]])
        }),
    ),
  )
  const { version } = db
  db.close()
  return { version, rows: Object.fromEntries(entries) }
}
