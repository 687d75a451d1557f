import type { Transaction } from 'dexie'

interface SchemaVersion {
  version: number
  /** The stores this version adds or changes, in Dexie's notation; the others stay as they are. */
  stores: Record<string, string>
  /** Rewrites the rows of the version before, in the same transaction; without it they stay as they are. */
  upgrade?: (transaction: Transaction) => Promise<void>
}

/**
 * Every version of the database ever shipped, oldest first. A shipped one never changes: a change is a new one at
 * the end, with a fixture of the database it leaves behind in tests/storage/fixtures.
 */
export const versions: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      projects: 'id, updatedAt',
      assessments: 'id, projectId',
      answers: '[assessmentId+modelId], assessmentId',
      planLines: 'id, assessmentId',
    },
  },
  // What was deleted lies in the bin for a while, out of the way of every other query; answers that are about to
  // be stored are noted first.
  { version: 2, stores: { bin: 'id, deletedAt', notes: '[assessmentId+modelId]' } },
  // Workshops, and the ballots that this device answers itself.
  {
    version: 3,
    stores: {
      workshops: 'id, projectId, assessmentId, updatedAt',
      ballots: '[workshopId+participantId+round], workshopId',
      ballotCounts: '[workshopId+place], workshopId',
      discussions: '[workshopId+modelId], workshopId',
      votes: '[workshopId+voter], workshopId',
      ownBallots: 'id, updatedAt',
    },
  },
]

const newest = Math.max(...versions.map(({ version }) => version))

/** The newest version as browsers count it: Dexie counts in tenths. */
export const NATIVE_VERSION = newest * 10
