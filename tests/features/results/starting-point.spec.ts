import { mount, RouterLinkStub } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadGrid, loadSuggestions } from '@/catalog'
import type { PlanLine } from '@/domain/assessment'
import type { Grid } from '@/domain/grid'
import { rankPriorities } from '@/domain/priorities'
import { buildShortlist } from '@/domain/shortlist'
import type { Suggestions } from '@/domain/suggestions'
import StartingPoint from '@/features/results/StartingPoint.vue'
import { loadMessages } from '@/i18n'
import { answersOf, modelId, planLineOf } from '../../builders'

let grid: Grid
let file: Suggestions

beforeAll(async () => {
  await loadMessages('core', 'results')
  grid = await loadGrid('spf-cps', '1.0.0', 'fr')
  file = await loadSuggestions('spf-cps', 'fr')
})

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
/** A suggestion for a whole criterion, whose words no other has. */
const whole = () => file.suggestions.find(({ id }) => id === '2.1-first-1')!

interface Case {
  id?: string
  isFirst?: boolean
  isStrongGap?: boolean
  /** Whether its criterion has a model before it. */
  isSecond?: boolean
}

function render(line?: PlanLine, options: Case = {}) {
  const { id = '2.1.5', isFirst = true, isStrongGap = false, isSecond = false } = options
  const answers = answersOf({ [id]: 0, ...(isSecond && { '2.1.1': 0 }) })
  const strongGaps = new Set(isStrongGap ? [modelId(id)] : [])
  const entries = buildShortlist(grid, rankPriorities(grid, answers, strongGaps), {
    forModel: () => null,
    forCriterion: () => ({ offered: [whole()], folded: [] }),
  })
  return mount(StartingPoint, {
    props: {
      entry: entries.find(({ model }) => model.id === id)!,
      isFirst,
      answered: { grid, answers, design: false },
      file,
      sourcesOf: () => [],
      line,
      isFull: false,
    },
    global: { stubs: { RouterLink: RouterLinkStub } },
  })
}

describe('a place to start', () => {
  const actionOf = (line?: PlanLine) => plain(render(line).get('.action').text())

  it('is in the plan only with the suggestion that it shows', () => {
    const own = { modelId: modelId('2.1.5') }
    expect(actionOf()).toContain('Ajouter au plan')
    expect(actionOf(planLineOf({ ...own, action: whole().text }))).toBe('Dans votre plan')
    const planned = '2.1.5 : un pas est prévu'
    expect(actionOf(planLineOf(own))).toBe(planned)
    // It came from the suggestion, and the team wrote something else.
    expect(actionOf(planLineOf({ ...own, suggestionId: whole().id }))).toBe(planned)
  })

  it('tells of its step where the suggestion stands with another model too', () => {
    const second = (line?: PlanLine) => plain(render(line, { isSecond: true }).text())
    expect(second()).toContain('donnée plus haut avec 2.1.1, sert aussi à ce modèle.')
    expect(second()).not.toContain('un pas est prévu')
    expect(second(planLineOf({ modelId: modelId('2.1.5') }))).toContain('2.1.5 : un pas est prévu')
  })

  it.each([
    ['2.1.5', false, 'Ce modèle est « Pas en place » : plus un niveau est bas, plus'],
    ['1.2.1', false, 'Ce modèle est « Pas en place », et il fait partie du socle : cela'],
    ['2.1.5', true, 'Ce modèle est « Pas en place », et les réponses de l’équipe sont très éloig'],
    ['1.2.1', true, 'Ce modèle est « Pas en place », il fait partie du socle, et les réponses'],
  ])('says why in words before the sum: %s, strong gap %s', async (id, isStrongGap, words) => {
    const whys = await Promise.all(
      [true, false].map(async (isFirst) => {
        const fold = render(undefined, { id, isStrongGap, isFirst }).get<HTMLDetailsElement>(
          'details',
        )
        fold.element.open = true
        await fold.trigger('toggle')
        return plain(fold.text())
      }),
    )
    expect(whys[0]).toMatch(/^Pourquoi en premier \?.*Le calcul : 3 − 0 .*points?$/)
    expect(whys[1]).toMatch(/^Pourquoi ce modèle \?/)
    expect(whys[0]).toContain(words)
  })

  it('gives the level of the model, and apart from it the criterion that the suggestion serves', () => {
    const paragraphs = render()
      .findAll('p')
      .map((one) => plain(one.text()))
    expect(paragraphs.some((text) => /^2\.1\.5 .*Pas en place$/.test(text))).toBe(true)
    expect(paragraphs).toContain('Cette piste sert tout le critère 2.1.')
  })
})
