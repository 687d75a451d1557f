import { byDate, ratedLevel, type Answers, type Assessment } from './assessment'
import { modelsOf, type Grid, type ModelId } from './grid'

/** The last assessment before this one on the same edition of its grid: by date, then as they were begun. */
export const assessmentBefore = (
  assessments: readonly Assessment[],
  assessment: Assessment,
): Assessment | undefined =>
  assessments
    .filter(
      (one) =>
        one.gridId === assessment.gridId &&
        one.edition === assessment.edition &&
        byDate(one, assessment) < 0,
    )
    .sort(byDate)
    .at(-1)

/** Models rated at both dates, by what became of them; in grid order. */
export interface Comparison {
  compared: number
  up: ModelId[]
  same: ModelId[]
  down: ModelId[]
}

/** Compares two dates of the same edition, model by model; a model rated at one date only is left out. */
export function compareAnswers(grid: Grid, earlier: Answers, later: Answers): Comparison {
  const comparison: Comparison = { compared: 0, up: [], same: [], down: [] }
  for (const { id } of modelsOf(grid)) {
    const before = ratedLevel(earlier, id)
    const after = ratedLevel(later, id)
    if (before === null || after === null) continue
    comparison.compared += 1
    if (after > before) comparison.up.push(id)
    else if (after < before) comparison.down.push(id)
    else comparison.same.push(id)
  }
  return comparison
}
