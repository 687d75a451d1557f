import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useSavingStore } from '@/stores/saving'
import { fails, heldWrite, settled, succeeds } from './write'

beforeEach(() => {
  setActivePinia(createPinia())
})

describe('who waits for what is on its way', () => {
  it('goes on once the last write has ended, stored or failed', async () => {
    const saving = useSavingStore()
    const [one, other] = [heldWrite(), heldWrite()]
    saving.save('a', one.write)
    saving.save('b', other.write)
    const wait = { isOver: false }
    void saving.ended().then(() => {
      wait.isOver = true
    })
    await one.succeed()
    expect(wait.isOver).toBe(false)
    await other.fail()
    expect(wait.isOver).toBe(true)
  })

  it('goes on at once when nothing is', async () => {
    await expect(useSavingStore().ended()).resolves.toBeUndefined()
  })
})

describe('what is said of saving', () => {
  it('is “saved” only once the write has ended', async () => {
    const saving = useSavingStore()
    const { write, succeed } = heldWrite()
    expect(saving.status).toBe('idle')
    saving.save('a', write)
    expect(saving.status).toBe('saving')
    await settled()
    expect(saving.status).toBe('saving')
    await succeed()
    expect(saving.status).toBe('saved')
  })

  it('is “saving” until the last of several writes has ended', async () => {
    const saving = useSavingStore()
    const [one, other] = [heldWrite(), heldWrite()]
    saving.save('a', one.write)
    saving.save('b', other.write)
    await one.succeed()
    expect(saving.status).toBe('saving')
    await other.succeed()
    expect(saving.status).toBe('saved')
  })

  it('stays “failed” when a write of another key succeeds', async () => {
    const saving = useSavingStore()
    saving.save('a', fails)
    await settled()
    saving.save('b', succeeds)
    await settled()
    expect(saving.status).toBe('failed')
  })

  it('is “saved” again once the same key succeeds', async () => {
    const saving = useSavingStore()
    saving.save('a', fails)
    await settled()
    saving.save('a', succeeds)
    await settled()
    expect(saving.status).toBe('saved')
  })

  it.each([
    ['full', 'QuotaExceededError'],
    ['newer', 'NewerDataError'],
    ['other', 'DataError'],
  ])('gives the reason “%s”', async (reason, name) => {
    const saving = useSavingStore()
    const { write, fail } = heldWrite()
    saving.save('a', write)
    await fail(name)
    expect(saving.failure).toBe(reason)
  })
})

describe('writes', () => {
  it('of different keys begin at once: a slow one holds up nothing', () => {
    const saving = useSavingStore()
    const [one, other] = [heldWrite(), heldWrite()]
    saving.save('a', one.write)
    saving.save('b', other.write)
    expect(one.write).toHaveBeenCalled()
    expect(other.write).toHaveBeenCalled()
  })

  it('of one key follow one another, and only the latest of those that wait is made', async () => {
    const saving = useSavingStore()
    const [first, second, third] = [heldWrite(), heldWrite(), heldWrite()]
    for (const { write } of [first, second, third]) saving.save('a', write)
    expect(second.write).not.toHaveBeenCalled()
    await first.succeed()
    expect(second.write).not.toHaveBeenCalled()
    expect(third.write).toHaveBeenCalledTimes(1)
    await third.succeed()
    expect(saving.status).toBe('saved')
  })

  it('that wait are made even when the one before fails', async () => {
    const saving = useSavingStore()
    const [first, second] = [heldWrite(), heldWrite()]
    saving.save('a', first.write)
    saving.save('a', second.write)
    await first.fail()
    expect(second.write).toHaveBeenCalledTimes(1)
    await second.succeed()
    expect(saving.status).toBe('saved')
  })
})

