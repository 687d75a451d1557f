const SECONDS = 60

/** How long a model may be discussed, in minutes: what is prepared and what is chosen on the spot are the same. */
export const TIMER_MINUTES = [2, 3, 5, 8] as const

/** A stored duration in minutes, with its fraction: durations are stored in seconds. */
export const minutesIn = (seconds: number): number => seconds / SECONDS
/** A duration as it is stored, from the minutes that were chosen. */
export const secondsIn = (minutes: number): number => minutes * SECONDS

/** The durations to choose from in the discussion, in minutes: what the workshop has prepared comes first. */
export function timersOffered(prepared: number | null): number[] {
  if (prepared === null) return [...TIMER_MINUTES]
  const first = minutesIn(prepared)
  return [first, ...TIMER_MINUTES.filter((minutes) => minutes !== first)]
}
