import type { AssessmentId } from '@/domain/assessment'
import type { WholeWorkshop } from '@/domain/whole-project'
import type { WorkshopId } from '@/domain/workshop'
import type { WorkshopCode } from '@/domain/workshop-code'
import { comesIn, compare, type Compared } from './compare'

export interface WorkshopReview extends Compared {
  id: WorkshopId
  code: WorkshopCode
}

/**
 * What becomes of the workshops of a file, each as a whole: a workshop bears the date of whatever changes in it,
 * and ballots that were deleted on purpose never come back by halves. `left`: assessments that stay in the bin.
 */
export function mergeWorkshops(
  file: readonly WholeWorkshop[],
  here: readonly WholeWorkshop[],
  left: ReadonlySet<AssessmentId>,
): { reviews: WorkshopReview[]; incoming: WholeWorkshop[] } {
  const known = new Map(here.map(({ workshop }) => [workshop.id, workshop]))
  const compared = file.map((rows) => {
    const { id, code, assessmentId } = rows.workshop
    const found = compare(
      known.get(id),
      rows.workshop,
      (one, other) => one.updatedAt === other.updatedAt,
    )
    const review: WorkshopReview = { ...found, id, code }
    return {
      rows,
      review: left.has(assessmentId)
        ? { ...review, outcome: 'leave' as const, isBinned: true }
        : review,
    }
  })
  return {
    reviews: compared.map(({ review }) => review),
    incoming: compared.filter(({ review }) => comesIn(review)).map(({ rows }) => rows),
  }
}
