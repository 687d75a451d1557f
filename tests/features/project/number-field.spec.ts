import '../../stores/fresh'
import { mount } from '@vue/test-utils'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import NumberField from '@/features/project/NumberField.vue'
import { loadMessages } from '@/i18n'
import { useAssessmentStore } from '@/stores/assessment'
import { freshStart } from '../../stores/fresh'
import { identity, sheet } from './sheet'

beforeAll(() => loadMessages('core', 'project'))
beforeEach(async () => {
  await freshStart()
  await useAssessmentStore().openNew()
})

describe('a number', () => {
  it.each([
    ['douze', 'n’est pas un nombre entier'],
    ['1,5', 'n’est pas un nombre entier'],
    ['-3', 'Écrivez 0 ou plus'],
    ['100000', 'ou moins'],
  ])('typed as %s stays on screen, is refused in words, and loses nothing', async (typed, said) => {
    const { control, error } = await sheet()
    const field = control('Participants par an')
    await field.setValue('96')
    await field.setValue(typed)
    expect(error('beneficiaries').exists()).toBe(false)
    await field.trigger('focusout')
    expect(error('beneficiaries').text()).toContain(said)
    expect(error('beneficiaries').text()).toContain('96')
    expect(field.element.value).toBe(typed)
    expect(identity()?.beneficiaries).toBe(96)

    await field.setValue('1 200')
    expect(error('beneficiaries').exists()).toBe(false)
    expect(identity()?.beneficiaries).toBe(1200)
    await field.setValue('')
    expect(identity()?.beneficiaries).toBeNull()
  })

  it('of trained practitioners beyond all practitioners is kept and questioned', async () => {
    const { control, error } = await sheet()
    await control('Intervenants CPS').setValue('5')
    await control('Intervenants formés').setValue('9')
    expect(identity()?.trainedPractitioners).toBe(9)
    expect(error('trainedPractitioners').text()).toContain('plus d’intervenants formés')
    await control('Intervenants CPS').setValue('9')
    expect(error('trainedPractitioners').exists()).toBe(false)
  })

  it('that another tab has stored is shown, and not told as if it were typed here', async () => {
    const wrapper = mount(NumberField, { props: { label: 'People', help: '', min: 0, value: 5 } })
    await wrapper.setProps({ value: 6 })
    expect(wrapper.get('input').element.value).toBe('6')
    expect(wrapper.emitted('change')).toBeUndefined()
    await wrapper.get('input').setValue('61')
    expect(wrapper.emitted('change')).toEqual([[61]])
  })
})
