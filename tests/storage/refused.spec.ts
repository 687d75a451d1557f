import { afterAll, expect, it, vi } from 'vitest'
import { openStorage } from '@/storage/database'

afterAll(() => {
  vi.unstubAllGlobals()
})

it('a browser that refuses IndexedDB works in memory', async () => {
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    },
  })
  expect(await openStorage()).toBe('memory')
})
