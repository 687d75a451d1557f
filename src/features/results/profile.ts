import type { FactorScore } from '@/domain/factors'
import type { Lenses } from '@/domain/lenses'
import type { AssessmentScore } from '@/domain/scoring'
import { barsPicture, criteriaPicture, type Picture } from '@/charts/picture'
import { factorRows, generalRows, type ScoreRow } from '@/charts/score-rows'
import {
  explainedCriterion,
  explainedGeneral,
  explainedSet,
  type Explained,
  type AnsweredGrid,
} from '@/parts/explained'

/** The three readings of the same answers; each has its own address. */
export const VIEWS = ['criteria', 'generals', 'factors'] as const
export type View = (typeof VIEWS)[number]

/** The reading that an address asks for; the criteria when it names none. */
export const viewFrom = (query: unknown): View => VIEWS.find((view) => view === query) ?? 'criteria'

/** Everything the profile is drawn from. */
export interface Profile {
  answered: AnsweredGrid
  score: AssessmentScore
  /** At the earlier date, when there is one. */
  earlier: AssessmentScore | null
  lenses: Lenses
  factors: readonly FactorScore[]
}

/** One reading of a profile. */
export function profileView(profile: Profile, view: View): Picture {
  const { answered, score, earlier, lenses, factors } = profile
  const options = { ...answered, score, earlier }
  if (view === 'criteria') return criteriaPicture(options)
  if (view === 'generals') return barsPicture(options, generalRows(answered, score), score.generals)
  return barsPicture(options, factorRows(answered, lenses.factors.items, factors), factors)
}

/** The calculation behind a row of a reading. */
export function explainRow(
  profile: Profile,
  view: View,
  { id, number, name }: ScoreRow,
): Explained {
  const { answered, score, lenses, factors } = profile
  if (view === 'criteria') return explainedCriterion(answered, score, id)
  const title = `${number} ${name}`
  const general = view === 'generals' && score.generals.find((one) => one.id === id)
  if (general) return explainedGeneral(answered, title, general)
  const factor = lenses.factors.items.find((one) => one.id === id)
  const set = factors.find((one) => one.id === id)
  if (!factor || !set) throw new Error(`Nothing to explain for ${id}`)
  return explainedSet(answered, title, factor.models, set)
}
