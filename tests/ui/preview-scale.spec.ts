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
  expect(preview).toMatchObject({ columns, isReadable: true })
  expect(preview.scale).toBeCloseTo(scale, 1)
})

test.each([
  [288, 0.36],
  [358, 0.45],
  [590, 0.74],
])('%i pixels show one whole sheet, too small to read', (available, scale) => {
  const preview = previewScale(available)
  expect(preview).toMatchObject({ columns: 1, isReadable: false })
  expect(preview.scale).toBeCloseTo(scale, 2)
})
