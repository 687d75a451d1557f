import { computed, shallowRef, watch, type Ref } from 'vue'
import { strongGapsOf, type Dispersion, type Reading } from '@/domain/consensus'
import { readLatest } from '@/domain/counts-by-model'
import type { ModelId } from '@/domain/grid'
import { modelsInScope } from '@/domain/workshop'
import { loadGroupAnswers, watchGroupAnswers, type GroupAnswers } from '@/storage/group-answers'
import { useAssessmentStore } from './assessment'

/** How far apart the team is, each alone, where a workshop fills the open assessment. */
export function useDispersions(isWanted: Readonly<Ref<boolean>>) {
  const open = useAssessmentStore()
  const assessmentId = computed(() => open.assessment?.id)
  const group = shallowRef<GroupAnswers | null>(null)
  const isRead = () => group.value?.workshop.assessmentId === assessmentId.value

  const readings = computed((): readonly Reading[] => {
    if (!open.grid || !group.value || !isRead()) return []
    const { workshop, ballots, counts } = group.value
    const models = modelsInScope(open.grid, workshop.options).map(({ id }) => id)
    return readLatest(models, ballots, counts)
  })
  /** The models on which it differs strongly. */
  const strongGaps = computed((): ReadonlySet<ModelId> => strongGapsOf(readings.value))
  /** Of every model that enough people gave a level. */
  const dispersions = computed(
    (): ReadonlyMap<ModelId, Dispersion> =>
      new Map(
        readings.value.flatMap(({ modelId, dispersion }) =>
          dispersion ? [[modelId, dispersion] as const] : [],
        ),
      ),
  )

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

  return { strongGaps, dispersions, load }
}
