import '../../stores/fresh'
import { beforeEach, expect, it, vi } from 'vitest'
import { GeneralId } from '@/domain/grid'
import { settle } from '../screen'
import { model, ready, shown, store } from './projector'

// A canvas cannot be drawn on here.
vi.mock('@/charts/BarsChart.vue', () => ({
  __esModule: true,
  default: { template: '<p class="bars" />' },
}))

beforeEach(ready)

const focused = () => document.activeElement?.getAttribute('data-model')

it('shows all models, stays there while everything is shown, and comes back to a tile by one key', async () => {
  const { press, click, text, wrapper } = await shown(0, 3, 3)
  await press('w')
  expect(focused()).toBe(model)
  await press('v')
  expect(store().view).toBe('wall')
  expect(focused()).toBe(model)
  expect(text()).toContain('Toutes les réponses sont affichées')
  const other = wrapper.findAll('[data-model]').at(1)!.attributes('data-model')!
  await wrapper.get(`[data-model="${other}"]`).trigger('click')
  await settle()
  expect(store().view).toBe('model')
  expect(text()).toContain(`${other} `)
  await press('w')
  expect(focused()).toBe(other)
  await click('Revenir au modèle')
  expect(wrapper.get('h1').text()).toContain(other)
})

it('lets the arrows go to the tiles after a button was used with a pointer', async () => {
  const { press, wrapper } = await shown(0, 3, 3)
  await press('w')
  const all = wrapper
    .findAll<HTMLElement>('.controls button')
    .find((one) => one.text() === 'Tout afficher')!
  all.element.focus()
  await all.trigger('click', { detail: 1 })
  await settle()
  expect(document.activeElement).toBe(document.body)
  await press('ArrowDown')
  expect(focused()).toBe(model)
})

it('keeps the focus on a button used by keyboard while the view changes, and on the screen when it goes', async () => {
  const { press, click, named, wrapper } = await shown(0, 3, 3)
  await press('w')
  named('button', 'Profil du groupe').element.focus()
  await click('Profil du groupe')
  expect(document.activeElement?.textContent.trim()).toBe('Revenir au modèle')
  await click('Revenir au modèle')
  expect(document.activeElement?.textContent.trim()).toBe('Profil du groupe')
  await press('w')
  await wrapper.get(`[data-model="${model}"]`).trigger('click')
  await settle()
  expect(document.activeElement).toBe(wrapper.get('.screen').element)
  await press('w', 'p')
  expect(document.activeElement).toBe(wrapper.get('.screen').element)
})

it('shows the profile of the group, on what it rests, and the same in a table; the model is there again after it', async () => {
  const { press, text, wrapper } = await shown(3, 3, 3)
  store().agreeCode(model, 2)
  await press('p')
  expect(store().view).toBe('profile')
  expect(wrapper.get('svg[role=img]').attributes('aria-label')).toMatch(/Radar du groupe/)
  expect(wrapper.get('h1').text()).toContain('Encore quelques réponses')
  expect(text()).toMatch(/1 modèle au niveau 2 ou 3 1 niveau convenu ensemble/)
  expect(text()).toMatch(/31 modèles sans réponse/)
  expect(wrapper.findAll('tbody tr')).toHaveLength(9)
  await press('2', ' ', 'ArrowRight')
  expect(store().view).toBe('profile')
  await press('Escape')
  expect(wrapper.get('h1').text()).toContain(model)
})

it('shows bars where a short workshop has too few criteria for a radar', async () => {
  const { press, wrapper } = await shown(3, 3, 3)
  store().setOptions({ generalId: GeneralId.parse('3') })
  await press('p')
  expect(wrapper.find('svg[role=img]').exists()).toBe(false)
  expect(wrapper.get('.bars').attributes('title')).toMatch(/^Barres du groupe/)
  expect(wrapper.findAll('tbody tr')).toHaveLength(2)
})
