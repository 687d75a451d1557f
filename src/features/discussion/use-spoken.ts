import { computed } from 'vue'
import { t } from '@/i18n'
import { useWorkshopStore } from '@/stores/workshop'
import { useCurrent } from './use-current'

/** What someone who does not see the projector hears when a model comes, and when its answers are shown. */
export function useSpoken() {
  const open = useWorkshopStore()
  const { model, reading, flag, prompt } = useCurrent()

  return computed(() => {
    const { current, view } = open
    if (!current || !model.value || !reading.value || view === 'wall') return ''
    if (view === 'profile') return t('discussion.profile.heading')
    const name = `${model.value.id} ${model.value.shortLabel}`
    if (!current.isRevealed)
      return t('discussion.spoken.model', { name, answered: reading.value.answered })
    const words = flag.value ? t(`discussion.flag.${flag.value}`) : ''
    return [t('discussion.spoken.revealed', { name }), words, prompt.value]
      .filter(Boolean)
      .join(' ')
  })
}
