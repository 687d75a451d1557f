import { language } from '.'

const options = { dateStyle: 'long' } as const

/** The way of writing dates and numbers; English is British throughout. */
const locale = (): string => (language() === 'en' ? 'en-GB' : language())

/** French writes the first of a month as an ordinal. */
const withFirst = (text: string): string =>
  language() === 'fr' ? text.replace(/^1(?= )/, '1er') : text

/** `2026-11-14` as « 14 novembre 2026 », the first as « 1er »; an empty or unreadable date as an empty text. */
export function formatDate(date: string): string {
  const day = new Date(`${date.slice(0, 10)}T12:00:00`)
  if (Number.isNaN(day.getTime())) return ''
  return withFirst(new Intl.DateTimeFormat(locale(), options).format(day))
}

/** An ISO instant as « 14 novembre 2026 à 15:04 », where the reader is. */
export function formatInstant(instant: string): string {
  const moment = new Date(instant)
  if (Number.isNaN(moment.getTime())) return ''
  const options = { dateStyle: 'long', timeStyle: 'short' } as const
  return withFirst(new Intl.DateTimeFormat(locale(), options).format(moment))
}

/** The time of an ISO instant, where the reader is: « 15:04 ». */
export function formatTime(instant: string): string {
  const moment = new Date(instant)
  return Number.isNaN(moment.getTime())
    ? ''
    : new Intl.DateTimeFormat(locale(), { timeStyle: 'short' }).format(moment)
}

/** `2026-11` as « novembre 2026 ». */
export function formatMonth(month: string): string {
  const day = new Date(`${month}-15T12:00:00`)
  return Number.isNaN(day.getTime())
    ? ''
    : new Intl.DateTimeFormat(locale(), { month: 'long', year: 'numeric' }).format(day)
}

/** A text that no line break divides. */
export const unbroken = (text: string): string => text.replaceAll(/\s/g, '\u00a0')

/** The names of the months, from January to December. */
export function monthNames(): string[] {
  const format = new Intl.DateTimeFormat(locale(), { month: 'long' })
  return Array.from({ length: 12 }, (_, month) => format.format(new Date(2026, month, 15)))
}

/** A number with a fixed count of decimals, in the language's own signs: 2,25 or 2.25. */
export const formatNumber = (value: number, decimals = 0): string =>
  new Intl.NumberFormat(locale(), {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value)

/** A figure with the decimals that it is printed with. */
export const formatFigure = ({ value, decimals }: { value: number; decimals: number }): string =>
  formatNumber(value, decimals)

/** A size: « 1,4 Mo », « 12 ko » below a tenth of a megabyte, and « 1 ko » for less. */
export function formatBytes(bytes: number): string {
  const isSmall = bytes < 100_000
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: isSmall ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: isSmall ? 0 : 1,
  }).format(isSmall ? Math.max(bytes / 1_000, 1) : bytes / 1_000_000)
}

/** « la pédagogie, le climat et la formation ». */
export const formatList = (parts: readonly string[]): string =>
  new Intl.ListFormat(locale(), { type: 'conjunction' }).format(parts)
