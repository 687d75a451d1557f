import { defineStore } from 'pinia'
import { computed } from 'vue'
import { PLAN_LINES_LIMIT, ratedLevel, type PlanLine, type PlanLineId } from '@/domain/assessment'
import type { Level, ModelId } from '@/domain/grid'
import {
  inOrder,
  isOpenStep,
  laterTarget,
  nextPosition,
  nextTarget,
  takesLine,
} from '@/domain/plan'
import type { Suggestion } from '@/domain/suggestions'
import { useAssessmentStore } from './assessment'
import { newPlanLineId, today } from './identifiers'

/** The next steps kept for the open assessment: three at most to do or under way, besides those done or given up. */
export const usePlanStore = defineStore('plan', () => {
  const open = useAssessmentStore()

  const lines = computed(() => inOrder(open.session?.planLines.value.values() ?? []))
  const openLines = computed(() => lines.value.filter(isOpenStep))
  const isFull = computed(() => openLines.value.length >= PLAN_LINES_LIMIT)

  /** The step to do or under way for a model. */
  const lineFor = (modelId: ModelId) => openLines.value.find((line) => line.modelId === modelId)

  /**
   * Adds a line for a model, from a suggestion or blank; nothing when the plan is full or holds the model.
   * `level`: where the model stands, when its answer does not say so yet.
   */
  function add(
    modelId: ModelId,
    suggestion: Suggestion | null,
    level: Level = ratedLevel(open.answers, modelId) ?? 0,
  ) {
    begin({
      modelId,
      suggestionId: suggestion?.id ?? null,
      action: suggestion?.text ?? '',
      who: '',
      when: '',
      sign: '',
      targetLevel: nextTarget(level),
      status: 'todo',
    })
  }

  /**
   * Takes a step of an earlier plan into this one; nothing when there is no place for it, or no level above its
   * model's. A date that has passed is left to be chosen again.
   */
  function resume(earlier: PlanLine) {
    const level = ratedLevel(open.answers, earlier.modelId)
    const targetLevel = laterTarget(level, earlier.targetLevel)
    if (targetLevel === null) return
    begin({ ...earlier, targetLevel, when: earlier.when < today() ? '' : earlier.when })
  }

  function begin(step: Omit<PlanLine, 'id' | 'assessmentId' | 'position'>) {
    const { assessment } = open
    const id = newPlanLineId()
    if (!assessment || !takesLine(lines.value, { ...step, id })) return
    const position = nextPosition(lines.value)
    change(id, { ...step, id, assessmentId: assessment.id, position })
  }

  /** Changes some fields of a line: on screen at once, stored as soon as the browser can. */
  const change = (id: PlanLineId, patch: Partial<PlanLine>) => open.session?.changeLine(id, patch)

  const remove = (id: PlanLineId) => open.session?.removeLine(id)

  /** Puts back a line just removed from this plan; nothing when its place or its model has been taken since. */
  function restore(line: PlanLine) {
    const isOurs = line.assessmentId === open.assessment?.id
    if (isOurs && takesLine(lines.value, line)) change(line.id, line)
  }

  const takes = (line: PlanLine) => takesLine(lines.value, line)

  return { lines, openLines, isFull, lineFor, takes, add, resume, change, remove, restore }
})
