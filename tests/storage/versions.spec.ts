import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AssessmentId } from '@/domain/assessment'
import { loadRecord } from '@/storage/assessments'
import { database, deleteEverything, openStorage } from '@/storage/database'
import { UpgradeError } from '@/storage/failure'
import { watchProjects, type ProjectPage } from '@/storage/projects'
import { NATIVE_VERSION, versions } from '@/storage/versions'
import { dump, fixtures, plant, type Fixture } from './fixtures'

const every = [...fixtures]

const rowsOf = ({ stores }: Fixture) =>
  Object.fromEntries(Object.entries(stores).map(([name, { rows }]) => [name, rows]))

/** An application that starts on the database of an earlier version. */
async function startOn(fixture: Fixture) {
  await deleteEverything()
  database().close()
  indexedDB.deleteDatabase(fixture.name)
  await plant(fixture)
}

beforeEach(openStorage)
afterEach(() => {
  vi.restoreAllMocks()
})

it('every version shipped has a fixture of the database it leaves', () => {
  expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1))
  expect(every.map(([, { version }]) => version).sort((one, other) => one - other)).toEqual(
    versions.map(({ version }) => version * 10),
  )
})

describe.each(every)('a database of %s', (_, fixture) => {
  it('is brought to the current version with every row as it was', async () => {
    await startOn(fixture)
    expect(await openStorage()).toBe('device')
    const { version, rows } = await dump(fixture.name)
    expect(version).toBe(NATIVE_VERSION)
    expect(rows).toMatchObject(rowsOf(fixture))
  })

  it('shows its projects, damaged ones included, and the answers of each assessment', async () => {
    await startOn(fixture)
    const pages: ProjectPage[] = []
    const stop = watchProjects(20, (page) => pages.push(page), expect.unreachable)
    await expect.poll(() => pages).toHaveLength(1)
    stop()
    expect(pages[0]?.total).toBe(fixture.stores.projects!.rows.length)
    const record = await loadRecord('assessment-1' as AssessmentId)
    expect(record?.project.identity.name).toBe('Œuvre d’été – 50 % & <b>')
    expect(record?.answers.size).toBe(3)
    expect(record?.planLines.size).toBe(2)
  })
})

const older = every.filter(([, { version }]) => version < NATIVE_VERSION)

describe.each(older)('an upgrade of %s that fails on the way', (_, fixture) => {
  it('leaves the old database whole, does not fall back to memory, and works the next time', async () => {
    await startOn(fixture)
    const create = vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(() => {
      throw new DOMException('No room left', 'QuotaExceededError')
    })
    await expect(openStorage()).rejects.toBeInstanceOf(UpgradeError)
    create.mockRestore()
    expect(await dump(fixture.name)).toEqual({ version: fixture.version, rows: rowsOf(fixture) })

    expect(await openStorage()).toBe('device')
    expect(await dump(fixture.name)).toMatchObject({
      version: NATIVE_VERSION,
      rows: rowsOf(fixture),
    })
  })
})
