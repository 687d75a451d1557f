import '../../stores/fresh'
import { beforeEach, describe, expect, it } from 'vitest'
import { loadMessages } from '@/i18n'
import { modelId } from '../../builders'
import { readBallotOf } from '../../workshop-builders'
import { freshStart } from '../../stores/fresh'
import { settle } from '../screen'
import { answers, eventually, open, show, store } from './open-sheet'

const row = Array.from<string>({ length: 32 }).fill('2')

beforeEach(async () => {
  await freshStart()
  await loadMessages('core', 'workshop', 'sheet', 'paper')
})

describe('a filled sheet', () => {
  it('is stored in as many keys as it has rows, and the next one is ready', async () => {
    const { press, status, text } = await open()
    await press(...'03ns'.split(''), ...row.slice(3))
    await eventually(status).toContain('Feuille 1 enregistrée')
    expect(text('.pad .name')).toContain('Nouvelle feuille')
    expect(text('.pad .number')).toBe('1')
    await eventually(() => store().ballots[0]).toMatchObject({ source: 'paper', number: 1 })
    // Row 3 belongs to the core: « NC » is refused, and the next key answers it.
    await eventually(answers).toMatchObject({ '1.1.1': 0, '1.2.1': 3, '1.2.2': 'nsp' })
    await eventually(() => Object.keys(answers())).toHaveLength(32)
  }, 30_000)

  it('stores every key at once, and comes back where it was after the browser was closed', async () => {
    const { id, press, leave } = await open()
    await press('1', '2', 'x', '3')
    await eventually(() => Object.keys(answers())).toHaveLength(3)
    leave()

    const again = await show(id)
    await eventually(again.status).toContain('La feuille 1 reprend')
    expect(again.text('.pad .number')).toBe('5')
    await again.press('0')
    await eventually(() => store().ballots).toHaveLength(1)
    await eventually(() => answers()[modelId('1.2.4')]).toBe(0)
  })

  it('shows what was there when one goes back, and takes another answer', async () => {
    const { press, text, wrapper } = await open()
    await press('1', '2', 'Backspace')
    const cell = wrapper.get('.map [aria-current]')
    expect(cell.attributes()).toMatchObject({
      title: expect.stringContaining('Largement en place'),
    })
    expect(cell.attributes('aria-label'), 'named once').toBeUndefined()
    expect(text('.pad .number')).toBe('2')
    expect(text('.was')).toBe('Déjà saisi\u202f: Largement en place')
    await press('3')
    await eventually(() => answers()[modelId('1.2.1')]).toBe(3)
  })

  it('says calmly that a key means nothing, and keeps its row', async () => {
    const { press, status, text } = await open()
    await press('1', 'q')
    expect(status()).toBe('Cette touche n’a pas d’effet ici.')
    expect(text('.pad .number')).toBe('2')
    await press('n')
    expect(status()).toContain('concerne tous les projets')
    await press('2')
    expect(status()).toBe('')
  })

  it('without any answer is no participant', async () => {
    const { press, status } = await open()
    await press(...row.map(() => 'x'))
    await eventually(status).toContain('rien n’est enregistré')
    expect(store().ballots).toEqual([])
  })

  it('that was just put away is reached again by the backspace', async () => {
    const { press, status, text } = await open()
    await press(...row)
    await eventually(status).toContain('Feuille 1')
    await eventually(() => store().ballots).toHaveLength(1)
    await press('Backspace')
    expect(text('.pad .name')).toContain('Feuille 1')
    expect(text('.pad .number')).toBe('32')
    await press('0')
    await eventually(() => answers()[modelId('3.2.4')]).toBe(0)
    expect(store().ballots).toHaveLength(1)
  })

  it('can be corrected later from the list', async () => {
    const { press, click, status } = await open()
    await press(...row)
    await eventually(() => Object.keys(answers())).toHaveLength(32)
    await click('Corriger')
    await press('0')
    await click('Terminer cette feuille')
    await eventually(status).toContain('Feuille 1 enregistrée')
    await eventually(answers).toMatchObject({ '1.1.1': 0, '1.2.1': 2 })
  })

  it('that is taken up while its last keys are being stored keeps them', async () => {
    const { wrapper, press, click } = await open()
    await press('1')
    await eventually(() => wrapper.text()).toContain('1 sur 32')
    const pad = wrapper.get('.pad')
    for (const key of row.slice(1)) void pad.trigger('keydown', { key })
    await click('Corriger')
    await press('0')
    await eventually(answers).toMatchObject({ '1.1.1': 0, '3.2.4': 2 })
    expect(Object.keys(answers())).toHaveLength(32)
  })

  it('counts for the first round, and says so once a second one is asked for', async () => {
    const { wrapper, press } = await open()
    await press('1')
    expect(wrapper.find('.notice').exists()).toBe(false)
    store().openSecondRound(modelId('1.1.1'))
    await settle()
    expect(wrapper.get('.notice').text()).toContain('Le second se compte à main levée')
    expect(wrapper.get('.notice a').attributes('href')).toContain('/hands/1.1.1')
  })

  it('is typed by touch as well', async () => {
    const { click, text } = await open()
    await click('Amorcé')
    await click('Laissée blanche')
    expect(text('.pad .number')).toBe('3')
    await eventually(answers).toEqual({ '1.1.1': 1 })
  })
})

describe('the role', () => {
  it('takes one key before the sheet when roles are offered', async () => {
    const { press, status, text } = await open({ roles: ['Parent', 'Enseignant'] })
    expect(text('.pad')).toContain('Quelle fonction est cochée')
    await press('3')
    expect(status()).toBe('Aucune fonction ne porte ce numéro.')
    await press('2', ...row)
    await eventually(() => store().ballots[0]?.roleIndex).toBe(1)
    expect(text('.pad')).toContain('Quelle fonction est cochée')
  })
})

it('a workshop whose ballots were deleted takes no sheet', async () => {
  const { wrapper } = await open()
  await store().collect(readBallotOf('a', { '1.1.1': 2 }))
  await store().forget()
  await eventually(() => wrapper.find('.pad').exists()).toBe(false)
  expect(wrapper.text()).toContain('il n’en prend plus')
})