describe('writes of which each counts', () => {
  it('are made one by one in their order, and a failed one keeps its place before the others', async () => {
    const saving = useSavingStore()
    const made: string[] = []
    const noting = (name: string) => () => Promise.resolve(void made.push(name))
    const first = vi.fn(noting('first')).mockImplementationOnce(fails)
    saving.append('a', first)
    await settled()
    expect(saving.status).toBe('failed')
    for (const name of ['second', 'third']) saving.append('a', noting(name))
    await settled()
    expect(made).toEqual(['first', 'second', 'third'])
    expect(saving.status).toBe('saved')
  })

  it('wait while one before them fails, and none is given up', async () => {
    const saving = useSavingStore()
    const made: string[] = []
    const noting = (name: string) => () => Promise.resolve(void made.push(name))
    const first = vi.fn<() => Promise<void>>(fails)
    for (const write of [first, noting('second'), noting('third')]) saving.append('a', write)
    await settled()
    saving.save('b', succeeds)
    await settled()
    expect(saving.status).toBe('failed')
    expect(made).toEqual([])

    first.mockImplementation(succeeds)
    saving.retry()
    await settled()
    expect(made).toEqual(['second', 'third'])
    expect(saving.status).toBe('saved')
  })

  it('are given up together when what they were about is gone', async () => {
    const saving = useSavingStore()
    const [held, second] = [heldWrite(), vi.fn(succeeds)]
    saving.append('a', held.write)
    saving.append('a', second)
    saving.forget()
    await held.succeed()
    expect(second).not.toHaveBeenCalled()
  })
})

describe('a failed write', () => {
  it('is made again when asked', async () => {
    const saving = useSavingStore()
    const write = vi.fn(succeeds).mockImplementationOnce(fails)
    saving.save('a', write)
    await settled()
    saving.retry()
    await settled()
    expect(write).toHaveBeenCalledTimes(2)
    expect(saving.status).toBe('saved')
  })

  it('is made again as soon as another one succeeds: storage is back', async () => {
    const saving = useSavingStore()
    const write = vi.fn(succeeds).mockImplementationOnce(fails)
    saving.save('a', write)
    await settled()
    saving.save('b', succeeds)
    await settled()
    expect(write).toHaveBeenCalledTimes(2)
    expect(saving.status).toBe('saved')
  })

  it('that fails again waits for the next occasion, and does not go round in circles', async () => {
    const saving = useSavingStore()
    const write = vi.fn(fails)
    saving.save('a', write)
    saving.save('b', succeeds)
    await settled()
    await settled()
    expect(write.mock.calls.length).toBeLessThanOrEqual(2)
    expect(saving.status).toBe('failed')
  })

  it('is given up when what it was about is gone', async () => {
    const saving = useSavingStore()
    saving.save('a', fails)
    await settled()
    saving.forget()
    expect(saving.status).toBe('idle')
  })
})

describe('closing the page', () => {
  it('would lose something while a write is on its way or has failed, and only then', async () => {
    const saving = useSavingStore()
    const { write, fail } = heldWrite()
    expect(saving.isAtRisk).toBe(false)
    saving.save('a', write)
    expect(saving.isAtRisk).toBe(true)
    await fail()
    expect(saving.isAtRisk).toBe(true)
    saving.save('a', succeeds)
    await settled()
    expect(saving.isAtRisk).toBe(false)
  })

  it('would lose everything that was written into memory only', async () => {
    const saving = useSavingStore()
    saving.storageKind = 'memory'
    expect(saving.isAtRisk).toBe(false)
    saving.save('a', succeeds)
    await settled()
    expect(saving.isAtRisk).toBe(true)
  })
})

describe('the browser', () => {
  it.each([
    ['device', 1],
    ['memory', 0],
  ] as const)(
    'is asked to keep what is saved on this %s: %i times, however often one saves',
    async (kind, times) => {
      const persist = vi.fn(() => Promise.resolve(true))
      vi.stubGlobal('navigator', { storage: { persist } })
      const saving = useSavingStore()
      saving.storageKind = kind
      expect(persist).not.toHaveBeenCalled()
      for (const key of ['a', 'b']) saving.save(key, succeeds)
      await settled()
      expect(saving.status).toBe('saved')
      expect(persist).toHaveBeenCalledTimes(times)
      vi.unstubAllGlobals()
    },
  )
})
