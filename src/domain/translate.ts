const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Keys whose value addresses an element, the first one present counting; a translation cannot change them. */
const ADDRESSES: readonly string[] = ['id', 'key', 'value']

/** How an element of a list is addressed in a translation file; undefined: by its place in the list. */
export function elementKey(element: unknown): string | undefined {
  if (!isRecord(element)) return undefined
  const address = ADDRESSES.map((key) => element[key]).find((value) => value !== undefined)
  return typeof address === 'string' || typeof address === 'number' ? String(address) : undefined
}

function overlay(source: unknown, texts: unknown): unknown {
  if (texts === undefined) return source
  if (typeof source === 'string') return typeof texts === 'string' ? texts : source
  if (Array.isArray(source))
    return source.map((element: unknown, index) => overlay(element, textsOf(element, index, texts)))
  if (isRecord(source) && isRecord(texts))
    return Object.fromEntries(
      Object.entries(source).map(([key, value]) => [
        key,
        ADDRESSES.includes(key) ? value : overlay(value, texts[key]),
      ]),
    )
  return source
}

function textsOf(element: unknown, index: number, texts: unknown): unknown {
  const key = elementKey(element)
  if (key !== undefined) return isRecord(texts) ? texts[key] : undefined
  return Array.isArray(texts) ? texts[index] : undefined
}

/**
 * The same document with the texts of another language laid over it. `texts` mirrors the source, with texts
 * only: objects by key, lists by the address of their elements. A text without translation, or with one of
 * another shape, stays in the source language; structure, ids and numbers never change.
 */
export function translate<T>(source: T, texts: unknown): T {
  // Overlaying replaces strings by strings and nothing else, so the shape is the source's.
  return overlay(source, texts) as T
}
