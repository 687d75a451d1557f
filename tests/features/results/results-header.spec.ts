import { mount } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadGrid, loadLenses } from '@/catalog'
import { compareAnswers } from '@/domain/comparison'
import { scoreCore } from '@/domain/core'
import { modelsOf, type Grid } from '@/domain/grid'
import { headlineOf } from '@/domain/headline'
import type { Lenses } from '@/domain/lenses'
import { scoreAssessment } from '@/domain/scoring'
import { sayChanges } from '@/features/results/changes'
import ResultsHeader from '@/features/results/ResultsHeader.vue'
import { loadMessages } from '@/i18n'
import { answersOf, assessmentOf } from '../../builders'

let grid: Grid
let lenses: Lenses

beforeAll(async () => {
  await loadMessages('core', 'results')
  grid = await loadGrid('spf-cps', '1.0.0', 'fr')
  lenses = await loadLenses('spf-cps', '1.0.0', 'fr')
})

const before = { '1.1.1': 1, '1.2.1': 2 } as const
const after = { '1.1.1': 2, '1.2.1': 2, '1.2.2': 3 } as const

interface Case {
  answers?: Parameters<typeof answersOf>[0]
  design?: boolean
  changes?: string
}

function render({ answers: specs = after, design = false, changes = '' }: Case) {
  const answers = answersOf(specs)
  const score = scoreAssessment(grid, answers)
  const answered = { grid, answers, design }
  return mount(ResultsHeader, {
    props: {
      profile: { answered, score, earlier: null, lenses, factors: [] },
      headline: headlineOf(score, design),
      assessment: assessmentOf(),
      core: scoreCore(lenses.core, answers, score.operationals),
      changes,
    },
  })
}

describe('the head of a profile', () => {
  it.each([
    [false, /^2\smodèles sur\s31\sapplicables en place, 1\snon\sconcerné/],
    [true, /^2\smodèles sur\s31\sapplicables prévus par écrit, 1\snon\sconcerné/],
  ])('counts in the words of the phase of the project (in design: %s)', (design, said) => {
    const answers = { '1.2.1': 2, '1.2.2': 3, '1.2.3': 1, '3.1.1': 'nc' } as const
    expect(render({ answers, design }).get('.facts button').text()).toMatch(said)
  })

  it('says what the grey band is, as long as there is one', () => {
    expect(render({}).text()).toContain('La zone grise montre où')
    const whole = Object.fromEntries(modelsOf(grid).map(({ id }) => [id, 2 as const]))
    expect(render({ answers: whole }).text()).not.toContain('zone grise')
  })

  it('says what changed since the earlier date, and leads to it', async () => {
    const changes = sayChanges(compareAnswers(grid, answersOf(before), answersOf(after)))
    expect(changes.replaceAll('\u00a0', ' ')).toBe('1 progrès, 0 recul, 1 stable')
    const header = render({ changes })
    await header.get('.changes').trigger('click')
    expect(header.get('.changes').text()).toBe(changes)
    expect(header.emitted('seeChanges')).toHaveLength(1)
  })

  it('says nothing of changes where nothing can be compared', () => {
    const changes = sayChanges(compareAnswers(grid, answersOf({}), answersOf(after)))
    expect(render({ changes }).find('.changes').exists()).toBe(false)
  })
})
