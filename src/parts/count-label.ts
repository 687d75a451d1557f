import { t } from '@/i18n'

/** How many characters a text has of those it may have, or that there is room for no more. */
export const countLabel = (count: number, limit: number): string =>
  count < limit ? t('core.field.count', { limit }, count) : t('core.field.full', { limit })
