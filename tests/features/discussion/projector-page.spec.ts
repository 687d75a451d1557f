import '../../stores/fresh'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { patchAssessment } from '@/storage/assessments'
import { usePreferencesStore } from '@/stores/preferences'
import { readBallotOf } from '../../workshop-builders'
import { model, ready, shown, store } from './projector'

beforeEach(ready)
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
  const { press, text, wrapper } = await shown(1, 1, 1)
  await press('2')
  expect(text()).toContain('Affichez d’abord les réponses')
  await press(' ', '2')
  expect(store().discussions.get(model)?.agreed).toEqual({ kind: 'rated', level: 2 })
  expect(text()).toContain('Niveau convenu 2 · Largement en place')
  const key = wrapper.get('.key[title="Largement en place"]')
  expect(key.find(':not([aria-hidden])').exists(), 'named once').toBe(false)
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
  const regions = wrapper.findAll('[role=status]').map(({ element }) => element)
  vi.spyOn(window, 'open').mockReturnValue(null)
  await press('2', 'a')
  expect(regions.map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('Affichez d’abord les réponses'),
    expect.stringContaining('n’a pas laissé s’ouvrir la fenêtre'),
    expect.stringContaining(model),
  ])
  expect(text()).toContain('n’a pas laissé s’ouvrir la fenêtre')
  expect(wrapper.get('a[target=_blank]').attributes('href')).toContain('/discuss')
})

it('never shows the trainer’s notes', async () => {
  const { text, press } = await shown(1, 1, 1)
  store().noteForTrainer(model, 'Only for me')
  await press(' ')
  expect(text()).not.toContain('Only for me')
})
