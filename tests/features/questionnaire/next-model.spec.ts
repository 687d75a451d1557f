import { afterEach, describe, expect, it } from 'vitest'
import { radioOfNextModel } from '@/features/questionnaire/next-model'

afterEach(() => {
  document.body.innerHTML = ''
})

describe('the radio that Tab leads to', () => {
  const model = (name: string, checked = '', more = '') =>
    `<fieldset>${[0, 1]
      .map(
        (value) =>
          `<input type="radio" name="${name}" value="${value}" ${checked === String(value) ? 'checked' : ''}>`,
      )
      .join('')}<input type="checkbox">${more}</fieldset>`
  const page = (...models: string[]) => {
    document.body.innerHTML = `<div>${models.join('')}</div>`
    return (selector: string) => document.querySelector<HTMLInputElement>(selector)!
  }

  it('is the first of the next model, or the chosen one', () => {
    const find = page(model('a'), model('b'), model('c', '1'))
    expect(radioOfNextModel(find('[name=a]'))).toBe(find('[name=b]'))
    expect(radioOfNextModel(find('[name=b]'))).toBe(find('[name=c][value="1"]'))
  })

  it('is the browser’s own choice after the last model', () => {
    const find = page(model('a'))
    expect(radioOfNextModel(find('[name=a]'))).toBeNull()
  })

  it('is the browser’s own choice elsewhere than on a radio', () => {
    const find = page(model('a'), model('b'))
    expect(radioOfNextModel(find('[type=checkbox]'))).toBeNull()
  })

  it('stays in a model while there is something to write', () => {
    const find = page(model('a', '0', '<textarea></textarea>'), model('b'))
    expect(radioOfNextModel(find('[name=a]'))).toBeNull()
  })
})
