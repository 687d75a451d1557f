import { expect, test } from 'vitest'
import { previewScale } from '@/ui/preview-scale'

test.each([
  [620, 1, 0.78],
  [794, 1, 1],
  [1100, 1, 1],
  [1300, 2, 0.8],
  [2400, 2, 1],
])('%i pixels show %i sheet(s) abreast, never larger than paper', (available, columns, scale) => {
  const preview = previewScale(available)
  expect(preview).toMatchObject({ columns, isWhole: true })
  expect(preview.scale).toBeCloseTo(scale, 1)
})

test.each([288, 358, 590])(
  '%i pixels are too few for a whole sheet: it keeps its size',
  (available) => {
    expect(previewScale(available)).toEqual({ scale: 1, columns: 1, isWhole: false })
  },
)
