import { describe, expect, it } from 'vitest'
import { pointAt, runsOf } from '@/charts/polar'

describe('a place on the disc', () => {
  it.each([
    ['the top', 0, { x: 0, y: -1 }],
    ['the right', Math.PI / 2, { x: 1, y: 0 }],
    ['the bottom', Math.PI, { x: 0, y: 1 }],
    ['the left', 1.5 * Math.PI, { x: -1, y: 0 }],
  ])('is read clockwise from the top: %s', (_, angle, place) => {
    expect(pointAt(angle, 1)).toEqual(place)
  })

  it('is the centre at no distance, whatever the angle', () => {
    expect(pointAt(1, 0)).toEqual({ x: 0, y: 0 })
  })
})

describe('neighbours around a circle', () => {
  it.each([
    ['go all the way round without a gap', [1, 2, 3], [[1, 2, 3]], true],
    ['are parted by a gap', [1, null, 3, 4], [[3, 4, 1]], false],
    ['may stand alone', [1, null, 3, null], [[3], [1]], false],
    ['join the last to the first', [1, 2, null, 4], [[4, 1, 2]], false],
    ['may be none', [null, null, null], [], false],
  ])('%s', (_, around, members, closed) => {
    const runs = runsOf(around)
    expect(runs.map((run) => run.members)).toEqual(members)
    expect(runs.every((run) => run.closed === closed)).toBe(true)
  })
})
