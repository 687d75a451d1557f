import { expect, it, vi } from 'vitest'
import { once } from '@/ui/once'

it('work is not begun again before it has ended', async () => {
  let end = () => {}
  const going = new Promise<void>((resolve) => (end = resolve))
  const work = vi.fn<(name: string) => Promise<void>>().mockReturnValueOnce(going)
  const click = once(work)
  const first = click('one')
  await click('two')
  expect(work.mock.calls).toEqual([['one']])
  end()
  await first
  void click('three')
  expect(work).toHaveBeenLastCalledWith('three')
})

it('work that fails says so, and can be begun again', async () => {
  const work = vi.fn(() => Promise.reject(new Error('planted')))
  const click = once(work)
  await expect(click()).rejects.toThrow('planted')
  await expect(click()).rejects.toThrow('planted')
})
