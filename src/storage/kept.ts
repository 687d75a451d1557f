import { storageName } from './name'

/*
 * Words kept beside the database, in localStorage: what is read before the first paint, outlives a lost database, or
 * has no time left for one. A browser that keeps nothing refuses each of these in its own way.
 */

const keyOf = (name: string): string => `${storageName}.${name}`

/** Whether another page has changed what is kept under a name. */
export const isKeptAs = (name: string, { key }: StorageEvent): boolean => key === keyOf(name)

/** The text kept under a name; null when there is none. */
export function readText(name: string): string | null {
  try {
    return localStorage.getItem(keyOf(name))
  } catch {
    return null
  }
}

/** What is kept under a name, in JSON; undefined when it cannot be read, or is not what it should be. */
export function readKept<Value>(
  name: string,
  schema: { parse: (value: unknown) => Value },
): Value | undefined {
  try {
    return schema.parse(JSON.parse(readText(name) ?? '{}'))
  } catch {
    return undefined
  }
}

/** Keeps a text under a name; says whether the browser took it. */
export function keep(name: string, text: string): boolean {
  try {
    localStorage.setItem(keyOf(name), text)
    return true
  } catch {
    return false
  }
}

/** Forgets what is kept under a name; nothing where the browser keeps nothing. */
export function drop(name: string): void {
  try {
    localStorage.removeItem(keyOf(name))
  } catch {
    // A browser that keeps nothing has nothing to remove.
  }
}
