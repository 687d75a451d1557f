import { TOP_LEVEL, type Level } from '@/domain/grid'
import type { ShortlistEntry } from '@/domain/shortlist'
import { t } from '@/i18n'
import type { Explained } from '@/parts/explained'
import { sumOfPoints, writePoints } from '@/parts/priority-points'

/** Why a model stands where it does in the list: what counts for it, in words, then the sum. */
export function explainedPoints(
  { model, priority }: Pick<ShortlistEntry, 'model' | 'priority'>,
  nameOf: (level: Level) => string,
): Explained {
  const { level, core, disagreement } = priority
  const more = (points: number) => t('plan.points.more', { points: writePoints(points) }, points)
  const away = TOP_LEVEL - level
  return {
    title: `${model.id} ${model.shortLabel}`,
    rowsTitle: '',
    valuesTitle: '',
    rows: [],
    steps: [
      {
        name: t('plan.points.level', { level: nameOf(level) }),
        lines: [t('plan.points.away', { top: nameOf(TOP_LEVEL) }, away)],
      },
      ...(core > 0 ? [{ name: t('plan.points.core'), lines: [more(core)] }] : []),
      ...(disagreement > 0
        ? [{ name: t('plan.points.disagreement'), lines: [more(disagreement)] }]
        : []),
      { name: t('plan.points.total'), lines: [sumOfPoints(priority)] },
    ],
    notes: [],
  }
}
