import { barsModel } from '@/charts/bars'
import { radarModel } from '@/charts/radar'
import { radarWords } from '@/charts/radar-words'
import { criterionRows } from '@/charts/score-rows'
import type { AssessmentScore } from '@/domain/scoring'
import type { Reading } from '@/parts/explained'

/** A radar of fewer axes says less than bars. */
const MIN_AXES = 4

/** The picture of a group's profile, and its rows in words. */
export function groupProfile(reading: Reading, score: AssessmentScore) {
  const { grid, design } = reading
  const rows = criterionRows(reading, score)
  const begun = score.counts.blank < score.counts.total
  return rows.length >= MIN_AXES
    ? { rows, radar: radarModel({ grid, score, design, words: radarWords() }), bars: null }
    : { rows, radar: null, bars: barsModel(grid, rows, score.operationals, { begun, design }) }
}
