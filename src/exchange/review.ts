import type { Identity, Project } from '@/domain/assessment'
import { comesIn, sum, tally, type Compared, type Tally } from './compare'
import type { AssessmentReview } from './merge-assessment'
import type { WorkshopReview } from './merge-workshop'

type Value = Identity[string] | undefined

/** A field of the sheet that says something else on either side. */
export interface FieldReview {
  key: string
  isTaken: boolean
  values: { here: Value; file: Value }
}

/** What a file would do to one project. */
export interface ProjectReview extends Compared {
  /** As it would be. */
  project: Project
  /** It comes back from the bin. */
  isRestored: boolean
  differingFields: FieldReview[]
  assessments: AssessmentReview[]
  workshops: WorkshopReview[]
}

/** Whether anything of a project would be written. */
export const changesAnything = (review: ProjectReview): boolean =>
  review.isRestored ||
  comesIn(review) ||
  review.workshops.some(comesIn) ||
  review.assessments.some(
    (assessment) =>
      comesIn(assessment) ||
      [assessment.answers, assessment.planLines].some(({ add, replace }) => add + replace > 0),
  )

/** What a whole file would do, counted. */
export interface MergeTotals {
  projects: Tally
  assessments: Tally
  answers: Tally
  planLines: Tally
  workshops: Tally
}

/** Whether something of a file differs from what is here, and stays out. */
export const leavesAnything = (totals: MergeTotals): boolean =>
  Object.values(totals).some(({ leave }: Tally) => leave > 0)

/** Whether something of a file was deleted here since, and stays in the bin. */
export const leavesInBin = (totals: MergeTotals): boolean =>
  Object.values(totals).some(({ binned }: Tally) => binned > 0)

/** Counts what the projects of a file would do. */
export function totalsOf(reviews: readonly ProjectReview[]): MergeTotals {
  const assessments = reviews.flatMap((review) => review.assessments)
  return {
    projects: tally(reviews),
    assessments: tally(assessments),
    answers: sum(assessments.map(({ answers }) => answers)),
    planLines: sum(assessments.map(({ planLines }) => planLines)),
    workshops: tally(reviews.flatMap(({ workshops }) => workshops)),
  }
}
