/** A row without some of its fields. */
export const without = <Row extends object, Key extends keyof Row>(
  row: Row,
  ...keys: Key[]
): Omit<Row, Key> =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !keys.includes(name as Key))) as Omit<
    Row,
    Key
  >
