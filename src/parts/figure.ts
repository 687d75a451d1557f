import type { Arithmetic } from '@/domain/explanation'
import { figureOf, writtenOut } from '@/domain/figures'
import type { Band } from '@/domain/grid'
import { formatNumber } from '@/i18n/format'

/** A mean (0-3) as it is printed everywhere: « 1,6 ». */
export function printFigure(bands: readonly Band[], mean: number): string {
  const { value, decimals } = figureOf(bands, mean)
  return formatNumber(value, decimals)
}

/** A number in full: « 2 », « 1,5 », and « 1,66… » where more decimals would follow. */
export function writeNumber(number: number): string {
  const { value, decimals, isExact } = writtenOut(number)
  return `${formatNumber(value, decimals)}${isExact ? '' : '…'}`
}

/** Bounds are written like means, but are not read as bands: « 1,5 ». */
export function writeArithmetic({ terms, divisor, result }: Arithmetic): string {
  const sum = terms.map(writeNumber).join(' + ')
  return `${terms.length > 1 ? `(${sum})` : sum} ÷ ${divisor} = ${writeNumber(result)}`
}
