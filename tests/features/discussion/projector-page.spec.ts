import '../../stores/fresh'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ResponseCode } from '@/domain/assessment'
import { GeneralId } from '@/domain/grid'
import ProjectorPage from '@/features/discussion/ProjectorPage.vue'
import { loadMessages } from '@/i18n'
import { patchAssessment } from '@/storage/assessments'
import { usePreferencesStore } from '@/stores/preferences'
import { useWorkshopStore } from '@/stores/workshop'
import { modelId } from '../../builders'
import { freshStart } from '../../stores/fresh'
import { collectCodes, openWorkshop } from '../../stores/open-workshop'
import { readBallotOf } from '../../workshop-builders'
import { settle, visit } from '../screen'

const model = modelId('1.2.1')
const store = () => useWorkshopStore()

/** The projector of a workshop whose people answered one model; it is the one shown. */
async function shown(...codes: ResponseCode[]) {
  const { id } = await openWorkshop()
  await collectCodes(model, codes)
  store().moveTo(model)
  const page = await visit('workshopProjector', ProjectorPage, `/workshops/${id}/projector`)
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
      await settle()
    }
  }
  /** As it is read: what stands in two elements stands apart. */
  const text = () =>
    page.wrapper
      .html()
      .replaceAll(/<!--.*?-->/g, '')
      .replaceAll(/<[^>]+>|&nbsp;/g, ' ')
      .replaceAll(/\s+/g, ' ')
  const dots = () => page.wrapper.findAll('.dot').length
  return { ...page, press, text, dots }
}

// A canvas cannot be drawn on here.
vi.mock('@/charts/BarsChart.vue', () => ({
  __esModule: true,
  default: { template: '<p class="bars" />' },
}))

beforeEach(async () => {
  await freshStart()
  await loadMessages('core', 'workshop', 'discussion')
  Object.defineProperty(document, 'fonts', {
    configurable: true,
    value: { ready: Promise.resolve() },
  })
})
afterEach(() => {
  vi.restoreAllMocks()
})

it('shows how many answered and nothing of what, until the answers are shown', async () => {
  const { press, text, dots } = await shown(0, 3, 3, 'nsp')
  expect(dots()).toBe(0)
  expect(text()).toContain('4 réponses masquées jusqu’à l’affichage')
  expect(text()).not.toContain('Médiane')
  await press(' ')
  expect(dots()).toBe(4)
  expect(text()).toContain('Écart fort')
  expect(text()).toMatch(/Médiane : 3/)
  await press(' ')
  expect(dots()).toBe(0)
})

it('keeps the dots hidden below three levels, and says how many there are and between which', async () => {
  const { press, text, dots } = await shown(0, 2, 'nsp')
  await press(' ')
  expect(dots()).toBe(0)
  expect(text()).toMatch(/2 niveaux donnés De « Pas en place » à « Largement en place »/)
  expect(text()).not.toContain('Médiane')
})

it('names the levels of a project in design with the words that stand beside them', async () => {
  const { press, text } = await shown(0, 2)
  const assessment = { id: store().workshop!.assessmentId, draft: null }
  await patchAssessment(assessment, { phase: 'design' }, new Date().toISOString())
  await expect.poll(() => store().design).toBe(true)
  await press(' ')
  expect(text()).toMatch(/De « Pas prévu » à « Prévu par écrit »/)
})

it('has a sentence of its own where more than a third do not know', async () => {
  const { press, text } = await shown(2, 2, 2, 'nsp', 'nsp')
  await press(' ')
  expect(text()).toContain('Mal connu')
  expect(text()).toContain('Plus d’un tiers ne sait pas')
})

it('agrees on a level by one key once the answers are shown, and takes it back', async () => {
  const { press, text } = await shown(1, 1, 1)
  await press('2')
  expect(text()).toContain('Affichez d’abord les réponses')
  await press(' ', '2')
  expect(store().discussions.get(model)?.agreed).toEqual({ kind: 'rated', level: 2 })
  expect(text()).toContain('Niveau convenu 2 · Largement en place')
  await press('Backspace')
  expect(store().discussions.get(model)?.agreed).toBeNull()
  await press('n')
  expect(text()).toContain('n’est pas proposé pour un modèle du socle')
  await press('s')
  expect(store().discussions.get(model)?.agreed).toEqual({ kind: 'unknown' })
})

