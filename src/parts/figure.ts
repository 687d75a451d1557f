import type { Arithmetic } from '@/domain/explanation'
import { figureOf, writtenOut } from '@/domain/figures'
import type { Band } from '@/domain/grid'
import { formatFigure, formatNumber } from '@/i18n/format'

/** A mean (0-3) as it is printed everywhere: « 1,6 ». */
export const printFigure = (bands: readonly Band[], mean: number): string =>
  formatFigure(figureOf(bands, mean))

/** A number in full: « 2 », « 1,5 », and « 1,66… » where more decimals would follow. */
function writeNumber(number: number, leastDecimals = 0): string {
  const { value, decimals, isExact } = writtenOut(number)
  return `${formatNumber(value, Math.max(decimals, leastDecimals))}${isExact ? '' : '…'}`
}

/** A fraction with its terms: « (2 + 1 + 2) ÷ 3 = 1,66… ». */
export function writeArithmetic({ terms, divisor, result }: Arithmetic): string {
  const sum = terms.map((term) => writeNumber(term)).join(' + ')
  return `${terms.length > 1 ? `(${sum})` : sum} ÷ ${divisor} = ${writeNumber(result, 1)}`
}
