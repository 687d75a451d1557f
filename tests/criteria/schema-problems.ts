import { elementKey } from '@/domain/translate'
import { z } from '@/domain/zod'

// The app carries no error messages; a person who edits a file needs them.
z.config(z.locales.en())

const childOf = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined

/** A path by the ids of elements: `generals/1/operationals/1.2`, not `generals/0/operationals/1`. */
function readablePath(value: unknown, keys: readonly PropertyKey[]): string {
  const names: string[] = []
  let current = value
  for (const key of keys) {
    const child = childOf(current, key)
    names.push((Array.isArray(current) && elementKey(child)) || String(key))
    current = child
  }
  return names.join('/') || '(the whole file)'
}

/** What is wrong with the content of a file, one sentence each: file, place and reason. */
export function schemaProblems(path: string, schema: z.ZodMiniType, content: unknown): string[] {
  const { error } = schema.safeParse(content)
  return (error?.issues ?? []).map(
    ({ path: keys, message }) => `${path}, ${readablePath(content, keys)}: ${message}`,
  )
}
