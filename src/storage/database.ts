import Dexie, { type EntityTable, type Table } from 'dexie'
import {
  Answer,
  AssessmentId,
  type Assessment,
  type PlanLine,
  type Project,
} from '@/domain/assessment'
import { ModelId } from '@/domain/grid'
import { z } from '@/domain/zod'

const DATABASE_NAME = 'repere-cps'

/** One row per answer: two writers can never overwrite each other's form. */
export const AnswerRow = z.extend(Answer, {
  assessmentId: AssessmentId,
  modelId: ModelId,
  updatedAt: z.iso.datetime(),
})
export type AnswerRow = z.infer<typeof AnswerRow>

type Database = Dexie & {
  projects: EntityTable<Project, 'id'>
  assessments: EntityTable<Assessment, 'id'>
  answers: Table<AnswerRow, [AssessmentId, ModelId]>
  planLines: EntityTable<PlanLine, 'id'>
}

type Engine = Pick<NonNullable<ConstructorParameters<typeof Dexie>[1]>, 'indexedDB' | 'IDBKeyRange'>

function declare(engine: Engine = {}): Database {
  // Strict durability: "saved" is said once the answer is on the disk, not in a buffer.
  const declared = new Dexie(DATABASE_NAME, {
    ...engine,
    chromeTransactionDurability: 'strict',
  }) as Database
  declared.version(1).stores({
    projects: 'id, updatedAt',
    assessments: 'id, projectId',
    answers: '[assessmentId+modelId], assessmentId',
    planLines: 'id, assessmentId',
  })
  return declared
}

let current = declare()

export const database = (): Database => current

/** Where the answers go: on the device, or only into memory when the browser refuses to store. */
export type StorageKind = 'device' | 'memory'

async function openInMemory(): Promise<void> {
  const { IDBFactory, IDBKeyRange } = await import('fake-indexeddb')
  current = declare({ indexedDB: new IDBFactory(), IDBKeyRange })
  await current.open()
}

/** Opens the database; falls back to memory where the browser has no usable IndexedDB. */
export async function openStorage(): Promise<StorageKind> {
  try {
    await current.open()
    return 'device'
  } catch {
    await openInMemory()
    return 'memory'
  }
}

const CONNECTION_ERRORS = new Set([
  'DatabaseClosedError',
  'InvalidStateError',
  'UnknownError',
  'TransactionInactiveError',
])

const isConnectionLost = (error: unknown): boolean =>
  error instanceof Error &&
  (CONNECTION_ERRORS.has(error.name) || /connection|closing|closed/i.test(error.message))

/** Runs a read or write; when the browser has closed the connection, reopens it and tries once more. */
export async function reconnecting<T>(run: () => PromiseLike<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (!isConnectionLost(error)) throw error
    current.close({ disableAutoOpen: false })
    await current.open()
    return run()
  }
}

/** Empties and removes everything this application keeps in the database. */
export async function deleteEverything(): Promise<void> {
  await current.delete({ disableAutoOpen: false })
}
