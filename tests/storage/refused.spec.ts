import { afterEach, beforeEach, expect, it, vi } from 'vitest'

function refuse() {
  throw new DOMException('The operation is insecure.', 'SecurityError')
}

beforeEach(() => {
  vi.resetModules()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

it.each([
  // First, because the library is loaded once.
  ['channels between tabs, even to make one', () => vi.stubGlobal('BroadcastChannel', refuse)],
  ['IndexedDB', () => vi.stubGlobal('indexedDB', { open: refuse })],
  [
    'IndexedDB, even to look at it',
    () => {
      // In a page, the library looks there even when it is given a factory of its own.
      vi.stubGlobal('navigator', {})
      vi.stubGlobal('indexedDB', undefined)
      Object.defineProperty(globalThis, 'indexedDB', { get: refuse, configurable: true })
    },
  ],
])('a browser that refuses %s works in memory', async (_, refuseIt) => {
  refuseIt()
  const { openStorage } = await import('@/storage/database')
  expect(await openStorage()).toBe('memory')
})
