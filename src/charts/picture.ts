import { answeredOf } from '@/domain/response-counts'
import type { AssessmentScore } from '@/domain/scoring'
import { barsModel, type BarsModel } from './bars'
import { radarModel, type RadarModel } from './radar'
import { radarWords } from './radar-words'
import { criterionRows, type RowOptions, type ScoreRow } from './score-rows'

/** The same facts twice: in words, and as one of two drawings. */
export type Picture = { rows: readonly ScoreRow[] } & (
  { radar: RadarModel; bars: null } | { radar: null; bars: BarsModel }
)

interface PictureOptions extends RowOptions {
  score: AssessmentScore
  /** At the earlier date, when there is one. */
  earlier?: AssessmentScore | null
}

/** A radar of three axes or fewer says less than bars. */
const MIN_AXES = 4

/** The profile by criterion. */
export function criteriaPicture(options: PictureOptions): Picture {
  const { score, earlier } = options
  if (score.operationals.length < MIN_AXES)
    return barsPicture(options, criterionRows(options, score), score.operationals)
  return {
    rows: criterionRows(options, score, earlier),
    radar: radarModel({ ...options, words: radarWords() }),
    bars: null,
  }
}

/** Bars for rows of any kind; `scores` gives their means and bounds by id. */
export function barsPicture(
  { grid, design, score }: PictureOptions,
  rows: readonly ScoreRow[],
  scores: Parameters<typeof barsModel>[2],
): Picture {
  const begun = answeredOf(score.counts) > 0
  return { rows, radar: null, bars: barsModel(grid, rows, scores, { begun, design }) }
}
