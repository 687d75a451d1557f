import '../../stores/fresh'
import { beforeEach, expect, it } from 'vitest'
import { GeneralId } from '@/domain/grid'
import JoinViewPage from '@/features/workshop/JoinViewPage.vue'
import { loadMessages } from '@/i18n'
import { useWorkshopStore } from '@/stores/workshop'
import { freshStart } from '../../stores/fresh'
import { openWorkshop } from '../../stores/open-workshop'
import { readBallotOf } from '../../workshop-builders'
import { visit } from '../screen'

beforeEach(async () => {
  await freshStart()
  await loadMessages('core', 'workshop')
})

async function open(options: Parameters<ReturnType<typeof useWorkshopStore>['setOptions']>[0]) {
  const { id, store } = await openWorkshop()
  store.setOptions(options)
  return visit('workshopJoin', JoinViewPage, `/workshops/${id}/join`)
}

it('says to the room what a typed code does not: the scope, and the roles by their numbers, each in one piece', async () => {
  const { wrapper } = await open({
    generalId: GeneralId.parse('3'),
    roles: ['Enseignant', 'Parent d’élève'],
  })
  expect(wrapper.get('ul').text()).toContain('Environnement')
  const roles = wrapper.findAll('.roles li').map((one) => one.text())
  expect(roles).toEqual(['1\u00a0Enseignant', '2\u00a0Parent\u00a0d’élève'])
})

it('keeps the roles in their places once the room has seen the code', async () => {
  const roles = ['Enseignant', 'Parent']
  await open({ roles })
  const store = useWorkshopStore()
  store.setStage('prepare')
  store.setOptions({ roles: ['Parent'] })
  expect(store.workshop?.options.roles).toEqual(roles)
})

it('asks nothing more where a code says it all', async () => {
  const { wrapper } = await open({ roles: [] })
  expect(wrapper.find('ul').exists()).toBe(false)
})

it('counts the ballots that are in, not the hands of those without a phone', async () => {
  const { wrapper } = await open({ roles: [] })
  const store = useWorkshopStore()
  store.countHands(store.models[0]!.id, 1, { levels: [0, 0, 5, 0], nc: 0, nsp: 0 })
  await store.collect(readBallotOf('a', { '1.1.1': 2 }))
  await expect.poll(() => wrapper.get('.count').text()).toBe('1\u00a0bulletin reçu')
  expect(store.participants).toBe(6)
})
