import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import BaseCheckboxGroup from '@/ui/BaseCheckboxGroup.vue'

enableAutoUnmount(afterEach)

const options = [
  { id: 'rural', label: 'Rural' },
  { id: 'urban', label: 'Urban' },
  { id: 'none', label: 'Neither', alone: true },
]

/** A group in a form that keeps what it is given. */
function group(modelValue: readonly string[]) {
  const wrapper = mount(BaseCheckboxGroup, {
    props: {
      modelValue,
      legend: 'Place',
      options,
      'onUpdate:modelValue': (chosen: readonly string[]) => {
        void wrapper.setProps({ modelValue: chosen })
      },
    },
  })
  const boxes = () => wrapper.findAll('input').map(({ element }) => element.checked)
  const click = async (index: number) => {
    const input = wrapper.findAll('input')[index]
    await input?.setValue(!input.element.checked)
  }
  const kept = () => wrapper.props('modelValue')
  return { boxes, click, kept }
}

describe('a group of choices', () => {
  it('keeps their order, whatever the order of the clicks', async () => {
    const { click, kept } = group(['urban'])
    await click(0)
    expect(kept()).toEqual(['rural', 'urban'])
  })

  it('keeps what was chosen and is offered no longer', async () => {
    const { click, kept } = group(['sea'])
    await click(1)
    expect(kept()).toEqual(['urban', 'sea'])
  })

  it('takes every other away with one that stands alone', async () => {
    const { click, kept, boxes } = group(['rural', 'urban'])
    await click(2)
    expect(kept()).toEqual(['none'])
    expect(boxes()).toEqual([false, false, true])
  })

  it('takes one that stands alone away with any other', async () => {
    const { click, kept, boxes } = group(['none'])
    await click(1)
    expect(kept()).toEqual(['urban'])
    expect(boxes()).toEqual([false, true, false])
  })

  it('lets go of one choice alone, whichever it is', async () => {
    const { click, kept } = group(['rural', 'none'])
    await click(0)
    expect(kept()).toEqual(['none'])
    await click(2)
    expect(kept()).toEqual([])
  })
})
