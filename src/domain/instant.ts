import { z } from './zod'

/** A moment in time, in ISO 8601. */
export const Instant = z.iso.datetime()
export type Instant = z.infer<typeof Instant>

/** A value with the instant of its last change. */
export type Dated<Value = unknown> = Value & { updatedAt: Instant }

/** Whether an instant is before another; false when one of them is no instant. */
export const isBefore = (one: string, other: string): boolean => Date.parse(one) < Date.parse(other)

/** Days from an instant or a date, `YYYY-MM-DD`, to another, with their fractions; negative when the other is first. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000

/** The later of two instants. */
export const later = (one: string, other: string): string => (isBefore(one, other) ? other : one)
