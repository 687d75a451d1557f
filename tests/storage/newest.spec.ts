import { afterEach, expect, it, vi } from 'vitest'
import { reloadNewest } from '@/storage/newest'

afterEach(() => {
  vi.unstubAllGlobals()
})

it('a page opened from a disk is reloaded, though Chromium refuses to look for a newer version', async () => {
  const reload = vi.fn()
  const getRegistration = () => Promise.reject(new DOMException('origin null', 'SecurityError'))
  vi.stubGlobal('location', { protocol: 'file:', reload })
  vi.stubGlobal('navigator', { serviceWorker: { controller: null, getRegistration } })
  expect(await reloadNewest()).toBe(true)
  expect(reload).toHaveBeenCalledOnce()
})
