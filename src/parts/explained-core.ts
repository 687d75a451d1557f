import type { CorePoint, CoreScore } from '@/domain/core'
import { modelsOf } from '@/domain/grid'
import type { Core } from '@/domain/lenses'
import { t } from '@/i18n'
import {
  criterionName,
  sayAnswer,
  type Explained,
  type ExplainedRow,
  type AnsweredGrid,
} from './explained'
import { printFigure } from './figure'

function coreRow(answered: AnsweredGrid, { id, value, reached }: CorePoint): ExplainedRow {
  const { grid } = answered
  const points = t('core.figure.point', {}, reached ? 1 : 0)
  const model = modelsOf(grid).find((candidate) => candidate.id === id)
  const said = model
    ? sayAnswer(answered, model.id)
    : value === null
      ? t('core.score.notScored')
      : printFigure(grid.scale.bands, value)
  return {
    id,
    name: model?.shortLabel ?? criterionName(grid, id),
    value: t('core.figure.pointFor', { value: said, point: points }),
  }
}

/** The points of the core, one by one, with the statement that it is this tool's own. */
export function explainedCore(answered: AnsweredGrid, core: Core, score: CoreScore): Explained {
  const terms = score.details.map(({ reached }) => (reached ? 1 : 0)).join(' + ')
  return {
    title: core.title,
    rowsTitle: t('core.figure.model'),
    valuesTitle: t('core.figure.level'),
    rows: score.details.map((detail) => coreRow(answered, detail)),
    steps: [
      {
        name: t('core.figure.points'),
        lines: [t('core.figure.total', { terms, points: score.points, total: score.total })],
      },
    ],
    notes: [core.rule, core.statement],
  }
}
