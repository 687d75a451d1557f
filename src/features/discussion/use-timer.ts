import { computed, shallowRef, watch } from 'vue'
import type { Timer } from '@/domain/workshop'

const SECOND = 1000
const MINUTE = 60

/**
 * What is left of a timer that runs, in whole seconds and never below zero; null without one. It counts from the
 * instant at which the timer ends, so that a reload or a lid that was closed changes nothing.
 */
export function useTimeLeft(timer: () => Timer | null | undefined) {
  const now = shallowRef(Date.now())

  watch(
    timer,
    (running, _, onCleanup) => {
      if (!running) return
      now.value = Date.now()
      const ticking = setInterval(() => {
        now.value = Date.now()
      }, SECOND / 4)
      onCleanup(() => {
        clearInterval(ticking)
      })
    },
    { immediate: true },
  )

  return computed(() => {
    const running = timer()
    if (!running) return null
    return Math.max(0, Math.ceil((Date.parse(running.endsAt) - now.value) / SECOND))
  })
}

/** A number of seconds as it stands on a clock: 4:05. */
export const writeClock = (seconds: number): string =>
  `${Math.floor(seconds / MINUTE)}:${String(seconds % MINUTE).padStart(2, '0')}`
