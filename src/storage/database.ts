import type * as DexieModule from 'dexie'
import type { Dexie, EntityTable, Table } from 'dexie'
import type { Assessment, AssessmentId, Project } from '@/domain/assessment'
import type { ModelId } from '@/domain/grid'
import type { AnswerRow, PlanLineRow } from './rows'

const DATABASE_NAME = 'repere-cps'
const SCHEMA_VERSION = 1

export type Database = Dexie & {
  projects: EntityTable<Project, 'id'>
  assessments: EntityTable<Assessment, 'id'>
  answers: Table<AnswerRow, [AssessmentId, ModelId]>
  planLines: EntityTable<PlanLineRow, 'id'>
}

/** The data on this device was written by a newer version of the application. Nothing was opened or changed. */
export class NewerDataError extends Error {
  override readonly name = 'NewerDataError'
}

/** Dexie counts versions in tenths. */
const NATIVE_VERSION = SCHEMA_VERSION * 10

/**
 * A factory that opens our own schema version and no other. Dexie would open newer data without a version, and
 * raise the version of a schema it finds incomplete; either way an old application could write over newer data.
 */
function onlyOurVersion(factory: () => IDBFactory) {
  return {
    open(name: string, version?: number) {
      if (version === undefined) throw new NewerDataError()
      if (version !== NATIVE_VERSION) throw new Error('The schema of the database is incomplete')
      return factory().open(name, version)
    },
    deleteDatabase: (name: string) => factory().deleteDatabase(name),
    databases: () => factory().databases(),
  }
}

type Engine = typeof DexieModule

let loading: Promise<Engine> | undefined

/** The library behind the database, loaded on its own: the first question is shown without it. */
export const loadEngine = () =>
  (loading ??= import('dexie').catch((error: unknown) => {
    loading = undefined
    throw error
  }))

function declare(
  { Dexie }: Engine,
  factory: () => IDBFactory,
  keyRange?: typeof IDBKeyRange,
): Database {
  const declared = new Dexie(DATABASE_NAME, {
    indexedDB: onlyOurVersion(factory),
    ...(keyRange && { IDBKeyRange: keyRange }),
    // "Saved" is said once the answer is on the disk, not in a buffer.
    chromeTransactionDurability: 'strict',
    // Everything on screen is what is stored, never what Dexie expects to be stored soon.
    cache: 'disabled',
  }) as Database
  declared.version(SCHEMA_VERSION).stores({
    projects: 'id, updatedAt',
    assessments: 'id, projectId',
    answers: '[assessmentId+modelId], assessmentId',
    planLines: 'id, assessmentId',
  })
  return declared
}

let current: Database | undefined

/** The database, inside what `reconnecting` or `watch` runs. */
export function database(): Database {
  if (!current) throw new Error('The database is used before it is opened')
  return current
}

/** Where the answers go: on the device, or only into memory when the browser refuses to store. */
export type StorageKind = 'device' | 'memory'
let kind: StorageKind = 'device'

async function openInMemory(engine: Engine): Promise<void> {
  const { IDBFactory, IDBKeyRange } = await import('fake-indexeddb')
  const factory = new IDBFactory()
  // Without one of its own, Dexie follows no query.
  engine.Dexie.dependencies.indexedDB = factory
  engine.Dexie.dependencies.IDBKeyRange = IDBKeyRange
  current = declare(engine, () => factory, IDBKeyRange)
  await current.open()
  kind = 'memory'
}

async function open(): Promise<StorageKind> {
  const engine = await loadEngine()
  current ??= declare(engine, () => indexedDB)
  try {
    await current.open()
  } catch (error) {
    if (error instanceof NewerDataError) throw error
    await openInMemory(engine)
  }
  return kind
}

let opening: Promise<StorageKind> | undefined

/**
 * Opens the database, once; falls back to memory where the browser has no usable IndexedDB.
 * Every reading and writing waits for it. Rejects with NewerDataError when a newer version of the application
 * has written the data, and with the browser's own error when the library cannot be loaded.
 */
export const openStorage = (): Promise<StorageKind> =>
  (opening ??= open().catch((error: unknown) => {
    opening = undefined
    throw error
  }))

const CONNECTION_ERRORS = new Set([
  'AbortError',
  'DatabaseClosedError',
  'InvalidStateError',
  'TransactionInactiveError',
  'UnknownError',
])

/** The names of an error and of what caused it, as Dexie keeps them. */
function namesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return []
  const { inner } = error as { inner?: unknown }
  return [error.name, ...namesOf(inner)]
}

/** Why something could not be written: no room left, newer data than this application knows, or another reason. */
export type Failure = 'full' | 'newer' | 'other'

export function failureOf(error: unknown): Failure {
  const names = namesOf(error)
  if (names.includes('QuotaExceededError')) return 'full'
  return names.includes('NewerDataError') || names.includes('VersionError') ? 'newer' : 'other'
}

const isConnectionLost = (error: unknown): boolean =>
  failureOf(error) === 'other' && namesOf(error).some((name) => CONNECTION_ERRORS.has(name))

let openings = 0
let reopening: Promise<void> | undefined

async function openAgain(): Promise<void> {
  const db = database()
  db.close({ disableAutoOpen: false })
  await db.open()
  openings += 1
}

/**
 * Runs a read or write; when the browser has closed the connection, opens it again and tries once more.
 * What fails at the same time shares one opening, and never closes a connection that was just opened.
 */
export async function reconnecting<T>(run: () => PromiseLike<T>): Promise<T> {
  await openStorage()
  const opened = openings
  try {
    return await run()
  } catch (error) {
    if (!isConnectionLost(error)) throw error
    if (opened === openings)
      await (reopening ??= openAgain().finally(() => (reopening = undefined)))
    return run()
  }
}

/** Empties and removes everything this application keeps in the database. */
export async function deleteEverything(): Promise<void> {
  await openStorage()
  await database().delete({ disableAutoOpen: false })
  opening = undefined
}
