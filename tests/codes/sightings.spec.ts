import { describe, expect, it } from 'vitest'
import { rememberSightings } from '@/codes/sightings'

describe('what a camera sees', () => {
  it('is news once per code, however long the code stays', () => {
    const see = rememberSightings()
    expect(see('A', 0)).toBe('first')
    for (let now = 100; now < 60_000; now += 100) expect(see('A', now)).toBe('still')
    expect(see('B', 60_000)).toBe('first')
    expect(see('A', 60_100)).toBe('still')
  })

  it('is shown again when it comes back after some seconds', () => {
    const see = rememberSightings()
    expect(see('A', 0)).toBe('first')
    expect(see('A', 3000)).toBe('still')
    expect(see('A', 6001)).toBe('again')
    expect(see('A', 6100)).toBe('still')
  })
})
