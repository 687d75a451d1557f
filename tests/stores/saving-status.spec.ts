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
