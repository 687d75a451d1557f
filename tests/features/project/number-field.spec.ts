import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import NumberField from '@/features/project/NumberField.vue'

it('a number that another tab has stored is shown, and not told as if it were typed here', async () => {
  const wrapper = mount(NumberField, { props: { label: 'People', help: '', min: 0, value: 5 } })
  await wrapper.setProps({ value: 6 })
  expect(wrapper.get('input').element.value).toBe('6')
  expect(wrapper.emitted('change')).toBeUndefined()
  await wrapper.get('input').setValue('61')
  expect(wrapper.emitted('change')).toEqual([[61]])
})
