import { afterEach, describe, expect, it } from 'vitest'
import { responseOfKey } from '@/parts/answer-keys'

const press = (init: KeyboardEventInit, target: EventTarget = document.body) => {
  const event = new KeyboardEvent('keydown', init)
  Object.defineProperty(event, 'target', { value: target })
  return responseOfKey(event)
}

const elementOf = (html: string): Element => {
  document.body.innerHTML = html
  return document.body.firstElementChild!
}

afterEach(() => {
  document.body.innerHTML = ''
})

describe('a key', () => {
  it.each([
    ['0', 'Digit0', 0],
    ['3', 'Digit3', 3],
    ['2', 'Numpad2', 2],
    ['s', 'KeyS', 'nsp'],
    ['S', 'KeyS', 'nsp'],
    ['n', 'KeyN', 'nc'],
  ])('%s (%s) answers %s', (key, code, expected) => {
    expect(press({ key, code })).toBe(expected)
  })

  it.each([
    ['à', 'Digit0', 0],
    ['&', 'Digit1', 1],
    ['é', 'Digit2', 2],
    ['"', 'Digit3', 3],
  ])('of a French keyboard needs no Shift: %s answers %s', (key, code, expected) => {
    expect(press({ key, code })).toBe(expected)
  })

  it.each([
    ['4', 'Digit4'],
    ['Tab', 'Tab'],
    ['ArrowDown', 'ArrowDown'],
    ['End', 'Numpad1'],
    ['x', 'KeyX'],
  ])('%s (%s) answers nothing', (key, code) => {
    expect(press({ key, code })).toBeNull()
  })

  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])(
    'with a modifier belongs to the browser: %o',
    (modifier) => {
      expect(press({ key: 's', code: 'KeyS', ...modifier })).toBeNull()
    },
  )

  it.each(['<textarea></textarea>', '<input type="text">'])('is a letter in %s', (html) => {
    expect(press({ key: 's', code: 'KeyS' }, elementOf(html))).toBeNull()
  })

  it('answers from a radio, a checkbox or a button too', () => {
    for (const html of ['<input type="radio">', '<input type="checkbox">', '<button></button>'])
      expect(press({ key: '1', code: 'Digit1' }, elementOf(html))).toBe(1)
  })
})
