import { isDesign, ratedLevel, type PlanLine } from '@/domain/assessment'
import { levelName, locateModel, type GeneralId } from '@/domain/grid'
import { modelName } from './profile'
import { headingHeight, heightOf, PLAN_HEAD, PLAN_ROW_GAP, type SlotName } from './paper'
import type { Passage } from './setting'
import type { Composition } from './source'

/** One next step the team keeps. */
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
  /** What has become of it, unless it is still to be done. */
  status: string | null
}

export interface Plan {
  rows: readonly PlanRow[]
  /** Whether signs and names are short, and leave their room to the actions. */
  wide: boolean
  none: Passage
}

function levelsOf({ source, words, setting }: Composition, line: PlanLine): Passage {
  const name = (level: PlanLine['targetLevel']) =>
    levelName(source.grid, level, isDesign(source.assessment.phase))
  const now = ratedLevel(source.answers, line.modelId)
  const target = words.say('plan.target', { level: name(line.targetLevel) })
  const text = now === null ? target : `${words.say('plan.now', { level: name(now) })} · ${target}`
  return setting.set('levels', text)
}

function statusOf({ words }: Composition, { status }: PlanLine): string | null {
  if (status === 'doing') return words.say('plan.doing')
  return status === 'done' ? words.say('plan.done') : null
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
    status: statusOf(composition, line),
  }
}

/** Lines the team has dropped are no promise to a funder: they stay out. */
export function composePlan(composition: Composition): Plan {
  const { source, words, setting } = composition
  const lines = source.plan.filter(({ status }) => status !== 'dropped')
  const wide = lines.every(
    ({ sign, who }) => setting.fits('shortSign', sign) && setting.fits('shortWho', who),
  )
  return {
    rows: lines.map((line) => rowOf(composition, line, wide)),
    wide,
    none: setting.set('completeness', words.say('plan.none')),
  }
}

function linesOf({ model, action, sign, who, levels, status }: PlanRow): number {
  const head = Math.max(model.lines, levels.lines)
  return head + Math.max(action.lines, sign.lines, who.lines, status === null ? 1 : 2)
}

/** Millimetres, heading included. */
export function planHeight({ rows, none }: Plan, size: number): number {
  if (rows.length === 0) return headingHeight(size) + heightOf(none.lines, size)
  return rows.reduce(
    (sum, row) => sum + PLAN_ROW_GAP + heightOf(linesOf(row), size),
    headingHeight(size) + PLAN_HEAD,
  )
}
