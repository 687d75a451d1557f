import type { $ZodType, $ZodTypes } from 'zod/v4/core'
import { safeParse } from 'zod/v4/core'
import { elementKey } from '@/domain/translate'

/** A value in a shipped file; `path` goes by keys and by the ids of elements, as translations do. */
export interface Found {
  path: string
  value: string
}

type Child = [path: string, schema: $ZodType, value: unknown]

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const join = (path: string, key: string): string => (path === '' ? key : `${path}/${key}`)

function elementsOf(path: string, value: unknown, schemaAt: (index: number) => $ZodType): Child[] {
  const list: unknown[] = Array.isArray(value) ? value : []
  return list.map((element, index) => [
    join(path, elementKey(element) ?? String(index)),
    schemaAt(index),
    element,
  ])
}

/** What a schema and a value are made of, one step down. */
function childrenOf(path: string, schema: $ZodType, value: unknown): Child[] {
  const { def } = (schema as $ZodTypes)._zod
  if (value === undefined || value === null) return []
  if (def.type === 'optional' || def.type === 'nullable') return [[path, def.innerType, value]]
  if (def.type === 'array') return elementsOf(path, value, () => def.element)
  if (def.type === 'tuple') return elementsOf(path, value, (index) => def.items[index]!)
  if (def.type === 'union') {
    const fitting = def.options.find((option) => safeParse(option, value).success)
    return fitting ? [[path, fitting, value]] : []
  }
  if (!isRecord(value)) return []
  if (def.type === 'object')
    return Object.entries(def.shape).map(([key, own]) => [join(path, key), own, value[key]])
  if (def.type === 'record')
    return Object.entries(value).flatMap(([key, own]): Child[] => [
      [join(path, key), def.keyType, key],
      [join(path, key), def.valueType, own],
    ])
  return []
}

/** Every value that `schema` types as `wanted`, one and the same schema object, such as `Text` or `ModelId`. */
export function valuesOf(wanted: $ZodType, schema: $ZodType, value: unknown, path = ''): Found[] {
  if (schema === wanted) return typeof value === 'string' ? [{ path, value }] : []
  return childrenOf(path, schema, value).flatMap(([below, own, child]) =>
    valuesOf(wanted, own, child, below),
  )
}

/** Every text at the end of a branch of plain JSON, such as a translation. */
export function leavesOf(value: unknown, path = ''): Found[] {
  if (typeof value === 'string') return [{ path, value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => leavesOf(child, join(path, key)))
}

/** Lists of plain JSON, by path, that give two of their elements the same id, key or value. */
export function repeatedIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return []
  const addresses = Array.isArray(value)
    ? value.map((element) => (typeof element === 'string' ? element : elementKey(element)))
    : []
  const repeated = addresses
    .filter((address, index) => address !== undefined && addresses.indexOf(address) < index)
    .map((address) => `${path}: ${address} is there twice`)
  const below = Object.entries(value).flatMap(([key, child]) => repeatedIn(child, join(path, key)))
  return [...repeated, ...below]
}
