import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { afterPaint } from '@/storage/after-paint'

/** A page whose frames come when the test says so. */
function pageWithFrames(hidden = false) {
  const callbacks: (() => void)[] = []
  vi.stubGlobal('document', { hidden })
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => callbacks.push(callback))
  return { drawFrame: () => callbacks.splice(0).forEach((callback) => callback()) }
}

/** Says whether the wait is over. */
function begin() {
  const wait = { isOver: false }
  void afterPaint().then(() => {
    wait.isOver = true
  })
  return wait
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('what waits for the screen', () => {
  it('goes on in a task after the next frame', async () => {
    const { drawFrame } = pageWithFrames()
    const wait = begin()
    await vi.advanceTimersByTimeAsync(99)
    drawFrame()
    await Promise.resolve()
    expect(wait.isOver).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(wait.isOver).toBe(true)
  })

  it('goes on after a tenth of a second when no frame comes', async () => {
    pageWithFrames()
    const wait = begin()
    await vi.advanceTimersByTimeAsync(99)
    expect(wait.isOver).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(wait.isOver).toBe(true)
  })

  it.each([
    ['in a page that is hidden', () => pageWithFrames(true)],
    ['where nothing is drawn', () => undefined],
  ])('goes on at once %s', async (_, arrange) => {
    arrange()
    const wait = begin()
    await Promise.resolve()
    expect(wait.isOver).toBe(true)
  })
})
