import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useRenewalStore } from '@/stores/renewal'
import { useSavingStore } from '@/stores/saving'

const reloadNewest = vi.hoisted(() => vi.fn<() => Promise<boolean>>())
vi.mock('@/storage/newest', () => ({ reloadNewest }))

beforeEach(() => {
  setActivePinia(createPinia())
  reloadNewest.mockReset().mockResolvedValue(true)
})

describe('reloading in the newest version', () => {
  it('waits until everything is written', async () => {
    let end = () => {}
    useSavingStore().save('a', () => new Promise((resolve) => (end = resolve)))
    const renewing = useRenewalStore().renew()
    await Promise.resolve()
    expect(reloadNewest).not.toHaveBeenCalled()
    end()
    await renewing
    expect(reloadNewest).toHaveBeenCalledOnce()
    expect(useRenewalStore().hindrance).toBeNull()
  })

  it('does not happen when something could not be written, and happens once it could', async () => {
    const [saving, renewal] = [useSavingStore(), useRenewalStore()]
    saving.save('a', () => Promise.reject(new Error('disk')))
    await renewal.renew()
    expect(renewal.hindrance).toBe('unsaved')
    expect(reloadNewest).not.toHaveBeenCalled()
    saving.save('a', () => Promise.resolve())
    await renewal.renew()
    expect(renewal.hindrance).toBeNull()
    expect(reloadNewest).toHaveBeenCalledOnce()
  })

  it('does not happen where nothing is kept, once something was said', async () => {
    const [saving, renewal] = [useSavingStore(), useRenewalStore()]
    saving.storageKind = 'memory'
    saving.save('a', () => Promise.resolve())
    await renewal.renew()
    expect(renewal.hindrance).toBe('unsaved')
  })

  it('says so when there is nothing to reload from', async () => {
    reloadNewest.mockResolvedValue(false)
    await useRenewalStore().renew()
    expect(useRenewalStore().hindrance).toBe('unreachable')
  })
})
