import { expect, it } from 'vitest'
import { barsOptions, barsSize } from '@/charts/bars-options'

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
const model = { bars, levels: [], general: null, drawn }

it.each([20, 40])('leaves room for two lines under the bars, of letters %i pixels high', (line) => {
  const { slot, height } = barsSize(model, line)
  expect(height - 3 * slot).toBeGreaterThanOrEqual(2 * line)
})

it('names the levels in letters that a phone shows large enough', () => {
  const palette = {
    font: 'serif',
    fontSize: 13,
    paper: '',
    ink: '',
    inkSecond: '',
    line: '',
    accent: () => '',
  }
  const { scales } = barsOptions({ model, palette, lineHeight: 16, slot: 54 })
  expect(scales?.x?.ticks?.font).toMatchObject({ size: 12 })
})
