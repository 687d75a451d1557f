import '../../stores/fresh'
import { beforeEach, expect, it } from 'vitest'
import IndividualBallots from '@/features/discussion/IndividualBallots.vue'
import MedianChoice from '@/features/discussion/MedianChoice.vue'
import { collectCodes, openWorkshop } from '../../stores/open-workshop'
import { settle, visit } from '../screen'
import { model, ready } from './projector'

beforeEach(ready)

const title = () =>
  document.getElementById(document.activeElement?.getAttribute('aria-labelledby') ?? '')
    ?.textContent

it('keeps the focus beside the medians when they are taken, and when they are withdrawn', async () => {
  const { id } = await openWorkshop()
  await collectCodes(model, [1, 2, 2])
  const { named } = await visit('workshopDecide', MedianChoice, `/workshops/${id}/decide`)
  for (const name of ['Prendre la médiane', 'Retirer les médianes']) {
    const button = named('button', name)
    button.element.focus()
    await button.trigger('click')
    await settle()
    expect(title(), name).toBe('Niveaux de l’équipe')
  }
})

it('keeps the focus where the ballots were deleted, and says so in a region that was there', async () => {
  const { id } = await openWorkshop()
  await collectCodes(model, [1, 2, 2])
  const { wrapper, named, click } = await visit(
    'workshopDecide',
    IndividualBallots,
    `/workshops/${id}/decide`,
  )
  const region = wrapper.get('[role=status]')
  // The dialog gives the focus back to its button, which goes with the ballots.
  named('button', 'Supprimer').element.focus()
  await click('Supprimer')
  await named('dialog button', 'Supprimer').trigger('click')
  await expect.poll(() => region.text()).toMatch(/Les bulletins ont été supprimés/)
  expect(region.element.isConnected).toBe(true)
  await expect.poll(title).toBe('Bulletins individuels')
})
