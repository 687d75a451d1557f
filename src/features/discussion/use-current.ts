import { computed } from 'vue'
import { levelWordings } from '@/domain/answer-choices'
import { flagOf } from '@/domain/consensus'
import { compareRounds, movesBetween } from '@/domain/consensus-groups'
import { t } from '@/i18n'
import { useWorkshopStore } from '@/stores/workshop'
import { sayPrompt } from './prompts'
import type { SpreadColumn } from './spread'

/** The model that is on the projector, with all that can be said of it in the room. */
export function useCurrent() {
  const open = useWorkshopStore()

  const model = computed(() => open.current?.model)
  const isSecond = computed(() => open.current?.round === 2)
  /** The answers of the round that is discussed. */
  const reading = computed(
    () => open.current && open.reading(open.current.model.id, open.current.round),
  )
  const first = computed(() => model.value && open.reading(model.value.id, 1))

  const wordings = computed(() =>
    open.grid && model.value ? levelWordings(open.grid, model.value, open.design) : [],
  )
  const columns = computed((): SpreadColumn[] => {
    const { current } = open
    if (!current || !reading.value || !first.value) return []
    const now = { reading: reading.value, isShown: current.isRevealed }
    if (!isSecond.value) return [{ ...now, heading: t('discussion.spread.answers') }]
    const wasShown = typeof current.discussion?.revealedAt === 'string'
    return [
      { heading: t('discussion.spread.before'), reading: first.value, isShown: wasShown },
      { ...now, heading: t('discussion.spread.after') },
    ]
  })

  const change = computed(() =>
    isSecond.value && first.value && reading.value
      ? compareRounds(first.value, reading.value)
      : null,
  )
  /** Who moved between the rounds, by number; null where too few could be told apart. */
  const moves = computed(() =>
    isSecond.value && model.value ? movesBetween(model.value.id, open.ballots) : null,
  )
  const flag = computed(() =>
    open.current?.isRevealed && reading.value ? flagOf(reading.value) : null,
  )
  const prompt = computed(() => {
    const { current } = open
    if (!current || !reading.value) return ''
    if (isSecond.value && reading.value.answered === 0 && open.workshop?.exampleId)
      return t('discussion.second.nobodyInExample')
    if (!current.isRevealed && !isSecond.value) return current.operational.question
    if (!current.isRevealed)
      return t(open.hasPhones ? 'discussion.second.how' : 'discussion.second.byHands')
    return sayPrompt(reading.value, change.value)
  })
  const late = computed(() =>
    open.current ? open.lateIn(open.current.model.id, open.current.round) : 0,
  )
  const agreed = computed(() => open.current?.discussion?.agreed ?? null)

  return { model, isSecond, reading, wordings, columns, change, moves, flag, prompt, late, agreed }
}
