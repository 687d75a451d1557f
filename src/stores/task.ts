import { computed, shallowRef } from 'vue'
import type { Pace } from '@/exchange/read'

/** How long work may hold the page before it lets it breathe, in milliseconds. */
const SLICE = 30

/** Someone stopped the work; nothing was written. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError'
}

const breathe = () => new Promise<void>((resolve) => setTimeout(resolve))

/** Part of the way of a longer piece of work: `from` and `to` between 0 and 1. */
export const stretch =
  (pace: Pace, from: number, to: number): Pace =>
  (share) =>
    pace(from + (to - from) * share)

/** Long work, one piece at a time, whose progress shows and which can be cancelled. */
export function useTask() {
  /** From 0 to 1; undefined while nothing runs. */
  const progress = shallowRef<number>()
  const isRunning = computed(() => progress.value !== undefined)
  let isCancelled = false
  let breathedAt = 0

  /** Shows how far the work is. Throws when it was cancelled. */
  function tick(share: number): void {
    if (isCancelled) throw new CancelledError()
    progress.value = Math.min(Math.max(share, progress.value ?? 0), 1)
  }

  const pace: Pace = async (share) => {
    tick(share)
    if (performance.now() - breathedAt < SLICE) return
    await breathe()
    breathedAt = performance.now()
    tick(share)
  }

  async function run<Result>(work: (pace: Pace) => Promise<Result>): Promise<Result> {
    isCancelled = false
    progress.value = 0
    try {
      // What says that work has begun is on screen before it begins.
      await breathe()
      breathedAt = performance.now()
      return await work(pace)
    } finally {
      progress.value = undefined
    }
  }

  function cancel(): void {
    if (isRunning.value) isCancelled = true
  }

  return { progress, isRunning, tick, run, cancel }
}
