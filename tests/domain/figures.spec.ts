import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandOf, figureOf, writtenOut } from '@/domain/figures'
import { gridOf } from '../builders'

const { bands } = gridOf({ '1.1': 1 }).scale
const printed = (value: number): string => {
  const figure = figureOf(bands, value)
  return figure.value.toFixed(figure.decimals)
}
const rank = (value: number): number => bands.findIndex(({ id }) => id === bandOf(bands, value))

/** Every mean that levels 0 to 3 of up to 32 models can give, and means of those. */
const anyMean = fc
  .array(
    fc.tuple(fc.integer({ min: 1, max: 32 }), fc.nat()).map(([n, sum]) => (sum % (3 * n + 1)) / n),
    { minLength: 1, maxLength: 4 },
  )
  .map((means) => means.reduce((sum, value) => sum + value, 0) / means.length)

describe('the band of a mean', () => {
  it.each([
    [0, 'build'],
    [0.749, 'build'],
    [0.75, 'started'],
    [1, 'started'],
    [1.499, 'started'],
    [1.5, 'onTrack'],
    [2.249, 'onTrack'],
    [2.25, 'strength'],
    [3, 'strength'],
  ])('of %d is %s: a band holds its lower end, the next one its upper end', (value, band) => {
    expect(bandOf(bands, value)).toBe(band)
  })

  it('is not missed by a binary rounding error', () => {
    expect(bandOf(bands, (0.1 + 0.2) * 2.5)).toBe('started')
    expect(bandOf(bands, 0.75 - 1e-12)).toBe('started')
  })

  it('never falls when the mean rises', () => {
    fc.assert(
      fc.property(anyMean, anyMean, (one, other) => {
        expect(rank(Math.max(one, other))).toBeGreaterThanOrEqual(rank(Math.min(one, other)))
      }),
    )
  })
})

describe('a printed figure', () => {
  it.each([
    [0, '0.0'],
    [1, '1.0'],
    [2.249, '2.2'],
    [2.4, '2.4'],
    [8 / 5, '1.6'],
    [1.99, '1.9'],
    [1.5, '1.5'],
    [3, '3.0'],
    [0.1 + 0.2, '0.3'],
  ])('of %d has one decimal, truncated: %s', (value, text) => {
    expect(printed(value)).toBe(text)
  })

  it('loses no tenth to a binary rounding error', () => {
    const mean = (0 + 1 + 1 / 5) / 3
    expect(mean).toBeLessThan(0.4)
    expect(printed(mean)).toBe('0.4')
  })

  it.each([
    [2.25, '2.25'],
    [0.75, '0.75'],
    [16 / 7, '2.28'],
    [7 / 9, '0.77'],
  ])('of %d has two, truncated, where one would read as a lower band: %s', (value, text) => {
    expect(printed(value)).toBe(text)
  })

  it('is never a figure of another band', () => {
    fc.assert(
      fc.property(anyMean, (value) => {
        expect(bandOf(bands, figureOf(bands, value).value)).toBe(bandOf(bands, value))
      }),
    )
  })

  it('is never rounded up, and loses less than its last decimal', () => {
    fc.assert(
      fc.property(anyMean, (value) => {
        const figure = figureOf(bands, value)
        expect(figure.value).toBeLessThanOrEqual(value + 1e-9)
        expect(value - figure.value).toBeLessThan(10 ** -figure.decimals)
      }),
    )
  })
})

describe('a number written out', () => {
  it.each([
    [2, { value: 2, decimals: 0, isExact: true }],
    [1.6, { value: 1.6, decimals: 1, isExact: true }],
    [2.25, { value: 2.25, decimals: 2, isExact: true }],
    [5 / 3, { value: 1.66, decimals: 2, isExact: false }],
    [0, { value: 0, decimals: 0, isExact: true }],
    [0.1 + 0.2, { value: 0.3, decimals: 1, isExact: true }],
  ])('%d has as few decimals as it needs, two at most, never rounded up', (number, written) => {
    expect(writtenOut(number)).toEqual(written)
  })
})
