import { expect, test } from 'vitest'
import { previewScale } from '@/ui/preview-scale'

test.each([
  [358, 1, 0.45],
  [794, 1, 1],
  [1100, 1, 1],
  [1300, 2, 0.8],
  [2400, 2, 1],
])('%i pixels show %i sheet(s) abreast, never larger than paper', (available, columns, scale) => {
  const preview = previewScale(available)
  expect(preview.columns).toBe(columns)
  expect(preview.scale).toBeCloseTo(scale, 1)
})

test('a preview that is not measured yet has no size', () => {
  expect(previewScale(0)).toEqual({ scale: 0, columns: 1 })
})
