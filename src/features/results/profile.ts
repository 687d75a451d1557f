import type { FactorScore } from '@/domain/factors'
import { modelIdsOf, locateOperational } from '@/domain/grid'
import type { Lenses } from '@/domain/lenses'
import type { AssessmentScore } from '@/domain/scoring'
import { barsModel, type BarsModel } from '@/charts/bars'
import { radarModel, type RadarModel } from '@/charts/radar'
import { radarWords } from '@/charts/radar-words'
import { criterionRows, factorRows, generalRows, type ScoreRow } from '@/charts/score-rows'
import { explainedGeneral, explainedSet, type Explained, type Reading } from '@/parts/explained'

/** The three readings of the same answers; each has its own address. */
export const VIEWS = ['criteria', 'generals', 'factors'] as const
export type View = (typeof VIEWS)[number]

/** The reading that an address asks for; the criteria when it names none. */
export const viewFrom = (query: unknown): View => VIEWS.find((view) => view === query) ?? 'criteria'

/** Everything the profile is drawn from. */
export interface Profile {
  reading: Reading
  score: AssessmentScore
  /** At the earlier date, when there is one. */
  earlier: AssessmentScore | null
  lenses: Lenses
  factors: readonly FactorScore[]
}

/** The same facts three times: in words, and as one of two pictures. */
export interface ProfileView {
  rows: readonly ScoreRow[]
  radar: RadarModel | null
  bars: BarsModel | null
}

/** A radar of three axes or fewer says less than bars. */
const MIN_AXES = 4

const hasBegun = ({ counts }: AssessmentScore): boolean => counts.blank < counts.total

function criteriaView(profile: Profile): ProfileView {
  const { reading, score, earlier } = profile
  const { grid, design } = reading
  const rows = criterionRows(reading, score)
  if (rows.length >= MIN_AXES) {
    const radar = radarModel({ grid, score, earlier, design, words: radarWords() })
    return { rows, radar, bars: null }
  }
  const begun = hasBegun(score)
  return { rows, radar: null, bars: barsModel(grid, rows, score.operationals, { begun, design }) }
}

/** One reading of a profile. */
export function profileView(profile: Profile, view: View): ProfileView {
  if (view === 'criteria') return criteriaView(profile)
  const { reading, score, lenses, factors } = profile
  const [rows, scores] =
    view === 'generals'
      ? [generalRows(reading, score), score.generals]
      : [factorRows(reading, lenses.factors.items, factors), factors]
  const options = { begun: hasBegun(score), design: reading.design }
  return { rows, radar: null, bars: barsModel(reading.grid, rows, scores, options) }
}

/** The calculation behind a row of a reading. */
export function explainRow(
  profile: Profile,
  view: View,
  { id, number, name }: ScoreRow,
): Explained {
  const { reading, score, lenses, factors } = profile
  const title = `${number} ${name}`
  const general = view === 'generals' && score.generals.find((one) => one.id === id)
  if (general) return explainedGeneral(reading, title, general)
  const set = [...score.operationals, ...factors].find((one) => one.id === id)
  if (!set) throw new Error(`Nothing to explain for ${id}`)
  return explainedSet(reading, title, modelsBehind(reading, lenses, id), set)
}

function modelsBehind({ grid }: Reading, lenses: Lenses, id: string) {
  const criterion = locateOperational(grid, id)?.operational
  if (criterion) return modelIdsOf(criterion)
  return lenses.factors.items.find((factor) => factor.id === id)?.models ?? []
}
