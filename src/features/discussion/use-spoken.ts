import { computed } from 'vue'
import { flagOf } from '@/domain/consensus'
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

/** What the trainer reads of a model above its name, and hears when another one comes. */
export function useTrainerSpoken() {
  const open = useWorkshopStore()
  const { model, isSecond, reading, late } = useCurrent()

  const facts = computed(() => {
    const { current, order } = open
    if (!current || !reading.value) return []
    return [
      t('discussion.position', { position: current.position, total: order.length }),
      isSecond.value && t('discussion.second.name'),
      t('discussion.hidden.counted', {}, reading.value.answered),
      late.value > 0 && t('discussion.late', {}, late.value),
    ].filter((fact) => fact !== false)
  })
  const spoken = computed(() => {
    if (!model.value || !reading.value) return ''
    const flag = flagOf(reading.value)
    const name = `${model.value.id} ${model.value.shortLabel}`
    return [name, ...facts.value, ...(flag ? [t(`discussion.flag.${flag}`)] : [])].join(', ')
  })

  return { facts, spoken }
}
