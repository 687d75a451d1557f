import '../../stores/fresh'
import { beforeEach, describe, expect, it } from 'vitest'
import BallotPage from '@/features/ballot/BallotPage.vue'
import { loadMessages } from '@/i18n'
import { loadOwnBallot } from '@/storage/own-ballots'
import { modelId } from '../../builders'
import { freshStart } from '../../stores/fresh'
import { visit } from '../screen'
import { openTwice, place, refuseOnce } from './open-twice'

const [mine, theirs] = [modelId('1.1.1'), modelId('1.2.1')]

beforeEach(async () => {
  await freshStart()
  await loadMessages('core', 'ballot')
})

describe('a ballot answered in two tabs', () => {
  it('is read again whole in either of them', async () => {
    const { own, elsewhere } = await openTwice()
    own.answer(mine, 2)
    const { wrapper } = await visit('ballot', BallotPage, place('review'))
    expect(wrapper.text()).toMatch(/1.réponse sur 32/)
    for (const model of elsewhere.models.slice(1, 5)) elsewhere.answer(model.id, 1)
    await expect.poll(() => wrapper.text()).toMatch(/5.réponses sur 32/)
    await expect.poll(() => Object.keys(elsewhere.answers)).toHaveLength(5)
  })

  it('has one code, that says the answers of both', async () => {
    const { own, elsewhere } = await openTwice()
    own.answer(mine, 2)
    const { wrapper } = await visit('ballot', BallotPage, place('code'))
    const lines = () => wrapper.findAll('ol li').map((line) => line.text())
    const before = lines()
    elsewhere.answer(theirs, 3)
    await expect.poll(lines).not.toEqual(before)
    expect(own.answers).toEqual({ [mine]: 2, [theirs]: 3 })
  })

  it('names the same models for the second round in both', async () => {
    const { elsewhere } = await openTwice()
    const { wrapper } = await visit('ballot', BallotPage, place('review'))
    wrapper.get<HTMLDetailsElement>('details').element.open = true
    await wrapper.get('details').trigger('toggle')
    elsewhere.nameSecond([theirs])
    await expect.poll(() => wrapper.findAll('input:checked')).toHaveLength(1)
  })

  it('keeps an answer given here, whatever is read while it cannot be stored', async () => {
    const { id, own, elsewhere, saving, status } = await openTwice()
    const disk = refuseOnce()
    own.answer(mine, 2)
    await expect.poll(status).toBe('failed')
    elsewhere.answer(theirs, 3)
    await expect.poll(() => own.answers).toEqual({ [mine]: 2, [theirs]: 3 })
    expect((await loadOwnBallot(id))?.answers).toEqual({ [theirs]: 3 })
    disk.mockRestore()
    saving.retry()
    await expect.poll(status).toBe('saved')
    expect((await loadOwnBallot(id))?.answers).toEqual({ [mine]: 2, [theirs]: 3 })
  })

  it('never hides an answer between the click and its reading', async () => {
    const { elsewhere } = await openTwice()
    const { wrapper } = await visit('ballot', BallotPage, place(mine))
    const seen = new Set<string>()
    const chosen = () =>
      wrapper.findAll<HTMLInputElement>('input:checked').map(({ element }) => element.value)
    for (const value of ['1', '2', '3', '0']) {
      await wrapper.get(`input[value="${value}"]`).setValue()
      seen.clear()
      elsewhere.answer(theirs, 1)
      for (let turn = 0; turn < 20; turn++) {
        seen.add(chosen().join())
        await new Promise((resolve) => setTimeout(resolve))
      }
      expect([...seen]).toEqual([value])
    }
  })
})
