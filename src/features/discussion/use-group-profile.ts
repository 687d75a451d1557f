import { computed } from 'vue'
import { criteriaPicture } from '@/charts/picture'
import type { AssessmentScore } from '@/domain/scoring'
import { t } from '@/i18n'
import type { AnsweredGrid } from '@/parts/explained'

interface Group {
  answered: AnsweredGrid
  score: AssessmentScore
}

/** What the picture of a group's profile is, and says, wherever it is shown; nothing without a group. */
export function useGroupProfile(group: () => Group | undefined) {
  const shown = computed(() => {
    const known = group()
    return known && criteriaPicture({ ...known.answered, score: known.score })
  })
  return {
    shown,
    title: computed(() => {
      const key = shown.value?.bars ? 'bars' : 'radar'
      return t(`discussion.profile.chart.${key}`, {}, shown.value?.rows.length ?? 0)
    }),
  }
}

/** Of the table that says the same. */
export const profileHeadings = () => ({
  name: t('discussion.profile.criterion'),
  share: t('discussion.profile.inPlace'),
  lowest: t('discussion.profile.lowest'),
})
