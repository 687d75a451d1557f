import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import BaseTextField from '@/ui/BaseTextField.vue'

enableAutoUnmount(afterEach)

/** A field that takes a few characters, in a form that keeps what it is given. */
function field(modelValue = '', limit = 5) {
  const wrapper = mount(BaseTextField, {
    props: {
      modelValue,
      label: 'Name',
      limit,
      countLabel: (count: number, limit: number) => `${count} of ${limit}`,
      'onUpdate:modelValue': (text: string) => {
        void wrapper.setProps({ modelValue: text })
      },
    },
  })
  const input = wrapper.get('input')
  const kept = () => wrapper.props('modelValue')
  const counted = () => wrapper.get('.count').text()
  const said = () => wrapper.get('[role=status]').text()
  const isLimited = (inputType: string, data: string) => {
    input.element.dispatchEvent(Object.assign(new Event('beforeinput'), { inputType, data }))
    return input.attributes('maxlength') === '5'
  }
  return { wrapper, input, kept, counted, said, isLimited }
}

describe('a text longer than its field takes', () => {
  it('stays whole in view, counted, and only its beginning is kept', async () => {
    const { input, kept, said } = field()
    await input.setValue('abcdefgh')
    expect(input.element.value).toBe('abcdefgh')
    expect(kept()).toBe('abcde')
    expect(said()).toBe('8 of 5')
    expect(input.attributes('aria-invalid')).toBe('true')
  })

  it('is kept whole once it is shortened, wherever that is', async () => {
    const { input, kept, said } = field()
    await input.setValue('abcdefgh')
    await input.setValue('defgh')
    expect(kept()).toBe('defgh')
    expect(said()).toBe('5 of 5')
    expect(input.attributes('aria-invalid')).toBeUndefined()
  })

  it('gives way to what another tab writes', async () => {
    const { wrapper, input } = field()
    await input.setValue('abcdefgh')
    await wrapper.setProps({ modelValue: 'new' })
    expect(input.element.value).toBe('new')
    await wrapper.setProps({ modelValue: 'other' })
    expect(input.element.value).toBe('other')
  })

  it('is whole again in a field one comes back to, until it is shortened', async () => {
    const first = field()
    await first.input.setValue('vwxyz and more')
    first.wrapper.unmount()

    const again = field('vwxyz')
    expect(again.input.element.value).toBe('vwxyz and more')
    expect(again.counted()).toBe('14 of 5')
    await again.input.setValue('vwxyz')
    again.wrapper.unmount()
    expect(field('vwxyz').input.element.value).toBe('vwxyz')
  })

  it('is whole again where a field is given its text once more', async () => {
    const { wrapper, input } = field()
    await input.setValue('klmnopq')
    await wrapper.setProps({ modelValue: 'next' })
    await wrapper.setProps({ modelValue: 'klmno' })
    expect(input.element.value).toBe('klmnopq')
  })

  it('is not cut in the middle of a character', async () => {
    const { input, kept } = field()
    await input.setValue('abcd🙂e')
    expect(kept()).toBe('abcd')
    expect(input.element.value).toBe('abcd🙂e')
  })

  it('is not cut by a change when it came from a file', async () => {
    const { input, kept, counted } = field('abcdefgh')
    expect(counted()).toBe('5 of 5')
    await input.setValue('abcdefg')
    expect(kept()).toBe('abcdefg')
  })
})

it('stops letters at the limit, and nothing that comes at once', async () => {
  const { input, isLimited } = field()
  expect(isLimited('insertText', 'a')).toBe(true)
  expect(isLimited('insertFromPaste', 'abc')).toBe(false)
  expect(isLimited('insertText', '🙂')).toBe(true)
  expect(isLimited('insertText', 'dictated')).toBe(false)
  await input.setValue('abcdefgh')
  expect(isLimited('insertText', 'a'), 'while one rewrites what is too long').toBe(false)
})

it('shows the count at every key, and says it when it comes, near the limit, at it and over it', async () => {
  const { wrapper, input, counted, said } = field('', 200)
  expect(said()).toBe('')
  const heard: string[] = []
  for (let length = 158; length <= 202; length += 1) {
    await input.setValue('a'.repeat(length))
    if (length >= 160) expect(counted()).toBe(`${length} of 200`)
    if (said() !== heard.at(-1)) heard.push(said())
  }
  expect(heard).toEqual(['', '160 of 200', '180 of 200', '200 of 200', '201 of 200'])
  await input.trigger('focusout')
  expect(said(), 'what is heard is not read again beside the count').toBe('')
  expect(wrapper.get(`[id="${input.attributes('aria-describedby')}"]`).text()).toBe('202 of 200')
  await input.setValue('a'.repeat(190))
  expect(input.attributes('aria-describedby'), 'while it changes at every key').toBeUndefined()
})
