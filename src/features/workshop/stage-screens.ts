import type { RouteRecordName } from 'vue-router'
import type { Stage, Workshop } from '@/domain/workshop'

/** The screens of each stage, by the names of their routes; the first is where its step leads. */
const screens: Record<Stage, readonly [string, ...string[]]> = {
  prepare: ['workshopPrepare', 'workshopJoin'],
  collect: ['workshopCollect', 'workshopHands', 'workshopPaper'],
  discuss: ['workshopDiscuss'],
  decide: ['workshopDecide', 'workshopVotes'],
}

/** The screen that the step of a stage leads to. */
export const screenOf = (stage: Stage): string => screens[stage][0]

/** Where a workshop goes on. */
export const workshopAddressOf = ({ id, stage }: Pick<Workshop, 'id' | 'stage'>) => ({
  name: screenOf(stage),
  params: { workshopId: id },
})

/** The stage that a screen belongs to; undefined for any other screen. */
export function stageOf(name: RouteRecordName | null | undefined): Stage | undefined {
  const found = Object.entries(screens).find(([, names]) => names.includes(String(name)))
  return found?.[0] as Stage | undefined
}
