import type { Table } from 'dexie'

/** The key of a row, by what its store is keyed with. */
function keyIn({ schema }: Table, row: unknown): unknown {
  const { keyPath } = schema.primKey
  const fields = row as Record<string, unknown>
  return Array.isArray(keyPath) ? keyPath.map((part) => fields[part]) : fields[keyPath ?? '']
}

/** Stores rows inside a transaction. What is there already is newer, or the same: it stays. */
export async function putMissing(table: Table, rows: readonly unknown[]): Promise<void> {
  const present = await table.bulkGet(rows.map((row) => keyIn(table, row)))
  await table.bulkPut(rows.filter((_, index) => present[index] === undefined))
}
