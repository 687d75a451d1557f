import { isBefore } from '@/domain/instant'

/** A value with the instant of its last write, which tells an older reading from a newer one. */
export interface Stored<Value> {
  value: Value
  updatedAt: string
}

/**
 * The instant to write over `previous`: `at`, or just after `previous` where the clock stood still or was set back.
 * Each write of a row so has a later instant than the one before, whatever the clock does.
 */
export function instantAfter(previous: string | undefined, at: string): string {
  if (previous === undefined || Number.isNaN(Date.parse(previous))) return at
  return isBefore(previous, at) ? at : new Date(Date.parse(previous) + 1).toISOString()
}
