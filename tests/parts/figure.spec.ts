import { beforeAll, describe, expect, it } from 'vitest'
import { loadGrid } from '@/catalog'
import type { Grid } from '@/domain/grid'
import { printFigure, writeArithmetic } from '@/parts/figure'

let grid: Grid

beforeAll(async () => {
  grid = await loadGrid('spf-cps', '1.0.0', 'fr')
})

describe('a figure', () => {
  it.each([
    [1.6, '1,6'],
    [2, '2,0'],
    [2.25, '2,25'],
    [2.249, '2,2'],
    [16 / 7, '2,28'],
    [0, '0,0'],
  ])('is printed with one decimal, two where one would show a lower band: %d', (mean, printed) => {
    expect(printFigure(grid.scale.bands, mean)).toBe(printed)
  })
})

describe('a calculation', () => {
  it.each([
    [[2, 2, 1, 2, 1], 5, '(2 + 2 + 1 + 2 + 1) ÷ 5 = 1,6'],
    [[2, 1, 2], 3, '(2 + 1 + 2) ÷ 3 = 1,66…'],
    [[2], 1, '2 ÷ 1 = 2,0'],
    [[1.5, 5 / 3], 2, '(1,5 + 1,66…) ÷ 2 = 1,58…'],
    [[2, 2, 0], 3, '(2 + 2 + 0) ÷ 3 = 1,33…'],
  ])('is written with every term, and says when decimals go on', (terms, divisor, written) => {
    const result = terms.reduce((sum, term) => sum + term, 0) / divisor
    expect(writeArithmetic({ terms, divisor, result })).toBe(written)
  })
})
