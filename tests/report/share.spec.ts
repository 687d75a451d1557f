import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareOut } from '@/report/share'

test.each([
  ['one place takes all', [10, 10, 10], [40], [3]],
  ['two places take half each', [10, 10, 10, 10], [40, 40], [2, 2]],
  ['a place with less room takes fewer', [10, 10, 10], [15, 40], [1, 2]],
  ['nothing leaves every place empty', [], [40, 40], [0, 0]],
  ['a block higher than its place stays out of it', [30, 10], [20, 60], [0, 2]],
])('%s', (_, heights, rooms, expected) => {
  expect(shareOut(heights, rooms)).toEqual(expected)
})

test.each([
  ['one block is too high', [50], [40, 40]],
  ['they are too many', [30, 30, 30], [40, 40]],
])('there is no way when %s', (_, heights, rooms) => {
  expect(shareOut(heights, rooms)).toBeNull()
})

test('every block has its place, in order, and no place is too full', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 40 })
  const rooms = fc.array(fc.integer({ min: 40, max: 200 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(heights, rooms, (blocks, places) => {
      const counts = shareOut(blocks, places)
      if (!counts) return
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(blocks.length)
      let from = 0
      for (const [place, count] of counts.entries()) {
        const filled = blocks.slice(from, from + count).reduce((sum, height) => sum + height, 0)
        expect(filled).toBeLessThanOrEqual(places[place]!)
        from += count
      }
    }),
  )
})
