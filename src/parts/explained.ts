import type { Answers } from '@/domain/assessment'
import { besideMean, explainGeneral, explainSet, type Explanation } from '@/domain/explanation'
import {
  levelName,
  locateModel,
  locateOperational,
  modelIdsOf,
  type BandId,
  type Grid,
  type ModelId,
} from '@/domain/grid'
import type { AssessmentScore, GeneralScore, OperationalScore, SetScore } from '@/domain/scoring'
import { t } from '@/i18n'
import { formatList } from '@/i18n/format'
import { printFigure, writeArithmetic } from './figure'
import { inPlaceLevels } from './in-place'
import { sayResponse } from './say-response'

/** What a figure was made from, and how: everything its dialog says. */
export interface Explained {
  title: string
  /** What the figure rests on, one line each. */
  rowsTitle: string
  valuesTitle: string
  rows: readonly ExplainedRow[]
  /** The calculation, step by step. */
  steps: readonly ExplainedStep[]
  notes: readonly string[]
}

export interface ExplainedRow {
  id: string
  name: string
  value: string
}

interface ExplainedStep {
  name: string
  lines: readonly string[]
}

/** A grid with the answers to it, in the wording of the project's phase. */
export interface AnsweredGrid {
  grid: Grid
  answers: Answers
  design: boolean
}

/** The answer to a model in words, or that there is none. */
export function sayAnswer({ grid, answers, design }: AnsweredGrid, id: ModelId): string {
  const response = answers.get(id)?.response
  return response ? sayResponse(grid, response, design) : t('core.score.blank')
}

function bandStep(grid: Grid, id: BandId | null): ExplainedStep[] {
  const band = grid.scale.bands.find((one) => one.id === id)
  if (!band) return []
  const { label, min, maxExclusive, maxInclusive } = band
  const from = printFigure(grid.scale.bands, min)
  const to = printFigure(grid.scale.bands, maxExclusive ?? maxInclusive ?? min)
  const key = maxExclusive === undefined ? 'core.figure.bandTop' : 'core.figure.bandFrom'
  return [{ name: t('core.figure.band'), lines: [t(key, { label, from, to })] }]
}

function meanLines(grid: Grid, { mean, applicable }: Explanation): string[] {
  if (applicable === 0) return [t('core.figure.notApplicable')]
  if (!mean) return [t('core.figure.noMean')]
  const written = writeArithmetic(mean)
  const figure = printFigure(grid.scale.bands, mean.result)
  return written.endsWith(` ${figure}`)
    ? [written]
    : [written, t('core.figure.written', { figure })]
}

type Unit = 'models' | 'criteria'

function ruleStep({ needed, applicable, known }: Explanation, unit: Unit): ExplainedStep[] {
  if (applicable === 0) return []
  const key = unit === 'models' ? 'core.figure.enoughModels' : 'core.figure.enoughCriteria'
  return [{ name: t('core.figure.enough'), lines: [t(key, { needed, applicable, known }, needed)] }]
}

function boundsStep(
  { low, high }: Explanation,
  unit: Unit,
  note: readonly string[] = [],
): ExplainedStep[] {
  if (!low || !high) return []
  const keys =
    unit === 'models'
      ? (['core.figure.low', 'core.figure.high'] as const)
      : (['core.figure.lowCriteria', 'core.figure.highCriteria'] as const)
  return [
    {
      name: t('core.figure.bounds'),
      lines: [
        t(keys[0], { arithmetic: writeArithmetic(low) }),
        t(keys[1], { arithmetic: writeArithmetic(high) }),
        ...note,
      ],
    },
  ]
}

function behindStep(answered: AnsweredGrid, score: SetScore): ExplainedStep[] {
  const { grid, design } = answered
  const { inPlace, applicable } = score
  const path = score.lowest && locateModel(grid, score.lowest.modelId)
  if (!path || !score.lowest) return []
  const level = levelName(grid, score.lowest.level, design)
  return [
    {
      name: t('core.figure.behind'),
      lines: [
        t('core.figure.lowest', { id: path.model.id, name: path.model.shortLabel, level }),
        t('core.figure.inPlace', { inPlace, ...inPlaceLevels(answered) }, applicable),
      ],
    },
  ]
}

/** The figure of a factor, or of any other set of models. */
export function explainedSet(
  answered: AnsweredGrid,
  title: string,
  models: readonly ModelId[],
  score: SetScore,
): Explained {
  const explanation = explainSet(score)
  return {
    title,
    rowsTitle: t('core.figure.model'),
    valuesTitle: t('core.figure.level'),
    rows: models.map((id) => ({
      id,
      name: locateModel(answered.grid, id)?.model.shortLabel ?? '',
      value: sayAnswer(answered, id),
    })),
    steps: [
      { name: t('core.figure.mean'), lines: meanLines(answered.grid, explanation) },
      ...ruleStep(explanation, 'models'),
      ...bandStep(answered.grid, score.band),
      ...boundsStep(explanation, 'models'),
      ...behindStep(answered, score),
    ],
    notes: score.notApplicable > 0 ? [t('core.figure.leftOut')] : [],
  }
}

/** The figure of an operational criterion. Throws for an id that the grid or the score does not have. */
export function explainedCriterion(
  answered: AnsweredGrid,
  { operationals }: AssessmentScore,
  id: string,
): Explained {
  const criterion = locateOperational(answered.grid, id)?.operational
  const score = operationals.find((one) => one.id === id)
  if (!criterion || !score) throw new Error(`Nothing to explain for ${id}`)
  return explainedSet(answered, `${id} ${criterion.shortLabel}`, modelIdsOf(criterion), score)
}

export const criterionName = (grid: Grid, id: string): string =>
  locateOperational(grid, id)?.operational.shortLabel ?? ''

const meanOrNot = (grid: Grid, { value }: OperationalScore): string =>
  value === null ? t('core.score.notScored') : printFigure(grid.scale.bands, value)

/** The figure of a general criterion: a mean of means. */
export function explainedGeneral(
  { grid }: AnsweredGrid,
  title: string,
  score: GeneralScore,
): Explained {
  const explanation = explainGeneral(score)
  const beside = besideMean(score)
  const note =
    beside.length === 0
      ? []
      : [t('core.figure.beside', { list: formatList(beside) }, beside.length)]
  return {
    title,
    rowsTitle: t('core.figure.criterion'),
    valuesTitle: t('core.figure.mean'),
    rows: score.operationals.map((operational) => ({
      id: operational.id,
      name: criterionName(grid, operational.id),
      value: meanOrNot(grid, operational),
    })),
    steps: [
      { name: t('core.figure.mean'), lines: meanLines(grid, explanation) },
      ...ruleStep(explanation, 'criteria'),
      ...bandStep(grid, score.band),
      ...boundsStep(explanation, 'criteria', note),
    ],
    notes: [t('core.figure.criteriaMean')],
  }
}
