import { computed, type ComputedRef, type ShallowRef } from 'vue'
import { locateModel, type Grid, type ModelId } from '@/domain/grid'
import { viewOf, type View } from '@/domain/view'
import { isRevealed, type Discussion, type Workshop } from '@/domain/workshop'

interface Open {
  workshop: ComputedRef<Workshop | undefined>
  grid: Readonly<ShallowRef<Grid | undefined>>
  discussions: ComputedRef<ReadonlyMap<ModelId, Discussion>>
  order: ComputedRef<readonly ModelId[]>
}

/** Where the projector is in the open workshop, and what it shows there. */
export function useProjector({ workshop, grid, discussions, order }: Open) {
  const place = computed(() => workshop.value?.place)

  /** The model on the projector, the first in order until one is chosen or spoken of; undefined without any. */
  const current = computed(() => {
    const modelId = place.value?.modelId ?? order.value[0]
    const path = grid.value && modelId ? locateModel(grid.value, modelId) : undefined
    if (!path || !place.value) return undefined
    const { id } = path.model
    const discussion = discussions.value.get(id)
    return {
      ...path,
      round: place.value.round,
      discussion,
      isRevealed: isRevealed(discussion, place.value.round),
      /** From 1, in the order of discussion. */
      position: order.value.indexOf(id) + 1,
    }
  })

  const view = computed((): View => (place.value ? viewOf(place.value) : 'model'))

  return { current, view }
}
