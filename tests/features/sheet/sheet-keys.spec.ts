import { expect, test } from 'vitest'
import { roleKey, rowKey } from '@/features/sheet/sheet-keys'

const press = (key: string, code = '') => new KeyboardEvent('keydown', { key, code })

test.each<[string, ReturnType<typeof rowKey>]>([
  ['0', { kind: 'answer', code: 0 }],
  ['3', { kind: 'answer', code: 3 }],
  ['n', { kind: 'answer', code: 'nc' }],
  ['S', { kind: 'answer', code: 'nsp' }],
  ['d', { kind: 'answer', code: 'nsp' }],
  ['x', { kind: 'answer', code: null }],
  [' ', { kind: 'answer', code: null }],
  ['Backspace', { kind: 'back' }],
  ['ArrowLeft', { kind: 'move', by: -1 }],
  ['ArrowDown', { kind: 'move', by: 1 }],
  ['4', null],
  ['q', null],
])('on a row, %s', (key, expected) => {
  expect(rowKey(press(key))).toEqual(expected)
})

test('the upper row of a French keyboard answers without Shift', () => {
  expect(rowKey(press('à', 'Digit0'))).toEqual({ kind: 'answer', code: 0 })
  expect(roleKey(press('é', 'Digit2'), 3)).toEqual({ kind: 'role', roleIndex: 1 })
})

test.each<[string, ReturnType<typeof roleKey>]>([
  ['1', { kind: 'role', roleIndex: 0 }],
  ['3', { kind: 'role', roleIndex: 2 }],
  ['0', { kind: 'role', roleIndex: null }],
  ['x', { kind: 'role', roleIndex: null }],
  [' ', { kind: 'role', roleIndex: null }],
  ['Backspace', { kind: 'back' }],
  ['4', null],
  ['n', null],
])('among three roles, %s', (key, expected) => {
  expect(roleKey(press(key), 3)).toEqual(expected)
})
