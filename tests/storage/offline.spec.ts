import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const own = 'repere-cps / 1'
const names = new Set<string>()
const worker = { postMessage: vi.fn() }
let leave = () => {}
let becomeReady = () => {}

/** A browser whose worker is still fetching its files, and leaves when told to. */
beforeEach(() => {
  vi.resetModules()
  const leaving = new Promise<void>((resolve) => (leave = resolve))
  const ready = new Promise((resolve) => (becomeReady = () => resolve({ active: worker })))
  const registration = { unregister: () => leaving, addEventListener: vi.fn() }
  const registered = () => Promise.resolve(registration)
  vi.stubGlobal('location', { href: 'https://example.org/' })
  vi.stubGlobal('document', { querySelector: () => null })
  vi.stubGlobal('localStorage', { removeItem: vi.fn() })
  vi.stubGlobal('navigator', {
    locks: { request: () => Promise.reject(new Error('refused')) },
    serviceWorker: {
      getRegistration: registered,
      register: registered,
      addEventListener: vi.fn(),
      ready,
    },
  })
  vi.stubGlobal('caches', {
    keys: () => Promise.resolve([...names]),
    delete: (name: string) => Promise.resolve(names.delete(name)),
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

it('the copy of the application goes at once, and what a worker made of it meanwhile when it leaves', async () => {
  const { forgetApplication } = await import('@/storage/offline')
  names.add(own).add('another application')
  await forgetApplication()
  expect([...names]).toEqual(['another application'])
  names.add(own)
  leave()
  await expect.poll(() => [...names]).toEqual(['another application'])
})

it.each([false, true])('a worker completes the copy unless it was erased: %s', async (isErased) => {
  const { forgetApplication, keepApplication } = await import('@/storage/offline')
  const events = { onReady: vi.fn(), onWaiting: vi.fn(), onReplaced: vi.fn() }
  worker.postMessage.mockClear()
  expect(await keepApplication(events)).toBe(true)
  if (isErased) await forgetApplication()
  becomeReady()
  await new Promise((resolve) => setTimeout(resolve))
  expect(worker.postMessage).toHaveBeenCalledTimes(isErased ? 0 : 1)
  expect(events.onReady).not.toHaveBeenCalled()
})
