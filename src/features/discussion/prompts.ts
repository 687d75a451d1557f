import type { Reading } from '@/domain/consensus'
import type { RoundChange } from '@/domain/consensus-groups'
import { t } from '@/i18n'

/** What opens the discussion of the answers that are shown. After a second round, it is what changed. */
export function sayPrompt(reading: Reading, change: RoundChange | null): string {
  if (reading.answered === 0) return t('discussion.prompt.nobody')
  if (change?.spread) return t(`discussion.prompt.second.${change.spread}`)
  if (reading.isLittleKnown) return t('discussion.prompt.littleKnown')
  return reading.dispersion
    ? t(`discussion.prompt.${reading.dispersion}`)
    : t('discussion.prompt.few')
}
