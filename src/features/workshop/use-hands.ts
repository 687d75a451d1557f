import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import { noCounts } from '@/domain/answer-counts'
import { responseFromCode, type ResponseCode } from '@/domain/assessment'
import type { PracticalModel } from '@/domain/grid'
import { withHands } from '@/domain/hands'
import type { Round } from '@/domain/workshop'
import { t } from '@/i18n'
import { useWorkshopStore } from '@/stores/workshop'

/** Hands counted one by one, or a level that the group agrees on without counting. */
type Way = 'hands' | 'group'

/** What is counted, or agreed on, for a model in a round, and what a key or a button adds to it. */
export function useHands(
  model: ComputedRef<PracticalModel | undefined>,
  round: ComputedRef<Round>,
) {
  const open = useWorkshopStore()
  const way = shallowRef<Way>('hands')
  const ways = computed(() =>
    (['hands', 'group'] as const).map((id) => ({ id, label: t(`workshop.hands.ways.${id}`) })),
  )

  const besides = computed(() => open.ballots.filter((one) => one.round === round.value).length)
  const answered = computed(() =>
    model.value ? (open.reading(model.value.id, round.value)?.answered ?? 0) : 0,
  )
  /** What is there already, and what becomes of it. */
  const warning = computed(() => {
    if (way.value === 'group')
      return answered.value > 0 ? t('workshop.hands.agreedBesides', {}, answered.value) : ''
    return besides.value > 0 ? t('workshop.hands.besides', {}, besides.value) : ''
  })
  const counts = computed(
    () =>
      open.counts.find(
        (one) =>
          one.modelId === model.value?.id && one.round === round.value && one.origin === 'hands',
      )?.counts ?? noCounts,
  )
  const agreed = computed(() => (model.value ? open.discussions.get(model.value.id)?.agreed : null))

  function add(code: ResponseCode, by: number) {
    const id = model.value?.id
    if (!id) return
    if (way.value === 'hands') open.countHands(id, round.value, withHands(counts.value, code, by))
    else open.agree(id, responseFromCode(code))
  }

  /** What the last key counted, which the next one may take back. */
  const last = shallowRef<ResponseCode | null>(null)
  watch([() => model.value?.id, round, way], () => {
    last.value = null
  })

  function takeBack() {
    if (last.value !== null) add(last.value, -1)
    last.value = null
  }

  function answer(code: ResponseCode) {
    if (code === 'nc' && !model.value?.ncAllowed) return
    add(code, 1)
    last.value = way.value === 'hands' ? code : null
  }

  return { way, ways, warning, counts, agreed, add, answer, takeBack }
}
