import { t } from '@/i18n'

/** How many characters a text has of those it may have, that there is room for no more, or how many are too many. */
export function countLabel(count: number, limit: number): string {
  if (count > limit) return t('core.field.over', {}, count - limit)
  return count < limit ? t('core.field.count', { limit }, count) : t('core.field.full', { limit })
}
