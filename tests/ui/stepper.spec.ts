import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import BaseStepper from '@/ui/BaseStepper.vue'

enableAutoUnmount(afterEach)

/** A number from 1 to 3, with its buttons. */
function stepper(value: number) {
  const bounds = (number: number) => ({ isLowest: number === 1, isHighest: number === 3 })
  const wrapper = mount(BaseStepper, {
    props: { lessLabel: 'One less', moreLabel: 'One more', ...bounds(value) },
    slots: { default: '<output>its number</output>' },
    attachTo: document.body,
  })
  const button = (name: string) => wrapper.get<HTMLButtonElement>(`[aria-label="${name}"]`)
  const press = (name: string) => button(name).trigger('click')
  const show = (number: number) => wrapper.setProps(bounds(number))
  const isOver = (name: string) => button(name).attributes('aria-disabled') === 'true'
  const steps = () => wrapper.emitted('step')?.flat() ?? []
  return { wrapper, button, press, show, isOver, steps }
}

describe('a number with a button on either side', () => {
  it('stands between less and more', () => {
    expect(stepper(2).wrapper.text()).toMatch(/^−\s*its number\s*\+$/)
  })

  it('is asked to go one down, or one up', async () => {
    const { press, steps, isOver } = stepper(2)
    await press('One less')
    await press('One more')
    expect(steps()).toEqual([-1, 1])
    expect([isOver('One less'), isOver('One more')]).toEqual([false, false])
  })

  it.each([
    ['One less', 1],
    ['One more', 3],
  ])(
    'has nothing left of "%s" at %i: the button does nothing, and keeps the focus',
    async (name, bound) => {
      const { button, press, show, isOver, steps } = stepper(2)
      button(name).element.focus()
      await show(bound)
      await press(name)
      expect(isOver(name)).toBe(true)
      expect(steps()).toEqual([])
      expect(button(name).element.disabled).toBe(false)
      expect(document.activeElement).toBe(button(name).element)
    },
  )

  it('without bounds always has one less and one more', async () => {
    const wrapper = mount(BaseStepper, { props: { lessLabel: 'One less', moreLabel: 'One more' } })
    for (const one of wrapper.findAll('button')) await one.trigger('click')
    expect(wrapper.emitted('step')).toEqual([[-1], [1]])
  })
})
