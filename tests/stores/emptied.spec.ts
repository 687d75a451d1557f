import './fresh'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { noBackup } from '@/domain/backup'
import { writeBackupRecord } from '@/storage/backup-record'
import { deleteEverything, hasLostData, openStorage } from '@/storage/database'
import { freshStart } from './fresh'

const saved = { ...noBackup, savedAt: '2026-03-12T10:00:00.000Z' }
const changed = { ...noBackup, changed: ['answer'], changedAt: '2026-03-12T10:00:00.000Z' }

beforeEach(freshStart)

describe('a device without a database', () => {
  it.each([
    ['has lost nothing when it remembers nothing', noBackup, false],
    ['has lost what was saved to a file', saved, true],
    ['has lost what was never saved', changed, true],
  ])('%s', async (_, record, isLost) => {
    await deleteEverything()
    writeBackupRecord(record)
    await openStorage()
    expect(hasLostData()).toBe(isLost)
  })

  it('has lost nothing at the next start, when there is one again', async () => {
    await deleteEverything()
    writeBackupRecord(saved)
    await openStorage()
    // Modules of their own, as another start has.
    vi.resetModules()
    const again = await import('@/storage/database')
    await again.openStorage()
    expect(again.hasLostData()).toBe(false)
  })
})
