import { expect, it } from 'vitest'
import { barsSize } from '@/charts/bars-options'

it.each([20, 40])('leaves room for two lines under the bars, of letters %i pixels high', (line) => {
  const bars = Array.from({ length: 3 }, (_, index) => ({
    id: String(index),
    general: null,
    number: '',
    name: '',
    figure: '',
    value: 1,
    span: null,
  }))
  const drawn = { now: true, earlier: false, band: false }
  const { slot, height } = barsSize({ bars, levels: [], general: null, drawn }, line)
  expect(height - 3 * slot).toBeGreaterThanOrEqual(2 * line)
})
