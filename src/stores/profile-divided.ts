import { computed, shallowRef, watch, type Ref } from 'vue'
import { strongGaps } from '@/domain/consensus'
import type { ModelId } from '@/domain/grid'
import { readLatest } from '@/domain/spread'
import { modelsInScope } from '@/domain/workshop'
import { loadGroupAnswers, watchGroupAnswers, type GroupAnswers } from '@/storage/group-answers'
import { useAssessmentStore } from './assessment'

/** The models on which the team differs strongly, where a workshop fills the open assessment. */
export function useDivided(isWanted: Readonly<Ref<boolean>>) {
  const open = useAssessmentStore()
  const assessmentId = computed(() => open.assessment?.id)
  const group = shallowRef<GroupAnswers | null>(null)
  const isRead = () => group.value?.workshop.assessmentId === assessmentId.value

  const divided = computed((): ReadonlySet<ModelId> => {
    if (!open.grid || !group.value || !isRead()) return new Set()
    const { workshop, ballots, counts } = group.value
    const models = modelsInScope(open.grid, workshop.options).map(({ id }) => id)
    return strongGaps(readLatest(models, ballots, counts))
  })

  /** Reads the answers; to be awaited before a screen whose order rests on them. */
  async function load() {
    const id = assessmentId.value
    if (!id) return
    const read = await loadGroupAnswers(id)
    // By now another assessment may be open, or the answers may be followed already.
    if (assessmentId.value === id && !isRead()) group.value = read
  }

  watch([isWanted, assessmentId], ([wanted, id], _, onCleanup) => {
    if (!wanted || !id) return
    onCleanup(
      watchGroupAnswers(id, (read) => {
        group.value = read
      }),
    )
  })

  return { divided, load }
}
