import { t } from '@/i18n'
import { formatNumber } from '@/i18n/format'
import type { RadarWords } from './radar'

/** The words of a radar in the language of the interface. */
export const radarWords = (): RadarWords => ({
  figure: ({ value, decimals }) => formatNumber(value, decimals),
  notScored: t('core.radar.notScored'),
  notApplicable: t('core.radar.notApplicable'),
  blank: t('core.radar.blank'),
})
