import type { Words } from '@/report/words'
import { t } from '@/i18n'
import { formatDate, formatMonth, formatNumber, unbroken } from '@/i18n/format'

/** The words of the paper in the language of the interface. */
export const paperWords = (): Words => ({
  say: (key, values, count) => t(`summary.paper.${key}`, values, count),
  date: formatDate,
  // A period stands in a narrow place: its months and their years stay together.
  month: (month) => unbroken(formatMonth(month)),
  number: (value) => formatNumber(value),
})
