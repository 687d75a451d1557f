/** Fills places one after the other, each up to a share of its room; null when blocks are left over. */
function fill(heights: readonly number[], rooms: readonly number[], share: number) {
  const counts: number[] = []
  let next = 0
  for (const room of rooms) {
    const from = next
    for (let height = heights[next] ?? 0; next < heights.length; height += heights[next] ?? 0) {
      if (height > room * share) break
      next += 1
    }
    counts.push(next - from)
  }
  return next === heights.length ? counts : null
}

/** The shares that are tried, from a hundredth to the whole room. */
const SHARES = Array.from({ length: 100 }, (_, index) => (index + 1) / 100)

/**
 * Shares blocks out over places in their order, so that the fullest place is as little full as can be.
 * `heights` and `rooms` in millimetres; gives how many blocks each place takes, null when there is no room.
 */
export function shareOut(heights: readonly number[], rooms: readonly number[]): number[] | null {
  for (const share of SHARES) {
    const counts = fill(heights, rooms, share)
    if (counts) return counts
  }
  return null
}
