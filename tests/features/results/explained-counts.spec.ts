import { beforeAll, expect, it } from 'vitest'
import { loadGrid, loadLenses } from '@/catalog'
import { scoreAssessment } from '@/domain/scoring'
import { explainedCounts } from '@/features/results/explained-counts'
import { loadMessages } from '@/i18n'
import { answersOf } from '../../builders'

beforeAll(() => loadMessages('core', 'results'))

it('the counts above a profile are explained criterion by criterion, with what is left out', async () => {
  const grid = await loadGrid('spf-cps', '1.0.0', 'fr')
  const lenses = await loadLenses('spf-cps', '1.0.0', 'fr')
  const answers = answersOf({ '1.2.1': 2, '1.2.2': 3, '1.2.3': 1, '2.2.1': 'nsp', '3.1.1': 'nc' })
  const score = scoreAssessment(grid, answers)
  const answered = { grid, answers, design: false }
  const { rows, steps } = explainedCounts({ answered, score, earlier: null, lenses, factors: [] })

  expect(rows.find(({ id }) => id === '1.2')?.value).toBe('2 sur 5')
  expect(rows.find(({ id }) => id === '3.1')?.value).toBe('Sans réponse')
  expect(steps[0]?.name).toMatch(/^«\sLargement en place\s» ou «\sPleinement en place\s»$/)
  expect(steps.map(({ lines }) => lines.map((line) => line.replace(/^.*: /, '')))).toEqual([
    ['0 + 2 + 0 + 0 + 0 + 0 + 0 + 0 + 0 = 2'],
    ['32 \u2212 1 = 31'],
    ['31 \u2212 1 \u2212 27 = 3'],
  ])
})
