import { t } from '@/i18n'
import { criterionName, type Explained } from '@/parts/explained'
import { inPlaceLevels } from '@/parts/in-place'
import type { Profile } from './profile'

/** How the models are counted: criterion by criterion, then what is left out of which total. */
export function explainedCounts({ answered, score }: Profile): Explained {
  const { counts, operationals } = score
  const terms = operationals.map(({ inPlace }) => inPlace).join(' + ')
  const levels = inPlaceLevels(answered)
  const step = (name: 'inPlace' | 'applicable' | 'rated') => ({
    name: t(`results.counted.${name}`, levels),
    lines: [t(`results.counted.${name}Of`, { ...counts, terms })],
  })
  return {
    title: t('results.counted.title'),
    rowsTitle: t('results.table.criterion'),
    valuesTitle: t(answered.design ? 'results.table.planned' : 'results.table.inPlace'),
    rows: operationals.map(({ id, state, inPlace, applicable, rated }) => ({
      id,
      name: criterionName(answered.grid, id),
      value:
        rated > 0 || state === 'scored'
          ? t('results.counted.share', { inPlace, applicable })
          : t(`core.score.${state}`),
    })),
    steps: [step('inPlace'), step('applicable'), step('rated')],
    notes: [],
  }
}