it('agrees at once on a model that nobody answered alone', async () => {
  const { press } = await shown()
  await press('1')
  expect(store().discussions.get(model)?.agreed).toEqual({ kind: 'rated', level: 1 })
})

it('keeps the first round beside the second, which begins hidden', async () => {
  const { press, text, dots } = await shown(0, 3, 3)
  await press('r')
  expect(text()).toContain('Affichez d’abord les réponses du premier tour')
  await press(' ', 'r')
  expect(dots()).toBe(3)
  for (const name of ['p0', 'p1', 'p2'])
    await store().collect(readBallotOf(name, { [model]: 2 }, { round: 2 }))
  await expect.poll(() => text()).toContain('3 réponses masquées')
  await press(' ')
  expect(dots()).toBe(6)
  expect(text()).toContain('Vos réponses se sont rapprochées')
  expect(text()).toMatch(/1 réponse plus haute, 2 plus basses/)
})

it('marks an answer that came after they were shown', async () => {
  const { press, text } = await shown(1, 1, 1)
  await press(' ')
  await expect.poll(() => store().discussions.get(model)?.revealedAt).toBeTruthy()
  await store().collect(readBallotOf('late', { [model]: 3 }))
  await expect.poll(() => text()).toContain('dont 1 arrivée après l’affichage')
})

it('leaves letters and digits alone when they are switched off, and keeps arrows and Space', async () => {
  const { press } = await shown(1, 1, 1)
  await usePreferencesStore().change({ answerKeys: false })
  await press('w', 'p', 't', '1')
  expect(store().view).toBe('model')
  expect(store().workshop?.timer).toBeNull()
  expect(store().discussions.get(model)?.agreed ?? null).toBeNull()
  await press(' ')
  expect(store().current?.isRevealed).toBe(true)
  await press('ArrowRight')
  expect(store().current?.model.id).not.toBe(model)
})

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

it('says on which models a second round is open, and what to do on a phone, until its answers are shown', async () => {
  const { press, text } = await shown(0, 3, 3)
  await press(' ', 'r')
  expect(text()).toMatch(/Second tour : modèle 1\.2\.1/)
  expect(text()).toMatch(/cochez/)
  await press('w')
  expect(text()).toMatch(/Second tour : modèle 1\.2\.1/)
  await press('w', ' ')
  expect(text()).not.toMatch(/cochez/)
})

it('asks for hands again where nobody answers on a phone', async () => {
  const { press, text } = await shown()
  await press(' ', 'r')
  expect(text()).toContain('chacun pour soi, à main levée')
})

it('shows a timer that is still right after a reload, and says calmly when it is over', async () => {
  const { press, wrapper } = await shown(1)
  await press('t')
  const { endsAt } = store().workshop!.timer!
  expect(wrapper.get('[role=timer]').text()).toMatch(/^5:00|4:59$/)
  vi.spyOn(Date, 'now').mockReturnValue(Date.parse(endsAt) - 61_000)
  await expect.poll(() => wrapper.get('[role=timer]').text()).toBe('1:01')
  vi.spyOn(Date, 'now').mockReturnValue(Date.parse(endsAt) + 5_000)
  await expect.poll(() => wrapper.get('[role=timer]').text()).toBe('Temps écoulé')
  await press('t')
  expect(wrapper.find('[role=timer]').exists()).toBe(false)
})

it('says how to open the trainer’s window when the browser lets nothing be opened', async () => {
  const { press, text, wrapper } = await shown(1)
  vi.spyOn(window, 'open').mockReturnValue(null)
  await press('a')
  expect(text()).toContain('n’a pas laissé s’ouvrir la fenêtre')
  expect(wrapper.get('a[target=_blank]').attributes('href')).toContain('/discuss')
})

it('never shows the trainer’s notes', async () => {
  const { text, press } = await shown(1, 1, 1)
  store().noteForTrainer(model, 'Only for me')
  await press(' ')
  expect(text()).not.toContain('Only for me')
})
