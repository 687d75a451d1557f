import { database, openStorage } from '@/storage/database'

/** An object with its fields in one order. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value

/** Every row of every store, as text: two dumps are equal when nothing differs. */
export async function dump(): Promise<string> {
  await openStorage()
  const tables = database().tables
  const rows = await Promise.all(tables.map((table) => table.toArray()))
  return JSON.stringify(
    tables.map(({ name }, index) => [name, rows[index]]),
    inOrder,
  )
}
