import '../../stores/fresh'
import { beforeEach, expect, it } from 'vitest'
import { readWorkshopCode } from '@/domain/workshop-code'
import JoinPage from '@/features/ballot/JoinPage.vue'
import { loadMessages } from '@/i18n'
import { database } from '@/storage/database'
import { useOwnBallotStore } from '@/stores/own-ballot'
import { freshStart } from '../../stores/fresh'
import { visit } from '../screen'

const focused = () => document.activeElement?.textContent
const said = (number: number) =>
  `Le bulletin tigre\u00a0jardin\u00a0${String(number)} est supprimé de cet appareil.`

/** The list of some ballots, by the number of their code. */
async function list(...numbers: number[]) {
  for (const number of numbers)
    await useOwnBallotStore().join(
      { code: readWorkshopCode(`tigre jardin ${String(number)}`)! },
      null,
    )
  const page = await visit('join', JoinPage, '/join')
  await expect.poll(() => page.wrapper.findAll('.kept li')).toHaveLength(numbers.length)
  const remove = async (number: number) => {
    await page.click(String(number), '.kept li button')
    await page.click('Supprimer', 'dialog button')
  }
  return { ...page, remove, status: () => page.wrapper.get('[role=status]').text() }
}

beforeEach(async () => {
  await freshStart()
  await loadMessages('core', 'ballot')
})

it('a ballot that is deleted is named, and the focus goes on from the title of the list', async () => {
  const { remove, status, wrapper } = await list(42, 43)
  expect(status()).toBe('')
  await remove(42)
  await expect.poll(status).toBe(said(42))
  await expect.poll(focused).toBe('Mes bulletins sur cet appareil')
  expect(wrapper.findAll('.kept li')).toHaveLength(1)
})

it('when the last one is deleted, the focus goes on from the title of the page', async () => {
  const { remove, status, wrapper } = await list(42)
  await remove(42)
  await expect.poll(status).toBe(said(42))
  await expect.poll(focused).toBe('Rejoindre un atelier')
  expect(wrapper.find('.kept').exists()).toBe(false)
  expect(await database().ownBallots.count()).toBe(0)
})

it('one that could not be deleted stays, and is not said to be gone', async () => {
  const { remove, status, wrapper } = await list(42, 43)
  await remove(42)
  await expect.poll(status).toBe(said(42))
  useOwnBallotStore().remove = () => Promise.reject(new Error('refused'))
  await remove(43)
  await expect.poll(() => wrapper.find('[role=alert]').exists()).toBe(true)
  expect(status()).toBe('')
  expect(wrapper.findAll('.kept li')).toHaveLength(1)
})
