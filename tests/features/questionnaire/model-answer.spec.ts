import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { answerOf } from '../../builders'
import { CORE, PLAIN, show } from './one-model'

describe('an answer', () => {
  it('is chosen with a click, and nothing else of it changes', async () => {
    const { radios, checked, patches } = show(PLAIN, { answer: answerOf(0, { comment: 'Oui' }) })
    await radios()[2]!.setValue(true)
    expect(patches()).toEqual([{ response: { kind: 'rated', level: 2 } }])
    expect(checked()).toBe('2')
  })

  it.each([
    ['0', '0'],
    ['3', '3'],
    ['s', 'nsp'],
    ['N', 'nc'],
  ])('is chosen with the key %s, which takes the focus along', async (key, value) => {
    const { press, checked } = show(PLAIN)
    await press(key)
    expect(checked()).toBe(value)
    expect(document.activeElement?.getAttribute('value')).toBe(value)
  })

  it('is left alone by the keys when they are switched off', async () => {
    const { press, checked, wrapper } = show(PLAIN, { answerKeys: false })
    await press('2')
    expect(checked()).toBeNull()
    expect(wrapper.find('.keys').exists()).toBe(false)
  })

  it('is left alone by what one types in a comment', async () => {
    const { wrapper, unfold, checked } = show(PLAIN)
    await unfold('Ajouter une preuve')
    await wrapper.get('textarea').trigger('keydown', { key: '2' })
    expect(checked()).toBeNull()
  })

  it('can be cleared, and keeps its comment', async () => {
    const { wrapper, checked, click, patches } = show(PLAIN, {
      answer: answerOf(2, { comment: 'Oui' }),
    })
    await click('Effacer la réponse')
    expect(patches()).toEqual([{ response: null }])
    expect(checked()).toBeNull()
    expect(wrapper.text()).toContain('Oui')
  })

  it('keeps the focus once it is cleared, though the button that cleared it goes', async () => {
    const { radios, click } = show(PLAIN, { answer: answerOf(2) })
    await click('Effacer la réponse')
    expect(document.activeElement).toBe(radios()[0]!.element)
  })

  it('can be flagged as to be confirmed once it is a level, and then only', async () => {
    const { wrapper, radios, patches } = show(PLAIN)
    const isIdle = () => wrapper.get('input[type=checkbox]').element.closest('.idle') !== null
    expect(isIdle()).toBe(true)
    await radios()[1]!.setValue(true)
    expect(isIdle()).toBe(false)
    await wrapper.get('input[type=checkbox]').setValue(true)
    expect(patches().at(-1)).toEqual({ toConfirm: true })
    await radios()[4]!.setValue(true)
    expect(isIdle()).toBe(true)
  })
})

describe('“non concerné”', () => {
  it('is stored at once and asks for its sentence until there is one', async () => {
    const { wrapper, press, patches } = show(PLAIN)
    await press('n')
    expect(patches()).toEqual([{ response: { kind: 'notApplicable' } }])
    expect(wrapper.text()).toContain('Phrase à compléter')

    await wrapper.get('textarea').setValue('Aucun support ne circule en détention.')

    expect(patches().at(-1)).toEqual({ reason: 'Aucun support ne circule en détention.' })
    expect(wrapper.text()).not.toContain('Phrase à compléter')
  })

  it('is not offered for a core model; N does nothing there and says why', async () => {
    const { wrapper, press, radios, patches } = show(CORE)
    expect(radios().map(({ element }) => element.value)).toEqual(['0', '1', '2', '3', 'nsp'])
    await press('n')
    expect(patches()).toEqual([])
    expect(wrapper.get('[role=status]').text()).toContain('socle')
    expect(wrapper.get('[role=status]').text()).toContain('Pas en place')
    await press('0')
    expect(wrapper.get('[role=status]').text()).toBe('')
  })

  it('says why again when N is pressed again', async () => {
    const { wrapper, press } = show(CORE)
    await press('n')
    await flushPromises()
    const changed = vi.fn()
    new MutationObserver(changed).observe(wrapper.get('.refusal').element, {
      childList: true,
      characterData: true,
      subtree: true,
    })
    await press('n')
    await flushPromises()
    expect(changed).toHaveBeenCalled()
    expect(wrapper.get('.refusal').text()).toContain('socle')
  })

  it('is refused where one sees it', async () => {
    const { wrapper, press } = show(CORE)
    const refusal = wrapper.get('[role=status]').element
    const scroll = vi.spyOn(refusal, 'scrollIntoView')
    await press('n')
    await flushPromises()
    expect(scroll).toHaveBeenCalledWith({ block: 'nearest' })
  })
})
