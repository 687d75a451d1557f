import { TOP_LEVEL } from '@/domain/grid'
import type { Priority } from '@/domain/priorities'
import { t } from '@/i18n'
import { formatNumber } from '@/i18n/format'

/** « 3 », « 1,5 ». */
export const writePoints = (points: number): string =>
  formatNumber(points, Number.isInteger(points) ? 0 : 1)

/** « 3 − 1 + 1,5 (socle) = 3,5 points »: the terms that count for a model, and no other. */
export function sumOfPoints({ level, core, disagreement, points }: Priority): string {
  const terms = [
    `${TOP_LEVEL}\u00A0−\u00A0${level}`,
    ...(core > 0 ? [t('core.priority.core', { points: writePoints(core) })] : []),
    ...(disagreement > 0
      ? [t('core.priority.disagreement', { points: writePoints(disagreement) })]
      : []),
  ].join(' + ')
  return t('core.priority.points', { terms, points: writePoints(points) }, points)
}
