import { computed, watch, type ComputedRef, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import {
  locateModel,
  locateOperational,
  modelsOf,
  operationalsOf,
  type GeneralCriterion,
  type Grid,
  type ModelId,
  type OperationalCriterion,
  type PracticalModel,
} from '@/domain/grid'
import { firstToAnswer, neighboursOf } from '@/domain/progress'
import { useAssessmentStore } from '@/stores/assessment'
import { holdModel } from './hold-model'

/** Where one is in the questionnaire: a criterion, or one model of it. */
export interface Place {
  general: GeneralCriterion
  operational: OperationalCriterion
  /** The only model on the page; null when the page shows the whole criterion. */
  model: PracticalModel | null
}

interface Neighbours {
  previous: PracticalModel | OperationalCriterion | null
  next: PracticalModel | OperationalCriterion | null
}

function placeOf(grid: Grid, params: Record<string, string | string[]>): Place | null {
  const { operationalId, modelId } = params
  if (typeof operationalId === 'string') {
    const found = locateOperational(grid, operationalId)
    return found ? { ...found, model: null } : null
  }
  // An id of another kind is simply not found.
  return locateModel(grid, modelId as ModelId) ?? null
}

/**
 * Follows the address. An unknown id leads to the page that says so; in a narrow window a criterion leads to
 * its first model left to answer, so that `place` is null until the address has changed, and back once the window
 * is wide again, unless one went elsewhere.
 */
export function usePlace(isNarrow: Readonly<Ref<boolean>>): {
  place: ComputedRef<Place | null>
  neighbours: ComputedRef<Neighbours>
} {
  const route = useRoute()
  const router = useRouter()
  const open = useAssessmentStore()

  // On the way out the address is already the next screen's, which names neither.
  const isHere = computed(() => route.name === 'criterion' || route.name === 'model')
  const found = computed(() =>
    open.grid && isHere.value ? placeOf(open.grid, route.params) : null,
  )
  const place = computed(() => (isNarrow.value && !found.value?.model ? null : found.value))
  const neighbours = computed<Neighbours>(() => {
    if (!open.grid || !place.value) return { previous: null, next: null }
    const { model, operational } = place.value
    return model
      ? neighboursOf(modelsOf(open.grid), model.id)
      : neighboursOf(operationalsOf(open.grid), operational.id)
  })

  /** The model that the narrow window led to by itself, as long as one is there. */
  let narrowedTo: ModelId | null = null

  async function widen({ id }: OperationalCriterion, modelId: ModelId) {
    const bringBack = holdModel(modelId)
    await router.replace({ name: 'criterion', params: { operationalId: id } })
    // After what every new screen does with the focus and the scroll.
    requestAnimationFrame(bringBack)
  }

  function redirect() {
    if (!open.grid || !isHere.value) return
    if (!found.value) {
      const before = route.path.slice(1).split('/').slice(0, -1)
      const anything = [...before, String(route.params.operationalId ?? route.params.modelId)]
      void router.replace({ name: 'notFound', params: { anything } })
    } else if (!place.value) {
      const modelId = firstToAnswer(found.value.operational, open.answers)
      narrowedTo = modelId
      void router.replace({ name: 'model', params: { modelId } })
    } else if (found.value.model?.id !== narrowedTo) narrowedTo = null
    else if (narrowedTo && !isNarrow.value) void widen(found.value.operational, narrowedTo)
  }
  watch([found, place, isNarrow], redirect, { immediate: true })

  return { place, neighbours }
}
