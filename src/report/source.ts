import type { Answers, Assessment, PlanLine } from '@/domain/assessment'
import type { Comparison } from '@/domain/comparison'
import type { Dispersion } from '@/domain/consensus'
import type { Grid, ModelId } from '@/domain/grid'
import type { ToCheck } from '@/domain/priorities'
import type { AssessmentScore } from '@/domain/scoring'
import type { IdentitySource, Portrait } from './identity'
import type { LegendEntry } from './profile'
import type { Setting } from './setting'
import type { Words } from './words'

/** Everything the summary is made from; all of it is computed before. */
export interface SummarySource extends IdentitySource {
  grid: Grid
  assessment: Pick<Assessment, 'date' | 'phase' | 'participantsCount' | 'edition'>
  answers: Answers
  score: AssessmentScore
  strengths: readonly ModelId[]
  toCheck: ToCheck
  /** Of individual answers in a workshop, where enough people gave a level. */
  dispersions: ReadonlyMap<ModelId, Dispersion>
  plan: readonly PlanLine[]
  /** The plan of the last date before this one that has one. */
  earlierPlan: { date: string; lines: readonly PlanLine[] } | null
  /** What there is to see on the radar. */
  drawn: Readonly<Record<LegendEntry['kind'], boolean>>
  /** The last date before this one, with what became of each model since. */
  earlier: { date: string; phase: Assessment['phase']; comparison: Comparison } | null
  /** Whether the grid's labels are a translation. */
  translated: boolean
}

/** What the team chooses to print. */
export interface SummaryOptions {
  pages: 1 | 2
  annex: boolean
  /** In the annex. */
  comments: boolean
  spread: boolean
  budget: boolean
  contact: boolean
}

/** What every block is composed with. */
export interface Composition {
  source: SummarySource
  portrait: Portrait
  options: SummaryOptions
  words: Words
  setting: Setting
}
