import {
  locateOperational,
  type Grid,
  type OperationalCriterion,
  type OperationalId,
} from '@/domain/grid'
import type { Headline } from '@/domain/headline'
import type { AssessmentScore } from '@/domain/scoring'
import { t } from '@/i18n'
import { formatList } from '@/i18n/format'

const SINGULAR = 1
const PLURAL = 2

const capitalise = (sentence: string): string =>
  sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1)

function criteriaOf(grid: Grid, ids: readonly OperationalId[]): OperationalCriterion[] {
  return ids.flatMap((id) => locateOperational(grid, id)?.operational ?? [])
}

/** « la pédagogie et le climat relationnel portent le projet » */
function strongPart(criteria: readonly OperationalCriterion[]): string {
  const isPlural = criteria.length > 1 || criteria.some(({ asSubjectPlural }) => asSubjectPlural)
  const subjects = formatList(criteria.map(({ asSubject }) => asSubject))
  return t('core.headline.strong', { subjects }, isPlural ? PLURAL : SINGULAR)
}

/** « la formation manque encore », or « reste à consolider » once something has begun. */
function weakPart(
  { id, asSubject, asSubjectPlural }: OperationalCriterion,
  score: AssessmentScore,
) {
  const own = score.operationals.find((operational) => operational.id === id)
  const key = own?.band === 'build' ? 'core.headline.weak' : 'core.headline.started'
  return t(key, { subject: asSubject }, asSubjectPlural ? PLURAL : SINGULAR)
}

/** The sentence that a profile opens with: what a person would say, and never a mark. */
export function headlineSentence(grid: Grid, headline: Headline, score: AssessmentScore): string {
  if (headline.kind === 'nothingShown' || headline.kind === 'design')
    return t(`core.headline.${headline.kind}`)
  const strongest = 'strongest' in headline ? criteriaOf(grid, headline.strongest) : []
  const [weakest] = 'weakest' in headline ? criteriaOf(grid, [headline.weakest]) : []
  if (!weakest) return capitalise(strongPart(strongest))
  if (strongest.length === 0) return t('core.headline.onlyWeak', { subject: weakest.asSubject })
  return capitalise(
    t('core.headline.both', {
      strong: strongPart(strongest),
      weak: weakPart(weakest, score),
    }),
  )
}
