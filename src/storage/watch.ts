import { liveQuery } from 'dexie'

export type Stop = () => void

/**
 * Calls `onChange` with the result of a query, now and after every change in any tab.
 * A query that fails (a lost connection) is left to the next write to repair.
 */
export function watch<T>(
  query: () => Promise<T>,
  onChange: (result: T) => void,
  onError: (error: unknown) => void,
): Stop {
  const subscription = liveQuery(query).subscribe({ next: onChange, error: onError })
  return () => {
    subscription.unsubscribe()
  }
}

/** Rows that still have the shape they were written in; a damaged row never hides the others. */
export function readable<T>(
  schema: { safeParse: (row: unknown) => { success: boolean; data?: T | undefined } },
  rows: readonly unknown[],
): T[] {
  return rows.flatMap((row) => {
    const parsed = schema.safeParse(row)
    return parsed.success && parsed.data !== undefined ? [parsed.data] : []
  })
}
