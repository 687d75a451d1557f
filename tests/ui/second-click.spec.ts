import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ignoreSecondClicks } from '@/ui/second-click'

let stop: () => void
const done = vi.fn<(what: string) => void>()

beforeEach(() => {
  done.mockClear()
  stop = ignoreSecondClicks()
  document.body.innerHTML = '<ul><li><button>a</button></li><li><button>b</button></li></ul>'
  for (const button of document.querySelectorAll('button'))
    button.addEventListener('click', () => {
      done(button.textContent)
      button.parentElement?.remove()
    })
})

afterEach(() => {
  stop()
})

/** The `times`-th of clicks in quick succession, on the first row there is now. */
const click = (times: number) =>
  document
    .querySelector('button')
    ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: times }))

it('a double click that removes a row leaves the one that comes in its place', () => {
  click(1)
  expect(click(2)).toBe(false)
  expect(done.mock.calls).toEqual([['a']])
})

it('a click of its own removes the next row', () => {
  click(1)
  click(1)
  expect(done.mock.calls).toEqual([['a'], ['b']])
})

it('the keyboard, whose clicks are counted as none, is left alone', () => {
  click(1)
  click(0)
  expect(done.mock.calls).toEqual([['a'], ['b']])
})

it('a control that stays is clicked as often as one likes', () => {
  document.body.innerHTML = '<button><i>+</i></button>'
  document.querySelector('button')?.addEventListener('click', () => {
    done('more')
    document.querySelector('i')?.replaceWith(document.createElement('i'))
  })
  for (const times of [1, 2, 3])
    document
      .querySelector('i')
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: times }))
  expect(done).toHaveBeenCalledTimes(3)
})
