import { PLAN_LINES_LIMIT, type PlanLine, type PlanStatus } from './assessment'
import { LEVELS, TOP_LEVEL, type Level } from './grid'
import type { Suggestion } from './suggestions'

type Step = Pick<PlanLine, 'id' | 'modelId' | 'status'>

/** What became of a step: its status, unless a later plan has a step for its model, to do, under way or done. */
export type Outcome = PlanStatus | 'resumed'

/** Whether a step is to do or under way: one that is done, or given up, stays in the plan and leaves its place. */
export const isOpenStep = ({ status }: { status: Outcome }): boolean =>
  status === 'todo' || status === 'doing'

/** Whether a step is what a suggestion says; one that came from it and was written anew is another step. */
export const isStepOf = (
  step: Pick<PlanLine, 'action'> | undefined,
  { text }: Pick<Suggestion, 'text'>,
): boolean => step?.action.trim() === text

/** Whether anything is written in a step. */
export const holdsText = ({
  action,
  who,
  when,
  sign,
}: Pick<PlanLine, 'action' | 'who' | 'when' | 'sign'>): boolean =>
  [action, who, when, sign].some((text) => text.trim() !== '')

/**
 * Whether a step is still open after the day it was meant for.
 *
 * @param step `when`: `YYYY-MM-DD`, or empty for a step without a date, which is never late.
 * @param day Today, `YYYY-MM-DD`: a step is late from the day after its own.
 */
export const isLateStep = (step: Pick<PlanLine, 'status' | 'when'>, day: string): boolean =>
  isOpenStep(step) && step.when !== '' && step.when < day

/** With those that are done or given up: more than a team writes, fewer than a file may hold. */
const HISTORY_LIMIT = 100

/**
 * Whether a plan takes a line, be it a new one or one of its own as it changes: three at most to do or under way,
 * and one of these for each model.
 */
export function takesLine(lines: readonly Step[], line: Step): boolean {
  const others = lines.filter(({ id }) => id !== line.id)
  if (others.length >= HISTORY_LIMIT) return false
  const open = others.filter(isOpenStep)
  return (
    !isOpenStep(line) ||
    (open.length < PLAN_LINES_LIMIT && open.every(({ modelId }) => modelId !== line.modelId))
  )
}

/** The lines in the order in which they were begun or moved. */
export const inOrder = (lines: Iterable<PlanLine>): PlanLine[] =>
  [...lines].sort((one, other) => one.position - other.position)

/** The place after all of these lines, from 0. */
export const nextPosition = (lines: readonly Pick<PlanLine, 'position'>[]): number =>
  Math.max(-1, ...lines.map(({ position }) => position)) + 1

/**
 * The levels a plan line may aim at: those above the model's own (an unrated model counts as 0),
 * and the one already chosen, which a later answer may have overtaken.
 */
export function targetLevels(current: Level | null, chosen: Level): Level[] {
  return LEVELS.filter((level) => level > (current ?? 0) || level === chosen)
}

/** The level a new step aims at: the next one, or the top for a model that is there. */
export const nextTarget = (current: Level): Level =>
  LEVELS.find((level) => level > current) ?? TOP_LEVEL

/** The level for a step that is taken up later: the one chosen then, or the next above the model's; null at the top. */
export const laterTarget = (current: Level | null, chosen: Level): Level | null =>
  LEVELS.find((level) => level > (current ?? 0) && level >= chosen) ?? null

/** What became of a step. `later`: the steps of the plan that came after its own. */
export const outcomeOf = (
  step: Pick<PlanLine, 'modelId' | 'status'>,
  later: readonly Pick<PlanLine, 'modelId' | 'status'>[],
): Outcome =>
  isOpenStep(step) &&
  later.some(({ modelId, status }) => modelId === step.modelId && status !== 'dropped')
    ? 'resumed'
    : step.status
