import { watch } from 'vue'
import { t } from '@/i18n'
import { useAssessmentStore } from '@/stores/assessment'
import { useSavingStore } from '@/stores/saving'
import { useSaid } from '@/ui/use-said'
import { useShownAssessment } from './use-shown-assessment'

/**
 * What a screen reader hears of saving: once on arrival in an assessment that answers are kept, then only that
 * saving works again. Failures are said by the notice that shows them; a save that works is never announced.
 */
export function useAnnouncements() {
  const saving = useSavingStore()
  const open = useAssessmentStore()
  const { isShown } = useShownAssessment()
  const { said: spoken, say: speak } = useSaid()
  const say = (text: string) => void speak(text)
  const arrivedAt = new Set<string>()

  watch(
    () => (isShown.value && saving.storageKind === 'device' ? open.assessment?.id : undefined),
    (id) => {
      if (!id || arrivedAt.has(id)) return
      arrivedAt.add(id)
      say(t('core.saving.arrival'))
    },
    { immediate: true },
  )
  watch(
    () => saving.status === 'failed',
    (failed) => {
      say(failed ? '' : t('core.saving.recovered'))
    },
  )

  return { spoken, say }
}
