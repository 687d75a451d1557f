import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { PLAN_LINES_LIMIT, ratedLevel, type PlanLine, type PlanLineId } from '@/domain/assessment'
import { Level, TOP_LEVEL, type ModelId } from '@/domain/grid'
import type { Suggestion } from '@/domain/suggestions'
import { deletePlanLine, patchPlanLine, watchPlan } from '@/storage/plan'
import { useAssessmentStore } from './assessment'
import { newPlanLineId } from './identifiers'
import { useOverlay } from './overlay'
import { useSavingStore } from './saving'

const blankLine: Omit<PlanLine, 'id' | 'assessmentId' | 'modelId'> = {
  suggestionId: null,
  action: '',
  who: '',
  when: '',
  sign: '',
  targetLevel: 1,
  status: 'todo',
  position: 0,
}

/** The next steps kept for the open assessment, three at most. */
export const usePlanStore = defineStore('plan', () => {
  const open = useAssessmentStore()
  const saving = useSavingStore()
  const overlay = shallowRef(newOverlay())
  const removed = shallowRef<ReadonlySet<PlanLineId>>(new Set())

  // The empty line only completes a patch whose line is not stored yet; every patch of a new line is whole.
  function newOverlay() {
    return useOverlay<PlanLineId, PlanLine>(blankLine as PlanLine)
  }

  const lines = computed(() =>
    [...overlay.value.view.value.values()]
      .filter((line) => !removed.value.has(line.id))
      .sort((one, other) => one.position - other.position),
  )
  const isFull = computed(() => lines.value.length >= PLAN_LINES_LIMIT)

  const lineFor = (modelId: ModelId) => lines.value.find((line) => line.modelId === modelId)

  function write(id: PlanLineId, patch: Partial<PlanLine>) {
    const { change, pending, settle, view } = overlay.value
    change(id, patch)
    saving.save(`plan ${id}`, async () => {
      const [next, line] = [pending(id), view.value.get(id)]
      if (next && line) settle(id, next, await patchPlanLine(line, next))
    })
  }

  /** Adds a line for a model, from a suggestion or blank; nothing when the plan is full or holds the model. */
  function add(modelId: ModelId, suggestion: Suggestion | null) {
    const assessment = open.assessment
    if (!assessment || isFull.value || lineFor(modelId)) return
    const level = ratedLevel(open.answers, modelId) ?? 0
    const id = newPlanLineId()
    write(id, {
      ...blankLine,
      id,
      assessmentId: assessment.id,
      modelId,
      suggestionId: suggestion?.id ?? null,
      action: suggestion?.text ?? '',
      targetLevel: Level.parse(Math.min(level + 1, TOP_LEVEL)),
      position: Math.max(-1, ...lines.value.map(({ position }) => position)) + 1,
    })
  }

  function remove(id: PlanLineId) {
    removed.value = new Set(removed.value).add(id)
    saving.save(`plan ${id}`, () => deletePlanLine(id))
  }

  /** Puts back a line that was just removed; nothing when its place or its model has been taken since. */
  function restore(line: PlanLine) {
    if (isFull.value || lineFor(line.modelId)) return
    const rest = new Set(removed.value)
    rest.delete(line.id)
    removed.value = rest
    write(line.id, line)
  }

  watch(
    () => open.assessment?.id,
    (id, _, onCleanup) => {
      const fresh = newOverlay()
      overlay.value = fresh
      removed.value = new Set()
      if (!id) return
      const stop = watchPlan(
        id,
        (stored) => {
          fresh.load(new Map(stored.map((line) => [line.id, line])))
        },
        () => {
          // A lost connection: what is on screen stays, and the next write reopens.
        },
      )
      onCleanup(stop)
    },
    { immediate: true },
  )

  return { lines, isFull, lineFor, add, change: write, remove, restore }
})
