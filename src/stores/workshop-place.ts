import type { ComputedRef, ShallowRef } from 'vue'
import type { ModelId } from '@/domain/grid'
import { placeShowing, type View } from '@/domain/view'
import type { Discussion, Place, Round } from '@/domain/workshop'
import type { WorkshopSession } from './workshop-session'

interface Open {
  session: Readonly<ShallowRef<WorkshopSession | undefined>>
  discussions: ComputedRef<ReadonlyMap<ModelId, Discussion>>
  order: ComputedRef<readonly ModelId[]>
  /** Where the projector is, from 1, and its model. */
  current: ComputedRef<{ position: number; model: { id: ModelId } } | undefined>
}

/** Where the open workshop goes, and what keeps it where it is. */
export function usePlace({ session, discussions, order, current }: Open) {
  /**
   * The place that keeps the model on the projector; undefined where one is kept already. The first thing said of
   * a model keeps it, so that a ballot which changes the order does not change what is being discussed. To look at
   * it keeps nothing: who prepares the screens before the ballots come begins with what then divides the most.
   */
  function kept(): Place | undefined {
    const place = session.value?.workshop.value.place
    const modelId = current.value?.model.id
    return place?.modelId === null && modelId ? { ...place, modelId } : undefined
  }

  /** Shows all models together on the projector, the profile of the group, or the model that was there before. */
  function show(view: View) {
    const opened = session.value
    opened?.amend({ place: placeShowing(opened.workshop.value.place, view) })
  }

  /** Goes to a model, in its last opened round unless another one is named. */
  function moveTo(modelId: ModelId, round?: Round) {
    const isSecond = typeof discussions.value.get(modelId)?.secondOpenedAt === 'string'
    session.value?.amend({ place: { modelId, round: round ?? (isSecond ? 2 : 1) } })
  }

  /** Goes some models forward (or back, when negative) in the order of discussion; stays within its ends. */
  function step(by: number) {
    const at = (current.value?.position ?? 1) - 1
    const target = order.value[Math.min(Math.max(at + by, 0), order.value.length - 1)]
    if (target) moveTo(target)
  }

  return { kept, show, moveTo, step }
}
