import { describe, expect, it } from 'vitest'
import { rememberSightings } from '@/codes/sightings'

describe('what a camera sees', () => {
  it('is news once per code, however long the code stays', () => {
    const isNews = rememberSightings()
    expect(isNews('A', 0)).toBe(true)
    for (let now = 100; now < 60_000; now += 100) expect(isNews('A', now)).toBe(false)
    expect(isNews('B', 60_000)).toBe(true)
    expect(isNews('A', 60_100)).toBe(false)
  })

  it('is news again when it comes back after some seconds', () => {
    const isNews = rememberSightings()
    expect(isNews('A', 0)).toBe(true)
    expect(isNews('A', 3000)).toBe(false)
    expect(isNews('A', 6001)).toBe(true)
    expect(isNews('A', 6100)).toBe(false)
  })
})
