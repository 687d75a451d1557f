import type { Band, BandId } from './grid'

/** Absorbs binary rounding, so that a mean that is exactly 2.25 on paper reads as 2.25. */
const EPSILON = 1e-9

/** The band of an unrounded mean, 0-3. Bands are ordered; each starts where the one before ends. */
export function bandOf(bands: readonly Band[], value: number): BandId | null {
  return bands.findLast((band) => value + EPSILON >= band.min)?.id ?? null
}

const truncate = (value: number, decimals: number): number => {
  const scale = 10 ** decimals
  return Math.floor(value * scale + EPSILON) / scale
}

/** A mean as it may be printed: truncated, with the number of decimals to write. */
export interface Figure {
  value: number
  decimals: 1 | 2
}

/**
 * One decimal, truncated; two where one decimal would read as a lower band.
 * 2.249 → 2.2, 2.25 → 2.25, 16/7 → 2.28. Never rounds up into a band that was not reached.
 */
export function figureOf(bands: readonly Band[], value: number): Figure {
  const short = truncate(value, 1)
  if (bandOf(bands, short) === bandOf(bands, value)) return { value: short, decimals: 1 }
  return { value: truncate(value, 2), decimals: 2 }
}

/** A number written with as few decimals as it needs, two at most; truncated where more would follow. */
export interface Written extends Omit<Figure, 'decimals'> {
  decimals: 0 | 1 | 2
  isExact: boolean
}

/** 2 → 2, 1.6 → 1.6, 5/3 → 1.66 and not exact. */
export function writtenOut(value: number): Written {
  for (const decimals of [0, 1] as const)
    if (Math.abs(truncate(value, decimals) - value) < EPSILON)
      return { value: truncate(value, decimals), decimals, isExact: true }
  const short = truncate(value, 2)
  return { value: short, decimals: 2, isExact: Math.abs(short - value) < EPSILON }
}
