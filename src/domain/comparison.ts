import { byDate, ratedLevel, type Answers, type Assessment, type AssessmentId } from './assessment'
import { modelsOf, type Grid, type ModelId } from './grid'

/** An assessment of an earlier date, with what it says. */
export interface Earlier {
  assessment: Assessment
  answers: Answers
}

/**
 * Those before this one on the same edition of its grid, the latest first: by date, then as they were begun. One of
 * the same day comes last of all: two people who each begin one hide no earlier date from each other.
 */
export const assessmentsBefore = (
  assessments: readonly Assessment[],
  assessment: Assessment,
): Assessment[] =>
  assessments
    .filter(
      (one) =>
        one.gridId === assessment.gridId &&
        one.edition === assessment.edition &&
        byDate(one, assessment) < 0,
    )
    .sort(
      (one, other) =>
        Number(one.date === assessment.date) - Number(other.date === assessment.date) ||
        byDate(other, one),
    )

/**
 * The first of them in which a model is rated: one that was begun and left empty hides none. Null when there is
 * none, and while the answers of one that may be it are not read yet.
 */
export function lastRated(
  before: readonly Assessment[],
  answersOf: ReadonlyMap<AssessmentId, Answers>,
): Earlier | null {
  for (const assessment of before) {
    const answers = answersOf.get(assessment.id)
    if (!answers) return null
    if ([...answers.keys()].some((id) => ratedLevel(answers, id) !== null))
      return { assessment, answers }
  }
  return null
}

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
