import { isDesign, ratedLevel, type PlanLine } from '@/domain/assessment'
import { levelName, locateModel, type GeneralId, type Grid } from '@/domain/grid'
import { isOpenStep } from '@/domain/plan'
import { modelName } from './profile'
import { DONE_GAP, headingHeight, heightOf, PLAN_HEAD, PLAN_ROW_GAP, type SlotName } from './paper'
import type { Passage } from './setting'
import type { Composition } from './source'

/** One next step of the team, to do or under way. */
export interface PlanRow {
  id: string
  general: GeneralId | null
  model: Passage
  action: Passage
  sign: Passage
  who: Passage
  when: string
  /** The level now, where there is one, and the level wanted: a plan is never printed without them. */
  levels: Passage
  /** Said of a step under way. */
  status: string | null
}

export interface Plan {
  rows: readonly PlanRow[]
  /** Whether signs and names are short, and leave their room to the actions. */
  wide: boolean
  none: Passage
  /** The steps that are done, strung together; null without any. */
  done: Passage | null
}

function levelsOf({ source, words, setting }: Composition, line: PlanLine): Passage {
  const name = (level: PlanLine['targetLevel']) =>
    levelName(source.grid, level, isDesign(source.assessment.phase))
  const now = ratedLevel(source.answers, line.modelId)
  const isReached = now !== null && now >= line.targetLevel
  const target = words.say(isReached ? 'plan.met' : 'plan.target', {
    level: name(line.targetLevel),
  })
  const text = now === null ? target : `${words.say('plan.now', { level: name(now) })} · ${target}`
  return setting.set('levels', text)
}

function rowOf(composition: Composition, line: PlanLine, wide: boolean): PlanRow {
  const { source, words, setting } = composition
  const model = modelName(source.grid, line.modelId)
  const orToDefine = (text: string) => text.trim() || words.say('plan.toDefine')
  const told = (slot: SlotName, key: 'action' | 'sign' | 'who') =>
    setting.set(slot, orToDefine(line[key]), `${model} – ${words.say(`plan.${key}`)}`)
  return {
    id: line.id,
    general: locateModel(source.grid, line.modelId)?.general.id ?? null,
    model: setting.set('model', model),
    action: told(wide ? 'wideAction' : 'action', 'action'),
    sign: told(wide ? 'shortSign' : 'sign', 'sign'),
    who: told(wide ? 'shortWho' : 'who', 'who'),
    when: orToDefine(words.date(line.when)),
    levels: levelsOf(composition, line),
    status: line.status === 'doing' ? words.say('plan.doing') : null,
  }
}

/** A step in a line: what is done for a model, or the model's name while nothing is written. */
export const stepName = (grid: Grid, { modelId, action }: PlanLine): string =>
  action.trim() === '' ? modelName(grid, modelId) : `${modelId}\u00A0${action.trim()}`

function doneOf({ source, words, setting }: Composition): Passage | null {
  const done = source.plan.filter(({ status }) => status === 'done')
  if (done.length === 0) return null
  const steps = done.map((line) => stepName(source.grid, line)).join('\n')
  return setting.set('done', words.say('plan.doneSteps', { steps }), words.say('plan.done'))
}

/**
 * The steps to do or under way, each with its row; those done in a few lines, so that the page holds them however
 * many they become. What the team has dropped is no promise to a funder: it stays out.
 */
export function composePlan(composition: Composition): Plan {
  const { source, words, setting } = composition
  const lines = source.plan.filter(isOpenStep)
  const wide = lines.every(
    ({ sign, who }) => setting.fits('shortSign', sign) && setting.fits('shortWho', who),
  )
  return {
    rows: lines.map((line) => rowOf(composition, line, wide)),
    wide,
    none: setting.set('completeness', words.say('plan.none')),
    done: doneOf(composition),
  }
}

function linesOf({ model, action, sign, who, levels, status }: PlanRow): number {
  const head = Math.max(model.lines, levels.lines)
  return head + Math.max(action.lines, sign.lines, who.lines, status === null ? 1 : 2)
}

/** Millimetres, heading included. */
export function planHeight({ rows, none, done }: Plan, size: number): number {
  const below = done ? DONE_GAP + heightOf(done.lines, size) : 0
  if (rows.length === 0) return headingHeight(size) + heightOf(none.lines, size) + below
  return rows.reduce(
    (sum, row) => sum + PLAN_ROW_GAP + heightOf(linesOf(row), size),
    headingHeight(size) + PLAN_HEAD + below,
  )
}
