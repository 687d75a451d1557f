import Dexie, { type EntityTable, type Table } from 'dexie'
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

function declare(factory: () => IDBFactory, keyRange?: typeof IDBKeyRange): Database {
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

let current = declare(() => indexedDB)

export const database = (): Database => current

/** Where the answers go: on the device, or only into memory when the browser refuses to store. */
export type StorageKind = 'device' | 'memory'

async function openInMemory(): Promise<void> {
  const { IDBFactory, IDBKeyRange } = await import('fake-indexeddb')
  const factory = new IDBFactory()
  // Without one of its own, Dexie follows no query.
  Dexie.dependencies.indexedDB = factory
  Dexie.dependencies.IDBKeyRange = IDBKeyRange
  current = declare(() => factory, IDBKeyRange)
  await current.open()
}

/**
 * Opens the database; falls back to memory where the browser has no usable IndexedDB.
 * Rejects with NewerDataError when a newer version of the application has written the data.
 */
export async function openStorage(): Promise<StorageKind> {
  try {
    await current.open()
    return 'device'
  } catch (error) {
    if (error instanceof NewerDataError) throw error
    await openInMemory()
    return 'memory'
  }
}

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
  current.close({ disableAutoOpen: false })
  await current.open()
  openings += 1
}

/**
 * Runs a read or write; when the browser has closed the connection, opens it again and tries once more.
 * What fails at the same time shares one opening, and never closes a connection that was just opened.
 */
export async function reconnecting<T>(run: () => PromiseLike<T>): Promise<T> {
  const opening = openings
  try {
    return await run()
  } catch (error) {
    if (!isConnectionLost(error)) throw error
    if (opening === openings)
      await (reopening ??= openAgain().finally(() => (reopening = undefined)))
    return run()
  }
}

/** Empties and removes everything this application keeps in the database. */
export async function deleteEverything(): Promise<void> {
  await current.delete({ disableAutoOpen: false })
}
