import { computed } from 'vue'
import { daysBetween } from '@/domain/instant'
import { t } from '@/i18n'
import { formatDate } from '@/i18n/format'
import { useAssessmentStore } from '@/stores/assessment'
import { today } from '@/stores/identifiers'

/** From here on, what is complete has been read, discussed and maybe handed over. */
const DAYS = 60

/** What is said before an answer of long ago is changed; empty while there is nothing to say. */
export function useSettled() {
  const open = useAssessmentStore()
  return computed(() => {
    const { assessment, project, answered, total } = open
    if (!assessment || project?.exampleId || answered < total) return ''
    if (daysBetween(assessment.date, today()) < DAYS) return ''
    return t('questionnaire.settled', { date: formatDate(assessment.date) })
  })
}
