import { z } from '@/domain/zod'

/*
 * Limits are wider than those of the forms: whatever the application has stored can leave in a file and come
 * back, and no file brings in what would fill a device.
 */
const TEXT_LIMIT = 4_000
const ID_LIMIT = 64
const LIST_LIMIT = 200
const NUMBER_LIMIT = 1_000_000_000

/** The ids the application gives, and its addresses accept. */
export const ownId = z.regex(/^[0-9a-f]{1,64}$/)
/** Long enough for every id and version. */
export const short = z.maxLength(ID_LIMIT)
export const Line = z.string().check(z.maxLength(TEXT_LIMIT))
export const ShortId = z.string().check(short)
export const Amount = z.number().check(z.minimum(-NUMBER_LIMIT), z.maximum(NUMBER_LIMIT))
/** To the millisecond, in UTC: instants compare as texts. A year beyond 2199 would win over every later change. */
export const ExactInstant = z.iso.datetime({ precision: 3 }).check(z.regex(/^(?:19|20|21)/))

/** A list of no more things than one project ever has. */
export const few = z.maxLength(LIST_LIMIT)
