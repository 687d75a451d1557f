import { mount } from '@vue/test-utils'
import { beforeAll, expect, it } from 'vitest'
import { loadGrid, loadLenses } from '@/catalog'
import { scoreCore } from '@/domain/core'
import { headlineOf } from '@/domain/headline'
import { scoreAssessment } from '@/domain/scoring'
import { explainedCounts } from '@/features/results/explained-counts'
import ResultsHeader from '@/features/results/ResultsHeader.vue'
import { loadMessages } from '@/i18n'
import { answersOf, assessmentOf } from '../../builders'

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

it.each([
  [false, /^2\smodèles en place, 1\snon\sconcerné/],
  [true, /^2\smodèles prévus par écrit, 1\snon\sconcerné/],
])(
  'the count above a profile follows the phase of the project (in design: %s)',
  async (design, said) => {
    const grid = await loadGrid('spf-cps', '1.0.0', 'fr')
    const lenses = await loadLenses('spf-cps', '1.0.0', 'fr')
    const answers = answersOf({ '1.2.1': 2, '1.2.2': 3, '1.2.3': 1, '3.1.1': 'nc' })
    const score = scoreAssessment(grid, answers)
    const profile = {
      answered: { grid, answers, design },
      score,
      earlier: null,
      lenses,
      factors: [],
    }
    const props = {
      profile,
      headline: headlineOf(score, design),
      core: scoreCore(lenses.core, answers, score.operationals),
      assessment: assessmentOf(),
    }
    const [counts] = mount(ResultsHeader, { props }).findAll('.facts button')
    expect(counts?.text()).toMatch(said)
  },
)
