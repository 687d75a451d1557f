import '../../stores/fresh'
import { beforeEach, expect, it } from 'vitest'
import { CURRENT_EDITION } from '@/catalog'
import { modelsOf } from '@/domain/grid'
import { readWorkshopCode } from '@/domain/workshop-code'
import { readBallot } from '@/exchange/ballot'
import BallotPage from '@/features/ballot/BallotPage.vue'
import { loadMessages } from '@/i18n'
import { useOwnBallotStore } from '@/stores/own-ballot'
import { freshStart, restart, saved } from '../../stores/fresh'
import { settle, visit } from '../screen'

const own = () => useOwnBallotStore()
const place = (step: string) => `/ballots/spf-cps/${CURRENT_EDITION}/tigre-jardin-42/${step}`

const join = (generalId: string | null = null) =>
  own().join({ code: readWorkshopCode('tigre jardin 42')!, generalId: generalId as never }, null)

async function openVote() {
  const page = await visit('ballot', BallotPage, place('vote'))
  const press = async (what: 'Ajouter' | 'Retirer', model: string) => {
    const button = page.wrapper.get(
      `button[aria-label^="${what} un point"][aria-label*="${model}"]`,
    )
    await button.trigger('click')
    await settle()
    return button
  }
  const said = () => page.wrapper.get('[role=status]').text()
  return { ...page, press, said }
}

beforeEach(async () => {
  await freshStart()
  await loadMessages('core', 'ballot')
})

it('a vote places three dots, on one model or several, and says how many are left', async () => {
  await join()
  const { wrapper, press, said } = await openVote()
  expect(wrapper.findAll('li')).toHaveLength(32)
  expect(wrapper.findAll('h2')).toHaveLength(9)
  expect(said()).toMatch(/Il vous reste 3.points/)
  expect(wrapper.text()).not.toContain('Montrer mon vote')
  await press('Ajouter', '1.1.1')
  await press('Ajouter', '1.1.1')
  expect(said()).toMatch(/Il vous reste 1.point\./)
  await press('Ajouter', '2.1.3')
  expect(said()).toMatch(/Vos 3.points sont placés/)
  expect(wrapper.text()).toContain('Montrer mon vote')

  const more = await press('Ajouter', '3.1.1')
  expect(more.attributes('aria-disabled')).toBe('true')
  expect(more.attributes('disabled')).toBeUndefined()
  expect(own().ballot?.dots).toEqual({ '1.1.1': 2, '2.1.3': 1 })
  await press('Retirer', '1.1.1')
  await press('Retirer', '3.1.1')
  expect(own().ballot?.dots).toEqual({ '1.1.1': 1, '2.1.3': 1 })
})

it('a vote is about the models in scope, and survives a restart', async () => {
  const id = await join('3')
  const { wrapper, press } = await openVote()
  expect(wrapper.findAll('li')).toHaveLength(8)
  await press('Ajouter', '3.2.1')
  await saved()
  restart()
  await own().open(id)
  expect(own().ballot?.dots).toEqual({ '3.2.1': 1 })
})

it('the code of a vote says its dots and the participant, and leads back to them', async () => {
  await join()
  const { press } = await openVote()
  await press('Ajouter', '1.2.1')
  const { wrapper } = await visit('ballot', BallotPage, place('vote-code'))
  const lines = wrapper.findAll('ol li').map((line) => line.text())
  const models = modelsOf(own().grid!).map(({ id }) => id)
  const { participantId } = own().ballot!
  expect(readBallot(lines.join('\n'), { ...own().ballot!, models })).toEqual({
    kind: 'vote',
    vote: { participantId, dots: { '1.2.1': 1 } },
  })
  expect(wrapper.text()).toMatch(/Votre vote.: 1.point/)
  expect(wrapper.get('svg[role=img]').attributes('aria-label')).toContain('votre vote')
  expect(wrapper.get('a').attributes('href')).toBe(place('vote'))
})

it('the ballot read again leads to the vote, and says what is placed', async () => {
  await join()
  const { wrapper } = await visit('ballot', BallotPage, place('review'))
  const link = () => wrapper.get(`a[href="${place('vote')}"]`)
  expect(link().text()).toBe('Voter pour les priorités')
  own().giveDots(own().models[0]!.id, 3)
  await settle()
  expect(link().text()).toBe('Changer mon vote')
  expect(wrapper.text()).toMatch(/3.points placés/)
})
