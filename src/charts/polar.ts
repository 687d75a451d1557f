/** A point of the unit disc: x to the right, y downwards, 1 away from the centre at the top level. */
export interface Point {
  x: number
  y: number
}

/** `angle` in radians, clockwise from the top. Rounded, so that the same profile always gives the same drawing. */
export function pointAt(angle: number, distance: number): Point {
  const round = (value: number) => Math.round(value * 1e4) / 1e4 + 0
  return { x: round(Math.sin(angle) * distance), y: round(-Math.cos(angle) * distance) }
}

/** Neighbours on the circle without a gap between them; `closed` when they go all the way round. */
export interface Run<T> {
  members: readonly T[]
  closed: boolean
}

/** Splits what lies around a circle at its gaps (null); the last and the first are neighbours. */
export function runsOf<T>(around: readonly (T | null)[]): Run<T>[] {
  const gap = around.indexOf(null)
  const whole = around.filter((member) => member !== null)
  if (gap === -1) return [{ members: whole, closed: true }]
  const runs: T[][] = []
  let current: T[] = []
  // Read from a gap on, so that no run is cut where the list ends.
  for (const member of [...around.slice(gap), ...around.slice(0, gap), null]) {
    if (member !== null) current.push(member)
    else if (current.length > 0) {
      runs.push(current)
      current = []
    }
  }
  return runs.map((members) => ({ members, closed: false }))
}
