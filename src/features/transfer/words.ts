import { writeWorkshopCode } from '@/domain/workshop-code'
import type { Compared, Outcome, Tally } from '@/exchange/compare'
import type { AssessmentReview } from '@/exchange/merge-assessment'
import type { WorkshopReview } from '@/exchange/merge-workshop'
import type { MergeTotals, ProjectReview } from '@/exchange/review'
import { t } from '@/i18n'
import { formatDate, formatInstant, formatList } from '@/i18n/format'

const OUTCOMES = ['add', 'replace', 'leave', 'same'] as const satisfies readonly Outcome[]

type Counts = Partial<Record<keyof MergeTotals | 'sheets', number>>

/** « 2 projets, 3 autoévaluations et 64 réponses », without what there is none of. */
export function countedList(counts: Counts): string {
  const kinds = ['projects', 'sheets', 'assessments', 'answers', 'planLines', 'workshops'] as const
  return formatList(
    kinds.flatMap((kind) => {
      const count = counts[kind] ?? 0
      return count > 0 ? [t(`transfer.count.${kind}`, {}, count)] : []
    }),
  )
}

/** Of a project that is on both sides, what is replaced or left is its sheet. */
const isSheet = (outcome: string): boolean => outcome === 'replace' || outcome === 'leave'

/** One sentence for each outcome that something meets. */
export const totalSentences = (totals: MergeTotals): string[] =>
  ([...OUTCOMES, 'binned'] as const).flatMap((outcome) => {
    const list = countedList({
      [isSheet(outcome) ? 'sheets' : 'projects']: totals.projects[outcome],
      assessments: totals.assessments[outcome],
      answers: totals.answers[outcome],
      planLines: totals.planLines[outcome],
      workshops: totals.workshops[outcome],
    })
    return list === '' ? [] : [t(`transfer.preview.sum.${outcome}`, { list })]
  })

const tallied = (kind: 'answers' | 'planLines', tally: Tally): string[] =>
  OUTCOMES.filter((outcome) => tally[outcome] > 0).map((outcome) =>
    t(`transfer.preview.${kind}.${outcome}`, {}, tally[outcome]),
  )

const binnedLines = ({ binned }: Tally): string[] =>
  binned > 0 ? [t('transfer.preview.planLines.binned', {}, binned)] : []

/** What becomes of an assessment: « 4 réponses ajoutées, 2 remplacées ». */
export function assessmentEffects(review: AssessmentReview): string {
  if (review.isBinned) return t('transfer.preview.binned', { date: formatDate(review.here ?? '') })
  const { outcome, answers, planLines } = review
  if (outcome === 'add') return addedAssessment(answers, planLines)
  const own = outcome === 'same' ? [] : [t(`transfer.preview.fields.${outcome}`)]
  return formatList([
    ...own,
    ...tallied('answers', answers),
    ...tallied('planLines', planLines),
    ...binnedLines(planLines),
  ])
}

function addedAssessment(answers: Tally, planLines: Tally): string {
  const list = countedList({ answers: answers.add, planLines: planLines.add })
  return list === '' ? t('transfer.preview.new') : t('transfer.preview.newWith', { list })
}

export const workshopEffect = ({ isBinned, outcome, code }: WorkshopReview): string =>
  t(`transfer.preview.workshop.${isBinned ? 'binned' : outcome}`, { code: writeWorkshopCode(code) })

export const projectEffect = (review: ProjectReview): string =>
  review.isRestored
    ? t('transfer.preview.project.restored')
    : t(`transfer.preview.project.${review.outcome}`)

/** When something was last changed, on either side; empty where both sides say the same, or one is in the bin. */
export const datesOf = ({ outcome, here, file, isBinned }: Compared, differs: boolean): string =>
  here === null || isBinned || (outcome === 'same' && !differs)
    ? ''
    : t('transfer.preview.dates', { here: formatInstant(here), file: formatInstant(file) })
