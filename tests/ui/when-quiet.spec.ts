import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { whenQuiet } from '@/ui/when-quiet'

describe('what waits for a quiet moment', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('begins once when nobody touches the page for a second', () => {
    const begin = vi.fn()
    whenQuiet(begin)
    vi.advanceTimersByTime(999)
    expect(begin).not.toHaveBeenCalled()
    vi.advanceTimersByTime(10_000)
    expect(begin).toHaveBeenCalledOnce()
  })

  it.each(['pointerdown', 'keydown'])('waits a second more after each %s', (sign) => {
    const begin = vi.fn()
    whenQuiet(begin)
    for (let touch = 0; touch < 5; touch += 1) {
      vi.advanceTimersByTime(900)
      dispatchEvent(new Event(sign))
    }
    vi.advanceTimersByTime(999)
    expect(begin).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(begin).toHaveBeenCalledOnce()
  })

  it('hears no touch any more once it has begun', () => {
    const begin = vi.fn()
    whenQuiet(begin)
    vi.advanceTimersByTime(1000)
    dispatchEvent(new Event('pointerdown'))
    vi.advanceTimersByTime(1000)
    expect(begin).toHaveBeenCalledOnce()
  })

  it('never begins when it is given up, touched or not', () => {
    const begin = vi.fn()
    const giveUp = whenQuiet(begin)
    giveUp()
    dispatchEvent(new Event('keydown'))
    vi.advanceTimersByTime(10_000)
    expect(begin).not.toHaveBeenCalled()
  })
})
