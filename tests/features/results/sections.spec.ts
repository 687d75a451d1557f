import { mount, RouterLinkStub } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadGrid } from '@/catalog'
import { compareAnswers } from '@/domain/comparison'
import type { Grid } from '@/domain/grid'
import { listToCheck, lowestModels, strongPoints } from '@/domain/priorities'
import LowestModels from '@/features/results/LowestModels.vue'
import { occasionsOf } from '@/features/results/occasions'
import SinceLastTime from '@/features/results/SinceLastTime.vue'
import StrongPoints from '@/features/results/StrongPoints.vue'
import ToCheck from '@/features/results/ToCheck.vue'
import ViewSwitch from '@/features/results/ViewSwitch.vue'
import { loadMessages } from '@/i18n'
import { answerOf, answersAll, answersOf, assessmentOf } from '../../builders'

let grid: Grid

beforeAll(async () => {
  await loadMessages('core', 'results')
  grid = await loadGrid('spf-cps', '1.0.0', 'fr')
})

type Specs = Parameters<typeof answersOf>[0]
const global = { stubs: { RouterLink: RouterLinkStub } }
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const answeredOf = (specs: Specs, design = false) => ({ grid, answers: answersOf(specs), design })

describe('the strong points', () => {
  const render = (specs: Specs) => {
    const answered = answeredOf(specs)
    const props = { answered, models: strongPoints(grid, answered.answers) }
    return mount(StrongPoints, { props, global })
  }

  it('come with their proof, or ask for one', () => {
    const text = plain(
      render({ '1.1.1': answerOf(3, { evidence: 'Fiche commune' }), '1.2.1': 2 }).text(),
    )
    expect(text).toContain('Connaissances sur les CPS')
    expect(text).toContain('Preuve : Fiche commune')
    expect(text).toContain('Preuve à noter dans le questionnaire.')
  })

  it('lead to their models', () => {
    const [link] = render({ '1.2.1': 2 }).findAllComponents(RouterLinkStub)
    expect(link!.props('to')).toEqual({ name: 'model', params: { modelId: '1.2.1' } })
  })

  it('are said to be none yet', () => {
    expect(plain(render({ '1.2.1': 1 }).text())).toContain(
      'Aucun modèle n’est encore « Largement en place ».',
    )
  })
})

describe('what is to be checked', () => {
  const render = (specs: Specs) => {
    const lists = listToCheck(grid, answersOf(specs))
    return mount(ToCheck, { props: { grid, lists }, global })
  }
  it('keeps four things apart', () => {
    const text = plain(
      render({
        '1.1.1': 'nsp',
        '1.2.1': answerOf(2, { toConfirm: true }),
        '1.3.1': 'nc',
        '1.3.2': answerOf('nc', { reason: 'Sans objet ici' }),
      }).text(),
    )
    expect(text).toMatch(/qui pourrait le dire \?.*1\.1\.1/)
    expect(text).toMatch(/À confirmer.*1\.2\.1/)
    expect(text).toMatch(/phrase à compléter.*1\.3\.1/)
    expect(text).not.toContain('1.3.2')
    expect(text).toContain('28 modèles n’ont pas encore de réponse.')
  })

  it('says when there is nothing', () => {
    expect(plain(render(Object.fromEntries(answersAll(grid, 2))).text())).toContain(
      'Rien à vérifier',
    )
  })
})

describe('the lowest models', () => {
  it('are counted and named, in the wording of the phase', () => {
    const answered = answeredOf({ '1.1.1': 0, '2.2.2': 0, '3.1.1': 1 }, true)
    const lowest = lowestModels(grid, answered.answers)!
    const text = plain(mount(LowestModels, { props: { answered, lowest }, global }).text())
    expect(text).toContain('2 modèles sont « Pas prévu ».')
    expect(text).toContain('Suivi individuel')
  })
})

describe('what changed since the earlier date', () => {
  const show = (before: Specs, after: Specs, phase: 'running' | 'design' = 'running') => {
    const answered = answeredOf(after)
    const answers = answersOf(before)
    const props = {
      heading: occasionsOf({ date: '2026-11-22' }, '2025-11-13').since,
      answered,
      comparison: compareAnswers(grid, answers, answered.answers),
      earlier: { assessment: assessmentOf({ date: '2025-11-13', phase }), answers },
    }
    return mount(SinceLastTime, { props, global })
  }
  const render = (...given: Parameters<typeof show>) => plain(show(...given).text())

  it('is counted over the models rated at both dates, without a percentage, and asks why', async () => {
    const wrapper = show(
      { '1.1.1': 1, '1.2.1': 1, '1.2.2': 2, '1.2.3': 1, '1.2.4': 'nsp' },
      { '1.1.1': 2, '1.2.1': 2, '1.2.2': 1, '1.2.3': 1, '1.2.4': 3, '1.2.5': 1 },
    )
    const fold = wrapper.get<HTMLDetailsElement>('details')
    fold.element.open = true
    await fold.trigger('toggle')
    const text = plain(wrapper.text())
    expect(text).toContain('Depuis le 13 novembre 2025')
    expect(text).toContain('2 progrès, 1 recul, 1 stable, sur 4 modèles évalués aux deux dates.')
    expect(text).toContain('Pour chaque écart : qu’est-ce qui a changé ?')
    expect(text).toContain('Amorcé → Largement en place')
    expect(text).not.toContain('%')
  })

  it('warns that one judges oneself more severely after training, and that the phase changed', () => {
    expect(render({ '1.1.1': 1 }, { '1.1.1': 2 })).toContain('Drennan et Hyde, 2008')
    expect(render({ '1.1.1': 1 }, { '1.1.1': 2 })).not.toContain('même phase')
    expect(render({ '1.1.1': 1 }, { '1.1.1': 2 }, 'design')).toContain('même phase')
  })

  it('is told from an assessment of the same day by the order of the two', () => {
    const { now, earlier, since } = occasionsOf({ date: '2025-11-13' }, '2025-11-13')
    expect([now, earlier, since]).toEqual([
      'cette autoévaluation',
      'la précédente',
      'Depuis l’autoévaluation précédente',
    ])
  })

  it('says when nothing can be compared', () => {
    expect(render({ '1.1.1': 1 }, { '1.2.1': 2 })).toContain('Aucun modèle n’est évalué')
  })
})

describe('the three readings', () => {
  it('are links with an address of their own, and say which one is open', () => {
    const props = { current: 'generals' as const, counts: { criteria: 9, generals: 3, factors: 8 } }
    const links = mount(ViewSwitch, { props, global }).findAllComponents(RouterLinkStub)
    expect(links.map((link) => plain(link.text()))).toEqual([
      '9 critères',
      '3 critères généraux',
      '8 facteurs d’efficacité',
    ])
    expect(links.map((link) => link.props('to'))).toEqual(
      ['criteria', 'generals', 'factors'].map((view) => ({ query: { view } })),
    )
    expect(links.map((link) => link.attributes('aria-current'))).toEqual([
      undefined,
      'true',
      undefined,
    ])
  })
})
