import { bandHeight, composeBand, printedName, type Band, type Fact } from './band'
import { briefHeight, composeBrief } from './brief'
import { completenessHeight, composeCompleteness } from './completeness'
import { earlierStepsHeight, type EarlierSteps } from './earlier-steps'
import { composeOutlook, outlookHeight, type Outlook } from './outlook'
import { runningHeadHeight } from './paper'
import { composePlan, planHeight, type Plan } from './plan'
import { composeProfile, profileHeight, type Profile } from './profile'
import { setWithinSlots, type Passage } from './setting'
import type { Composition } from './source'
import { composeReasons, type Reasons } from './reasons'
import { composeStrengths, strengthsHeight, type Strengths } from './strengths'

/** The two pages, block by block. On one page `brief`, `strengths` and `outlook` stay out. */
export interface Blocks {
  /** The project's name at the head of every page but the first, in two lines at most. */
  running: Passage
  band: Band
  brief: readonly Fact[] | null
  profile: Profile
  completeness: readonly Passage[]
  reasons: Reasons | null
  strengths: Strengths | null
  plan: Plan
  /** On the second page, where it has room for them. */
  earlierSteps: EarlierSteps | null
  outlook: Outlook | null
}

/** The blocks of the first page are set one way, those of the second another; a single page has one way. */
export function composeBlocks(first: Composition, second: Composition): Blocks {
  const two = first.options.pages === 2
  return {
    running: setWithinSlots('').set('running', printedName(first)),
    band: composeBand(first),
    brief: two ? composeBrief(first) : null,
    profile: composeProfile(first),
    completeness: composeCompleteness(first),
    reasons: composeReasons(first),
    strengths: two ? composeStrengths(second) : null,
    plan: composePlan(two ? second : first),
    earlierSteps: null,
    outlook: two ? composeOutlook(second) : null,
  }
}

/** Heights of the pages in millimetres, as estimated from their texts. */
export function pageHeights(blocks: Blocks, size: number): number[] {
  const { running, band, brief, profile, completeness, reasons } = blocks
  const { strengths, plan, earlierSteps, outlook } = blocks
  const first =
    bandHeight(band, size) +
    (brief ? briefHeight(brief, size) : 0) +
    profileHeight(profile, size) +
    completenessHeight(completeness, reasons, size)
  const steps = planHeight(plan, size)
  if (!strengths || !outlook) return [first + steps]
  return [
    first,
    runningHeadHeight(running.lines) +
      strengthsHeight(strengths, size) +
      steps +
      (earlierSteps ? earlierStepsHeight(earlierSteps, size) : 0) +
      outlookHeight(outlook, size),
  ]
}
