import { besideMean } from '@/domain/explanation'
import {
  bandLabel,
  levelName,
  locateModel,
  locateOperational,
  type GeneralId,
  type Grid,
} from '@/domain/grid'
import type { Factor } from '@/domain/lenses'
import type { AssessmentScore, GeneralScore, OperationalScore, SetScore } from '@/domain/scoring'
import { t } from '@/i18n'
import { formatList } from '@/i18n/format'
import { printFigure } from '@/parts/figure'

/** A score in words: a row of the table that says what its chart shows. */
export interface ScoreRow {
  id: string
  /** Says the colour; null where there is none. */
  general: GeneralId | null
  number: string
  name: string
  /** The band, or why there is none. */
  level: string
  /** As printed; empty where there is none. */
  figure: string
  /** « 3/5 »: in place, of those that apply; empty where nothing is known. */
  share: string
  lowest: Lowest | null
  /** At the earlier date that the picture draws too; empty where there is none. */
  before: string
  /** What is left out of the figure, and between what it can still move; empty when nothing is. */
  missing: string
}

/** What a mean hides: the lowest of what it was made from. */
export interface Lowest {
  id: string
  name: string
  level: string
}

export interface RowOptions {
  grid: Grid
  /** Whether the levels are read in the wording of a project in design. */
  design: boolean
}

function lowestModel({ grid, design }: RowOptions, { lowest }: SetScore): Lowest | null {
  const model = lowest && locateModel(grid, lowest.modelId)?.model
  if (!model) return null
  return { id: model.id, name: model.shortLabel, level: levelName(grid, lowest.level, design) }
}

const levelOf = (grid: Grid, { state, band }: Pick<SetScore, 'state' | 'band'>): string =>
  state === 'scored' ? bandLabel(grid, band) : t(`core.score.${state}`)

function movesOf(grid: Grid, { low, high }: Pick<SetScore, 'low' | 'high'>): string {
  if (low === null || high === null || low === high) return ''
  return t('core.table.between', {
    low: printFigure(grid.scale.bands, low),
    high: printFigure(grid.scale.bands, high),
  })
}

function missingOf(grid: Grid, score: SetScore): string {
  const { state, unknown, blank, notApplicable, applicable } = score
  const parts = [
    unknown > 0 && t('core.table.unknown', {}, unknown),
    blank > 0 && state !== 'blank' && t('core.table.blank', {}, blank),
    notApplicable > 0 && applicable > 0 && t('core.table.notApplicable', {}, notApplicable),
    state !== 'blank' && movesOf(grid, score),
  ]
  return parts.filter((part) => typeof part === 'string' && part !== '').join(', ')
}

function setRow(options: RowOptions, score: SetScore) {
  const { grid } = options
  const { value, inPlace, rated, applicable } = score
  return {
    level: levelOf(grid, score),
    figure: value === null ? '' : printFigure(grid.scale.bands, value),
    share: rated === 0 ? '' : t('core.score.inPlace', { inPlace, applicable }),
    lowest: lowestModel(options, score),
    before: '',
    missing: missingOf(grid, score),
  }
}

/** One row per operational criterion, in the order of the radar's axes; `earlier`: the score that it outlines. */
export function criterionRows(
  options: RowOptions,
  score: AssessmentScore,
  earlier?: AssessmentScore | null,
): ScoreRow[] {
  return score.operationals.map((own, index) => {
    const path = locateOperational(options.grid, own.id)
    const before = earlier?.operationals[index]?.value ?? null
    return {
      id: own.id,
      general: path?.general.id ?? null,
      number: own.id,
      name: path?.operational.shortLabel ?? '',
      ...setRow(options, own),
      before: before === null ? '' : printFigure(options.grid.scale.bands, before),
    }
  })
}

/** One row per effectiveness factor, in their fixed order. */
export function factorRows(
  options: RowOptions,
  factors: readonly Factor[],
  scores: readonly (SetScore & { id: string })[],
): ScoreRow[] {
  return factors.flatMap(({ id, number, shortLabel }) => {
    const score = scores.find((one) => one.id === id)
    return score
      ? { id, general: null, number: String(number), name: shortLabel, ...setRow(options, score) }
      : []
  })
}

function lowestCriterion(grid: Grid, shown: readonly OperationalScore[]): Lowest | null {
  const [lowest] = shown.toSorted((one, other) => (one.value ?? 0) - (other.value ?? 0))
  if (!lowest?.band) return null
  return {
    id: lowest.id,
    name: locateOperational(grid, lowest.id)?.operational.shortLabel ?? '',
    level: bandLabel(grid, lowest.band),
  }
}

/** Its mean may lie beside the bounds: what counts in them alone is named. */
function generalMoves(grid: Grid, score: GeneralScore): string {
  const between = score.state === 'blank' ? '' : movesOf(grid, score)
  const beside = besideMean(score)
  return between === '' || beside.length === 0
    ? between
    : t('core.table.beside', { between, list: formatList(beside) }, beside.length)
}

/** One row per general criterion. */
export function generalRows({ grid }: RowOptions, score: AssessmentScore): ScoreRow[] {
  return score.generals.map((own) => {
    const { operationals, shown } = own
    const general = grid.generals.find(({ id }) => id === own.id)
    return {
      id: own.id,
      general: own.id,
      number: own.id,
      name: general?.shortLabel ?? '',
      level: levelOf(grid, own),
      figure: own.value === null ? '' : printFigure(grid.scale.bands, own.value),
      share: operationals.length === 0 ? '' : `${shown.length}/${operationals.length}`,
      lowest: lowestCriterion(grid, shown),
      before: '',
      missing: generalMoves(grid, own),
    }
  })
}
