import { outcomeOf } from '@/domain/plan'
import { headingHeight } from './paper'
import { stepName } from './plan'
import { modelName } from './profile'
import { paragraphsHeight, type Passage } from './setting'
import type { Composition } from './source'

/** What became of the steps announced at an earlier date, a line for each. */
export interface EarlierSteps {
  title: string
  steps: readonly Passage[]
}

/** Each with its action where that keeps to the slot, or with the name of its model; null without any. */
export function composeEarlierSteps(
  { source, words, setting }: Composition,
  slot: 'step' | 'longStep',
): EarlierSteps | null {
  if (source.earlierPlan === null) return null
  const { date, lines } = source.earlierPlan
  return {
    title: words.say('steps.title', { date: words.date(date) }),
    steps: lines.map((line) => {
      const told = (step: string) => words.say(`steps.${outcomeOf(line, source.plan)}`, { step })
      const whole = told(stepName(source.grid, line))
      const fitting = setting.fits(slot, whole) ? whole : told(modelName(source.grid, line.modelId))
      return setting.set(slot, fitting)
    }),
  }
}

/** Millimetres, heading included. */
export const earlierStepsHeight = ({ steps }: EarlierSteps, size: number): number =>
  headingHeight(size) + paragraphsHeight(steps, size)
