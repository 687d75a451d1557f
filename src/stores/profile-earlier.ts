import { computed, shallowRef, watch, type Ref } from 'vue'
import type { Answers, AssessmentId } from '@/domain/assessment'
import { lastRated } from '@/domain/comparison'
import { loadAnswersOf, watchAnswersOf } from '@/storage/answers'
import { useBefore } from './use-before'

/** The date to compare the open assessment with, whichever tab changes it; followed once it is wanted. */
export function useEarlier(isWanted: Readonly<Ref<boolean>>) {
  const { before, which } = useBefore()
  const answersOf = shallowRef<ReadonlyMap<AssessmentId, Answers>>(new Map())
  const isRead = () => before.value.every(({ id }) => answersOf.value.has(id))
  const earlier = computed(() => lastRated(before.value, answersOf.value))

  /** Reads it; to be awaited before a screen that says whether there is one. */
  async function load() {
    const asked = which.value
    const read = await loadAnswersOf(before.value.map(({ id }) => id))
    // By now another assessment may be open, or these may be followed already.
    if (asked === which.value && !isRead()) answersOf.value = read
  }

  watch([isWanted, which], (_, __, onCleanup) => {
    if (!isWanted.value || before.value.length === 0) return
    onCleanup(
      watchAnswersOf(
        before.value.map(({ id }) => id),
        (answers) => {
          answersOf.value = answers
        },
      ),
    )
  })

  return { earlier, load }
}
