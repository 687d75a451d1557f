import type { VueWrapper } from '@vue/test-utils'
import { expect } from 'vitest'
import { settle } from '../screen'

/** What one does at a screen that reads texts: types one, and looks at what is said of the latest. */
export function readingOf(wrapper: VueWrapper) {
  const field = () => wrapper.get('textarea')
  const type = async (text: string) => {
    const before = wrapper.findAll('.outcomes li').length
    await field().setValue(text)
    await wrapper.get('form').trigger('submit')
    await expect.poll(() => wrapper.findAll('.outcomes li').length).toBeGreaterThan(before)
    await settle()
  }
  const said = () => wrapper.get('.outcomes li').text()
  return { field, type, said }
}
