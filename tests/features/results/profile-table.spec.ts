import { mount, RouterLinkStub } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadGrid, loadLenses } from '@/catalog'
import { scoreFactors } from '@/domain/factors'
import type { Grid } from '@/domain/grid'
import type { Lenses } from '@/domain/lenses'
import { scoreAssessment } from '@/domain/scoring'
import { profileView, type Profile, type View } from '@/features/results/profile'
import ProfileTable from '@/features/results/ProfileTable.vue'
import { loadMessages } from '@/i18n'
import { answersOf } from '../../builders'

let grid: Grid
let lenses: Lenses

beforeAll(async () => {
  await loadMessages('core', 'results')
  grid = await loadGrid('spf-cps', '1.0.0', 'fr')
  lenses = await loadLenses('spf-cps', '1.0.0', 'fr')
})

function show(view: View, design: boolean): string {
  const answers = answersOf({ '1.2.1': 2, '1.2.2': 3, '1.2.3': 1 })
  const profile: Profile = {
    answered: { grid, answers, design },
    score: scoreAssessment(grid, answers),
    earlier: null,
    lenses,
    factors: scoreFactors(grid, lenses, answers),
  }
  const props = { profile, view, shown: profileView(profile, view), tableId: 'table' }
  return mount(ProfileTable, { props, global: { stubs: { RouterLink: RouterLinkStub } } })
    .text()
    .replaceAll(/[\u00a0\u202f]/g, ' ')
}

describe('the table of a profile', () => {
  it.each([
    ['in place', false, 'En place', '« Largement en place » ou « Pleinement en place »', 'Prévus'],
    [
      'planned, in a project in design',
      true,
      'Prévus',
      '« Prévu par écrit » ou « Prévu, daté et financé »',
      'En place',
    ],
  ])('says how many models are %s', (_, design, said, levels, unsaid) => {
    const text = show('criteria', design)
    expect(text).toContain(`« ${said} » : modèles ${levels}`)
    expect(text).toContain(`Moyenne${said}Le plus bas`)
    expect(text).not.toContain(unsaid)
  })

  it('says of general criteria how many of their criteria have a mean', () => {
    expect(show('generals', true)).toContain('Critères notés')
  })
})
