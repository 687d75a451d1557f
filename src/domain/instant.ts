import { z } from './zod'

/** A moment in time, in ISO 8601. */
export const Instant = z.iso.datetime()
export type Instant = z.infer<typeof Instant>

/** A value with the instant of its last change. */
export type Dated<Value = unknown> = Value & { updatedAt: Instant }

/** Whether an instant is before another; false when one of them is no instant. */
export const isBefore = (one: string, other: string): boolean => Date.parse(one) < Date.parse(other)

/** The later of two instants. */
export const later = (one: string, other: string): string => (isBefore(one, other) ? other : one)
