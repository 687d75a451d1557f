import { describe, expect, it, vi } from 'vitest'
import { useAsked } from '@/ui/use-asked'

describe('what is done after a question', () => {
  it('is done once, however often one says yes, and not at all after a no', async () => {
    const work = vi.fn((what: string) => Promise.resolve(`${what} is gone`))
    const { asked, message, confirm } = useAsked(work, () => 'failed')
    asked.value = 'one'
    const first = confirm()
    expect(asked.value).toBeNull()
    await Promise.all([first, confirm()])
    expect(work.mock.calls).toEqual([['one']])
    expect(message.value).toBe('one is gone')
    asked.value = 'two'
    asked.value = null
    await confirm()
    expect(work).toHaveBeenCalledOnce()
  })

  it('is said again in the same words when it fails again, with nothing said in between', async () => {
    const { asked, message, confirm } = useAsked<string>(
      () => Promise.reject(new Error('refused')),
      (what) => `${what} stays`,
    )
    for (const what of ['one', 'one']) {
      asked.value = what
      const ended = confirm()
      expect(message.value).toBe('')
      await ended
      expect(message.value).toBe('one stays')
    }
  })
})
