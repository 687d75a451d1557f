import { t } from '@/i18n'
import { formatFigure } from '@/i18n/format'
import type { RadarWords } from './radar'

/** The words of a radar in the language of the interface. */
export const radarWords = (): RadarWords => ({
  figure: formatFigure,
  notScored: t('core.radar.notScored'),
  notApplicable: t('core.radar.notApplicable'),
  blank: t('core.radar.blank'),
})
