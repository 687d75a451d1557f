import '../../stores/fresh'
import { beforeEach, describe, expect, it } from 'vitest'
import HandsPage from '@/features/workshop/HandsPage.vue'
import { loadMessages } from '@/i18n'
import { usePreferencesStore } from '@/stores/preferences'
import { useWorkshopStore } from '@/stores/workshop'
import { titleParts } from '@/ui/title-parts'
import { readBallotOf } from '../../workshop-builders'
import { freshStart } from '../../stores/fresh'
import { openWorkshop } from '../../stores/open-workshop'
import { settle, visit } from '../screen'

const store = () => useWorkshopStore()

async function open() {
  const { id } = await openWorkshop()
  return visit('workshopHands', HandsPage, `/workshops/${id}/hands`)
}

describe('a show of hands', () => {
  beforeEach(async () => {
    await freshStart()
    await loadMessages('core', 'workshop')
  })

  const press = (wrapper: { element: Element }, key: string, more: KeyboardEventInit = {}) =>
    wrapper.element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }))

  it('is counted with one key a hand, and the last one can be taken back', async () => {
    const { wrapper } = await open()
    for (const key of ['2', '2', 's', '3']) press(wrapper.get('.hands'), key)
    press(wrapper.get('.hands'), 'Backspace')
    await settle()
    const { id } = store().models[0]!
    expect(store().reading(id, 1)?.counts).toEqual({ levels: [0, 0, 2, 0], nc: 0, nsp: 1 })
    expect(wrapper.text()).toContain('3 mains comptées')
    expect(wrapper.get('h1').text()).toMatch(/^1\.1\.1 /)
    expect(titleParts.subject()).toMatch(/^1\.1\.1 /)
    expect(wrapper.get('a.button-primary').text()).toMatch(/^Suivant 1\.2\.1 [A-Z]/)
  })

  it('of a second round is counted in that one, and leaves the first as it was', async () => {
    const { wrapper, router } = await open()
    const { id } = store().models[0]!
    await store().collect(readBallotOf('a', { [id]: 3 }))
    await expect.poll(() => wrapper.text()).toContain('Un bulletin est déjà reçu')
    press(wrapper.get('.hands'), '2')
    store().openSecondRound(id)
    await settle()
    expect(wrapper.text()).toContain('Second tour')
    expect(wrapper.text()).not.toContain('Un bulletin est déjà reçu')
    for (const key of ['Backspace', '3', '3']) press(wrapper.get('.hands'), key)
    const levels = (round: 1 | 2) => store().reading(id, round)?.counts.levels
    expect([levels(1), levels(2)]).toEqual([
      [0, 0, 1, 1],
      [0, 0, 0, 2],
    ])
    await router.push({ query: { round: 1 } })
    press(wrapper.get('.hands'), '0')
    expect([levels(1), levels(2)]).toEqual([
      [1, 0, 1, 1],
      [0, 0, 0, 2],
    ])
  })

  it('keeps the focus on the button that took back the last hand', async () => {
    const { wrapper } = await open()
    press(wrapper.get('.hands'), '0')
    await settle()
    const less = wrapper.get<HTMLButtonElement>('.less')
    less.element.focus()
    for (let times = 0; times < 2; times += 1) await less.trigger('click')
    expect(wrapper.text()).toContain('0 main comptée')
    expect(less.attributes('aria-disabled')).toBe('true')
    expect(less.element.disabled).toBe(false)
  })

  it('takes back no hand of the model before', async () => {
    const { wrapper, click } = await open()
    press(wrapper.get('.hands'), '2')
    await click('Suivant', 'a')
    press(wrapper.get('.hands'), '2')
    await click('Retour', 'a')
    press(wrapper.get('.hands'), 'Backspace')
    await settle()
    expect(wrapper.text()).toContain('1 main comptée')
  })

  it('takes back no hand once the group answers as one, and agrees on nothing by that key', async () => {
    const { wrapper, option } = await open()
    press(wrapper.get('.hands'), '2')
    await option('Comment le groupe répond', 'Une seule réponse pour le groupe').setValue()
    press(wrapper.get('.hands'), 'Backspace')
    await settle()
    const { id } = store().models[0]!
    expect(store().discussions.get(id)?.agreed).toBeUndefined()
    expect(store().reading(id, 1)?.counts.levels).toEqual([0, 0, 1, 0])
  })

  it.each([
    ['of the browser, with Alt', 'ArrowRight', { altKey: true }, '.hands'],
    ['of the radios, their arrows', 'ArrowRight', {}, '[type=radio]'],
    ['that the settings switch off', '2', {}, '.hands'],
  ])('leaves alone the keys %s', async (_, key, more, where) => {
    await usePreferencesStore().change({ answerKeys: false })
    const { wrapper } = await open()
    const before = wrapper.text()
    press(wrapper.get(where), key, more)
    await settle()
    expect(wrapper.text()).toBe(before)
    expect(before).not.toContain('Au clavier')
  })

  it('may be one answer for the whole group, which is agreed at once', async () => {
    const { wrapper, option } = await open()
    await option('Comment le groupe répond', 'Une seule réponse pour le groupe').setValue()
    press(wrapper.get('.hands'), '1')
    await settle()
    const { id } = store().models[0]!
    expect(store().discussions.get(id)?.agreed).toEqual({ kind: 'rated', level: 1 })
    expect(store().reading(id, 1)?.answered).toBe(0)
  })

  it('says beside one answer for the group that those counted stay, and that it is the agreed one', async () => {
    const { wrapper, option } = await open()
    await store().collect(readBallotOf('a', { '1.1.1': 3 }))
    press(wrapper.get('.hands'), '2')
    const said = () => wrapper.get('.besides').text().replaceAll('\u00a0', ' ')
    await expect.poll(said).toContain('les mains des autres')
    await option('Comment le groupe répond', 'Une seule réponse pour le groupe').setValue()
    await expect.poll(said).toMatch(/^2 réponses sont déjà comptées.*niveau convenu/)
  })

  it('asks why a model does not apply of a group that answers as one, not of hands', async () => {
    const { wrapper, option } = await open()
    const { id } = store().models.find(({ ncAllowed }) => ncAllowed)!
    for (const { id: before } of store().models) {
      if (before === id) break
      press(wrapper.get('.hands'), 'ArrowRight')
      await settle()
    }
    expect(wrapper.get('.counter').text()).not.toContain('dites pourquoi')
    await option('Comment le groupe répond', 'Une seule réponse pour le groupe').setValue()
    expect(wrapper.get('.counter').text()).toContain('dites pourquoi')
  })
})
