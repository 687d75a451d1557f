import { Refusal } from './refusal'

const DEPTH_LIMIT = 12
const KEYS_LIMIT = 1_000
const VALUES_LIMIT = 4_000_000

/** Names with which a careless copy would change what all objects inherit. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

const QUOTE = 34
const BACKSLASH = 92
const OPENING = new Set([91, 123])
const CLOSING = new Set([93, 125])
const COLON = 58

/** Where the string that opens at a quote closes; the end of the text when it does not. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === BACKSLASH) at += 1
    else if (code === QUOTE) return at
  }
  return text.length
}

/**
 * Refuses a text of JSON that would be costly to parse: nested too deeply, or with more keys in an object than we
 * ever write. Goes through it once, without recursion; whether it is JSON at all shows later.
 */
export function inspectText(text: string): void {
  /** How many keys were seen of each object and list that is open. */
  const keys: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = endOfString(text, at)
    else if (OPENING.has(code)) keys.push(0)
    else if (CLOSING.has(code)) keys.pop()
    else if (code === COLON) keys.push((keys.pop() ?? 0) + 1)
    if (keys.length > DEPTH_LIMIT || (keys.at(-1) ?? 0) > KEYS_LIMIT) throw new Refusal('unsafe')
  }
}

function childrenOf(value: object): unknown[] {
  if (Array.isArray(value)) return value
  if (Object.keys(value).some((key) => FORBIDDEN.has(key))) throw new Refusal('unsafe')
  return Object.values(value)
}

/** Refuses parsed JSON with keys that are more than names, or with more values than we ever write. */
export function inspectValues(root: unknown): void {
  const waiting: unknown[] = [root]
  let count = 0
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null) continue
    const children = childrenOf(value)
    count += children.length
    if (count > VALUES_LIMIT) throw new Refusal('unsafe')
    for (const child of children) if (typeof child === 'object') waiting.push(child)
  }
}
