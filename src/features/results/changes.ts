import type { Comparison } from '@/domain/comparison'
import { t } from '@/i18n'

/** « 12 progrès, 1 recul, 13 stables »; empty when no model can be compared. */
export const sayChanges = ({ up, down, same, compared }: Comparison): string =>
  compared === 0
    ? ''
    : [
        t('results.since.up', {}, up.length),
        t('results.since.down', {}, down.length),
        t('results.since.same', {}, same.length),
      ].join(', ')
