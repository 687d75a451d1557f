import { describe, expect, it } from 'vitest'
import { instantAfter } from '@/storage/stored'

const noon = '2026-03-10T12:00:00.000Z'

describe('the instant of a write', () => {
  it.each([
    ['the first write', undefined, noon],
    ['a clock that went on', '2026-03-10T11:00:00.000Z', noon],
    ['a clock that stood still', noon, '2026-03-10T12:00:00.001Z'],
    ['a clock that was set back', '2026-03-11T00:00:00.000Z', '2026-03-11T00:00:00.001Z'],
    ['an instant that cannot be read', 'yesterday', noon],
  ])('follows the one before: %s', (_, previous, expected) => {
    expect(instantAfter(previous, noon)).toBe(expected)
  })
})
