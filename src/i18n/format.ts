import { language } from '.'

const options = { dateStyle: 'long' } as const

/** `2026-11-14` as « 14 novembre 2026 »; an empty or unreadable date as an empty text. */
export function formatDate(date: string): string {
  const day = new Date(`${date.slice(0, 10)}T12:00:00`)
  return Number.isNaN(day.getTime()) ? '' : new Intl.DateTimeFormat(language(), options).format(day)
}

/** `2026-11` as « novembre 2026 ». */
export function formatMonth(month: string): string {
  const day = new Date(`${month}-15T12:00:00`)
  return Number.isNaN(day.getTime())
    ? ''
    : new Intl.DateTimeFormat(language(), { month: 'long', year: 'numeric' }).format(day)
}

/** A number with a fixed count of decimals, in the language's own signs: 2,25 or 2.25. */
export const formatNumber = (value: number, decimals = 0): string =>
  new Intl.NumberFormat(language(), {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value)

/** « la pédagogie, le climat et la formation ». */
export const formatList = (parts: readonly string[]): string =>
  new Intl.ListFormat(language(), { type: 'conjunction' }).format(parts)
