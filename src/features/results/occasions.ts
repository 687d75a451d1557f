import type { Assessment } from '@/domain/assessment'
import { t } from '@/i18n'
import { formatDate } from '@/i18n/format'

/** What the two dates of a profile are called; two of one day, by which came first. */
export function occasionsOf({ date }: Pick<Assessment, 'date'>, earlier: string) {
  return date === earlier
    ? {
        now: t('results.occasion.now'),
        earlier: t('results.occasion.earlier'),
        since: t('results.occasion.since'),
      }
    : {
        now: formatDate(date),
        earlier: formatDate(earlier),
        since: t('results.since.heading', { date: formatDate(earlier) }),
      }
}
