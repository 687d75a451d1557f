import { expect, it } from 'vitest'
import { isBefore, later } from '@/domain/instant'

const noon = '2026-03-10T12:00:00.000Z'

it('instants compare as time, not as text', () => {
  const justAfter = '2026-03-10T12:00:00.500Z'
  expect(isBefore('2026-03-10T12:00:00Z', justAfter)).toBe(true)
  expect(later('2026-03-10T12:00:00Z', justAfter)).toBe(justAfter)
  expect(isBefore(noon, noon)).toBe(false)
  expect(isBefore('never', noon)).toBe(false)
})
