import { computed } from 'vue'
import type { AssessmentScore } from '@/domain/scoring'
import { t } from '@/i18n'
import type { Reading } from '@/parts/explained'
import { groupProfile } from './group-profile'

interface Group {
  reading: Reading
  score: AssessmentScore
}

/** What the picture of a group's profile is, and says, wherever it is shown; nothing without a group. */
export function useGroupProfile(group: () => Group | undefined) {
  const shown = computed(() => {
    const known = group()
    return known && groupProfile(known.reading, known.score)
  })
  return {
    shown,
    title: computed(() => t('discussion.profile.chart', {}, shown.value?.rows.length ?? 0)),
    /** Whether some of it can still move. */
    hasBand: computed(() => (shown.value?.radar?.band.stems.length ?? 0) > 0),
  }
}

/** Of the table that says the same. */
export const profileHeadings = () => ({
  name: t('discussion.profile.criterion'),
  share: t('discussion.profile.inPlace'),
  lowest: t('discussion.profile.lowest'),
})
