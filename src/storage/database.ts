import type * as DexieModule from 'dexie'
import type { Dexie, EntityTable, Table } from 'dexie'
import type { Assessment, AssessmentId, Project } from '@/domain/assessment'
import { tellsOfData } from '@/domain/backup'
import type { ModelId } from '@/domain/grid'
import type { OwnBallot } from '@/domain/own-ballot'
import type { Voter } from '@/domain/vote'
import type { DatedAnswer, DatedPlanLine } from '@/domain/whole-project'
import type { Ballot, ParticipantId, Round, Workshop, WorkshopId } from '@/domain/workshop'
import { readBackupRecord } from './backup-record'
import type { BinRow } from './bin-rows'
import { onlyOurVersion } from './factory'
import { isConnectionLost, NewerDataError, UpgradeError } from './failure'
import { beginFreshLog } from './fresh-log'
import { hideRefused } from './hide-refused'
import { storageName } from './name'
import type { Note } from './notes'
import { tellStanding } from './standing'
import { NATIVE_VERSION, versions } from './versions'
import type { CountRow, DiscussionRow, VoteRow } from './workshop-rows'

export type Database = Dexie & {
  projects: EntityTable<Project, 'id'>
  assessments: EntityTable<Assessment, 'id'>
  answers: Table<DatedAnswer, [AssessmentId, ModelId]>
  planLines: EntityTable<DatedPlanLine, 'id'>
  bin: EntityTable<BinRow, 'id'>
  notes: Table<Note, [AssessmentId, ModelId]>
  workshops: EntityTable<Workshop, 'id'>
  ballots: Table<Ballot, [WorkshopId, ParticipantId, Round]>
  ballotCounts: Table<CountRow, [WorkshopId, string]>
  discussions: Table<DiscussionRow, [WorkshopId, ModelId]>
  votes: Table<VoteRow, [WorkshopId, Voter]>
  ownBallots: EntityTable<OwnBallot, 'id'>
}

type Engine = typeof DexieModule

let loading: Promise<Engine> | undefined

/** The library behind the database, loaded on its own: the first question is shown without it. */
export function loadEngine(): Promise<Engine> {
  if (!loading) hideRefused()
  return (loading ??= import('dexie').catch((error: unknown) => {
    loading = undefined
    throw error
  }))
}

/** The older version that is being brought to ours, 0 where there was no database. */
let older: number | undefined

function declare(
  { Dexie }: Engine,
  factory: () => IDBFactory,
  keyRange?: typeof IDBKeyRange,
): Database {
  const declared = new Dexie(storageName, {
    indexedDB: onlyOurVersion(factory, (version) => {
      older = version
    }),
    ...(keyRange && { IDBKeyRange: keyRange }),
    // "Saved" is said once the answer is on the disk, not in a buffer.
    chromeTransactionDurability: 'strict',
    // Everything on screen is what is stored, never what Dexie expects to be stored soon.
    cache: 'disabled',
  }) as Database
  for (const { version, stores, upgrade } of versions) {
    const declaredVersion = declared.version(version).stores(stores)
    if (upgrade) declaredVersion.upgrade(upgrade)
  }
  declared.on('blocked', ({ newVersion }) => {
    if (newVersion) tellStanding('waiting')
  })
  // Dexie lets go of the database then; it can be opened again only if the other tab gives up.
  declared.on('versionchange', ({ newVersion }) => {
    if (newVersion !== null && newVersion > NATIVE_VERSION) tellStanding('superseded')
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

let isEmptied = false

/** Whether the database, when it was last opened, no longer had what this device is known to have held. */
export const hasLostData = (): boolean => isEmptied

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
  // Read before anyone can have answered: the first answer is remembered too.
  const isKnown = tellsOfData(readBackupRecord())
  const engine = await loadEngine()
  current ??= declare(engine, () => indexedDB)
  try {
    beginFreshLog(indexedDB)
    await current.open()
    isEmptied = older === 0 && isKnown
    older = undefined
  } catch (cause) {
    if (cause instanceof NewerDataError) throw cause
    // Memory would look as if everything were lost.
    if (older) throw new UpgradeError('Older data could not be upgraded', { cause })
    await openInMemory(engine)
  }
  tellStanding('current')
  return kind
}

let opening: Promise<StorageKind> | undefined

/**
 * Opens the database, once, and brings older data to the current version; falls back to memory where the browser
 * has no usable IndexedDB. Every reading and writing waits for it. Rejects with NewerDataError when a newer version
 * of the application has written the data, with UpgradeError when older data could not be upgraded, and with the
 * browser's own error when the library cannot be loaded.
 */
export const openStorage = (): Promise<StorageKind> =>
  (opening ??= open().catch((error: unknown) => {
    opening = undefined
    throw error
  }))

let openings = 0
let reopening: Promise<void> | undefined

async function openAgain(): Promise<void> {
  const db = database()
  db.close({ disableAutoOpen: false })
  await db.open()
  tellStanding('current')
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

export type TablesOf = (db: Database) => Table[]

/** For what may touch anything. */
export const allTables: TablesOf = ({ tables }) => tables

/** Everything that `run` reads and writes, over some tables: all of it, or nothing. */
export const inTransaction = <T>(
  mode: 'r' | 'rw',
  tablesOf: TablesOf,
  run: (db: Database) => Promise<T>,
): Promise<T> =>
  reconnecting(() => {
    const db = database()
    return db.transaction(mode, tablesOf(db), async () => run(db))
  })

/** Empties and removes everything this application keeps in the database. */
export async function deleteEverything(): Promise<void> {
  await openStorage()
  await database().delete({ disableAutoOpen: false })
  opening = undefined
}
