import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AssessmentId } from '@/domain/assessment'
import type { Ballot, WorkshopId } from '@/domain/workshop'
import { loadRecord } from '@/storage/assessments'
import { watchBallots } from '@/storage/ballots'
import { database, deleteEverything, openStorage } from '@/storage/database'
import { UpgradeError } from '@/storage/failure'
import { watchProjects, type ProjectPage } from '@/storage/projects'
import { NATIVE_VERSION, versions } from '@/storage/versions'
import { loadWorkshop } from '@/storage/workshop-record'
import { modelId } from '../builders'
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

describe('the workshop of a database of v3.json', () => {
  it('is found with its ballots, its place and what was agreed, damaged fields left out', async () => {
    await startOn(fixtures.get('v3.json')!)
    const id = 'workshop-1' as WorkshopId
    const record = await loadWorkshop(id)
    expect(record?.workshop.place).toEqual({ modelId: '1.2.1', round: 2 })
    expect(record?.discussions.get(modelId('1.2.1'))?.value.agreedBy).toBe('team')
    expect(record?.counts.size).toBe(1)
    expect((await loadWorkshop('workshop-2' as WorkshopId))?.workshop.stage).toBe('collect')
    const readings: Ballot[][] = []
    const stop = watchBallots(id, (ballots) => readings.push(ballots))
    await expect
      .poll(() => readings[0]?.map(({ answers }) => answers))
      .toEqual([{ '1.2.1': 0, '1.2.2': 'nsp' }, { '1.2.1': 2 }, { '1.2.2': 3 }])
    stop()
  })
})
