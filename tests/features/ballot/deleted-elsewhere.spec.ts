import '../../stores/fresh'
import { beforeEach, describe, expect, it } from 'vitest'
import BallotPage from '@/features/ballot/BallotPage.vue'
import { loadMessages } from '@/i18n'
import { database } from '@/storage/database'
import { changeOwnBallot, loadOwnBallot } from '@/storage/own-ballots'
import { modelId } from '../../builders'
import { freshStart } from '../../stores/fresh'
import { settle, visit } from '../screen'
import { invitation, openTwice, place, refuseOnce } from './open-twice'

const [mine, theirs] = [modelId('1.1.1'), modelId('1.2.1')]

beforeEach(async () => {
  await freshStart()
  await loadMessages('core', 'ballot')
})

describe('a ballot deleted in another tab', () => {
  const title = 'Ce bulletin n’est plus sur cet appareil'

  it('is said to be gone where it was on screen, with the way back', async () => {
    const { id, own, elsewhere } = await openTwice()
    const { wrapper, router, named } = await visit('ballot', BallotPage, place(mine))
    await elsewhere.remove(id)
    await expect.poll(() => wrapper.find('h1').text()).toBe(title)
    expect(document.activeElement?.textContent).toBe(title)
    await named('a', 'Revenir à la page').trigger('click')
    await settle()
    expect(router.currentRoute.value.path).toBe('/join/tigre-jardin-42')
    expect(own.ballot).toBeUndefined()
  })

  it('does not come back when it is answered here before that is known', async () => {
    const { id, own, elsewhere, status } = await openTwice()
    const { wrapper } = await visit('ballot', BallotPage, place(mine))
    const removal = elsewhere.remove(id)
    await wrapper.get('input[value="2"]').setValue()
    await removal
    await expect.poll(() => wrapper.find('h1').text()).toBe(title)
    own.answer(theirs, 1)
    await expect.poll(status).toBe('saved')
    expect(await database().ownBallots.count()).toBe(0)
  })

  it('takes along an answer that could not be stored, even where one joins again', async () => {
    const { id, own, elsewhere, saving, status } = await openTwice()
    const disk = refuseOnce()
    own.answer(mine, 2)
    await expect.poll(status).toBe('failed')
    disk.mockRestore()
    await elsewhere.remove(id)
    await elsewhere.join(invitation, null)
    await expect.poll(() => own.ballot?.participantId).toBe(elsewhere.ballot!.participantId)
    saving.retry()
    await expect.poll(status).toBe('saved')
    expect(own.answers).toEqual({})
    expect((await loadOwnBallot(id))?.answers).toEqual({})
  })

  it('begins anew, without an answer, for whoever joins again', async () => {
    const { id, own, elsewhere, status } = await openTwice()
    own.answer(mine, 2)
    await expect.poll(status).toBe('saved')
    await elsewhere.remove(id)
    await expect.poll(() => own.gone).toBe(id)
    await own.join(invitation, null)
    expect(own.gone).toBeUndefined()
    expect(own.answers).toEqual({})
    await changeOwnBallot(id, (ballot) => ({ ...ballot, roleIndex: 1 }), new Date().toISOString())
    await expect.poll(() => own.ballot?.roleIndex).toBe(1)
  })
})
