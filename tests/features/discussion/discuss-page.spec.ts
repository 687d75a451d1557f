import '../../stores/fresh'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import DiscussPage from '@/features/discussion/DiscussPage.vue'
import { collectCodes, openWorkshop } from '../../stores/open-workshop'
import { readBallotOf } from '../../workshop-builders'
import { settle, visit } from '../screen'
import { model, ready, store } from './projector'

beforeEach(ready)
afterEach(() => {
  vi.restoreAllMocks()
})

/** The trainer's window of a workshop whose people answered one model; it is the one discussed. */
async function discussing() {
  const { id } = await openWorkshop()
  await collectCodes(model, [0, 3, 3])
  store().moveTo(model)
  const page = await visit('workshopDiscuss', DiscussPage, `/workshops/${id}/discuss`)
  const regions = page.wrapper.findAll('[role=status]').map(({ element }) => element)
  /** What a screen reader hears: the texts of the regions that were there from the start. */
  const heard = () => regions.filter(({ isConnected }) => isConnected).map((one) => one.textContent)
  /** Uses a button with the keyboard. */
  const use = async (name: string) => {
    const button = page.named('button', name)
    button.element.focus()
    await button.trigger('click')
    await settle()
  }
  return { ...page, heard, use }
}

it('says which model comes, its place, its answers and its gap, and when the room sees them', async () => {
  const { heard, use } = await discussing()
  await use('Suivant')
  await use('Précédent')
  expect(heard()).toContainEqual(
    expect.stringMatching(/^1\.2\.1 .+, modèle \d+ sur 32, 3 réponses, Écart fort$/),
  )
  await use('Afficher les réponses')
  expect(heard()).toContain('Ces réponses sont affichées dans la salle.')
})

it('says why something is not done, again when it is tried again', async () => {
  const { heard, use, named } = await discussing()
  const refusal = expect.stringContaining('Affichez d’abord les réponses du premier tour')
  await use('Second tour')
  expect(heard()).toContainEqual(refusal)
  const changed = vi.fn()
  new MutationObserver(changed).observe(named('.message', '').element, {
    childList: true,
    subtree: true,
    characterData: true,
  })
  await use('Second tour')
  expect(changed).toHaveBeenCalled()
  vi.spyOn(window, 'open').mockReturnValue(null)
  await use('Ouvrir la projection')
  expect(heard()).toContainEqual(expect.stringContaining('n’a pas laissé s’ouvrir la fenêtre'))
})

it('keeps the focus where a button changes its name, and in the timer when its button goes', async () => {
  const { use } = await discussing()
  const focused = () => document.activeElement?.textContent.trim()
  await use('Afficher les réponses')
  await use('Second tour')
  expect(focused()).toBe('Revenir au premier tour')
  await use('Revenir au premier tour')
  expect(focused()).toBe('Second tour')
  await use('min')
  await use('Arrêter')
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Minuteur')
})

it('offers the duration that was prepared first, and stands out', async () => {
  const { wrapper } = await discussing()
  const names = () => wrapper.findAll('.minutes').map((one) => one.text().replace(/\s/, ' '))
  expect(wrapper.find('.minutes.button-primary').exists()).toBe(false)
  store().setOptions({ timerSeconds: 8 * 60 })
  await expect.poll(names).toEqual(['8 min', '2 min', '3 min', '5 min'])
  expect(wrapper.findAll('.minutes.button-primary').map((one) => one.text())).toHaveLength(1)
  expect(wrapper.get('.minutes').classes()).toContain('button-primary')
})

it('stays on the model whose answers were shown when ballots change the order, and comes back to it', async () => {
  const { id } = await openWorkshop()
  await collectCodes(model, [0, 2, 2])
  const path = `/workshops/${id}/discuss`
  const { wrapper, click, leave } = await visit('workshopDiscuss', DiscussPage, path)
  const title = () => wrapper.get('#current-model .grid-id').text()
  await click('Afficher les réponses')
  await store().collect(readBallotOf('d', { '3.1.2': 0 }))
  await store().collect(readBallotOf('e', { '3.1.2': 3 }))
  await store().collect(readBallotOf('f', { '3.1.2': 3 }))
  await expect.poll(() => store().order[0]).toBe('3.1.2')
  await settle()
  expect(title()).toBe(model)
  leave()
  const again = await visit('workshopDiscuss', DiscussPage, path)
  expect(again.wrapper.get('#current-model .grid-id').text()).toBe(model)
})
