import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it, vi } from 'vitest'
import { beginFreshLog } from '@/storage/fresh-log'

const names = async (factory: IDBFactory) =>
  (await factory.databases()).map(({ name }) => name).sort()

/** Makes a database of that name, and lets go of it. */
const make = (factory: IDBFactory, name: string) =>
  new Promise<void>((resolve) => {
    const request = factory.open(name)
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })

describe('a fresh log', () => {
  it('leaves no database behind, and touches no other', async () => {
    const factory = new IDBFactory()
    await make(factory, 'repere-cps')
    const [opened, deleted] = [vi.spyOn(factory, 'open'), vi.spyOn(factory, 'deleteDatabase')]
    beginFreshLog(factory)
    await expect.poll(() => deleted.mock.calls).toEqual([['repere-cps-log']])
    expect(opened.mock.calls).toEqual([['repere-cps-log']])
    await expect.poll(() => names(factory)).toEqual(['repere-cps'])
  })

  it('takes away what a killed start left of it', async () => {
    const factory = new IDBFactory()
    await make(factory, 'repere-cps-log')
    beginFreshLog(factory)
    await expect.poll(() => names(factory)).toEqual([])
  })
})
