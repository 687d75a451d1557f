import '../../stores/fresh'
import { beforeEach, expect, it } from 'vitest'
import { modelsOf } from '@/domain/grid'
import { writeWorkshopCode, type WorkshopCode } from '@/domain/workshop-code'
import { writeBallot, writeVote } from '@/exchange/ballot'
import { participantIdAt } from '@/exchange/ballot-bytes'
import VotesPage from '@/features/workshop/VotesPage.vue'
import { loadMessages } from '@/i18n'
import { useWorkshopStore } from '@/stores/workshop'
import { modelId } from '../../builders'
import { freshStart } from '../../stores/fresh'
import { openWorkshop } from '../../stores/open-workshop'
import { visit } from '../screen'
import { readingOf } from './reading'

const store = () => useWorkshopStore()
const participantId = participantIdAt(7)

const target = () => ({
  ...store().workshop!,
  models: modelsOf(store().grid!).map(({ id }) => id),
})
const vote = (dots: Readonly<Record<string, number>>) =>
  writeVote({ participantId, dots }, target())

async function open() {
  const { id } = await openWorkshop()
  const page = await visit('workshopVotes', VotesPage, `/workshops/${id}/votes`)
  return { ...page, ...readingOf(page.wrapper) }
}

beforeEach(async () => {
  await freshStart()
  await loadMessages('core', 'workshop', 'codes')
})

it('takes the text of a vote after the ballot of its participant, and counts it without its dots', async () => {
  const { type, said, wrapper } = await open()
  expect(wrapper.get('.reader').text()).not.toContain('bulletin')
  const answers = { [modelId('1.1.1')]: 2 as const }
  await type(writeBallot({ participantId, round: 1, roleIndex: null, answers }, target()).qr)
  await type(vote({ '1.1.1': 2, '2.1.3': 1 }).lines.join('\n'))
  expect(said()).toMatch(/^Vote du participant 1 reçu.: 3.points\.$/)
  await expect.poll(() => wrapper.get('.number').text()).toMatch(/^1\s*vote reçu/)
  expect(wrapper.text()).not.toContain('2.1.3')
  expect(Object.fromEntries(store().dots)).toEqual({ '1.1.1': 2, '2.1.3': 1 })
})

it('takes the place of an earlier vote, and says so', async () => {
  const { type, said } = await open()
  await type(vote({ '1.1.1': 3 }).qr)
  expect(said()).toContain('Le bulletin de cette personne n’est pas arrivé')
  await type(vote({ '1.2.1': 1 }).file)
  expect(said()).toMatch(/^Vote remplacé.: 1.point\.$/)
  await type(vote({ '1.2.1': 1 }).qr)
  expect(said()).toContain('Vote déjà reçu')
  await expect.poll(() => Object.fromEntries(store().dots)).toEqual({ '1.2.1': 1 })
})

it('takes no vote of another workshop', async () => {
  const { type, said } = await open()
  const own = store().workshop!.code
  const code = (own === 'tigre-jardin-42' ? 'tigre-jardin-43' : 'tigre-jardin-42') as WorkshopCode
  await type(writeVote({ participantId, dots: {} }, { ...target(), code }).qr)
  expect(said()).toContain(`l’atelier ${writeWorkshopCode(code)}`)
})

it('offers to take no more once the ballots are deleted, and says why', async () => {
  const { type, wrapper } = await open()
  await type(vote({ '1.1.1': 3 }).qr)
  await store().forget()
  await expect.poll(() => wrapper.find('.reader').exists()).toBe(false)
  expect(wrapper.text()).toContain('aucun vote ne peut s’ajouter')
  expect(wrapper.text()).not.toContain('Dites à la salle')
  expect(wrapper.get('.number').text()).toMatch(/^1\s*vote reçu/)
})
