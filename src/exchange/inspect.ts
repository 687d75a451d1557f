import { Refusal } from './refusal'

const DEPTH_LIMIT = 12
const KEYS_LIMIT = 1_000
const NODES_LIMIT = 4_000_000

/** Names with which a careless copy would change what all objects inherit. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

interface Visit {
  value: object
  depth: number
}

function childrenOf(value: object): unknown[] {
  if (Array.isArray(value)) return value
  const keys = Object.keys(value)
  if (keys.length > KEYS_LIMIT) throw new Refusal('unsafe')
  if (keys.some((key) => FORBIDDEN.has(key))) throw new Refusal('unsafe')
  return Object.values(value)
}

/**
 * Refuses parsed JSON that no application of ours ever writes: too deep, too many keys or values, or keys that
 * are more than names. Goes through all of it before anything else does, without recursion.
 */
export function inspect(root: unknown): void {
  let nodes = 0
  const waiting: Visit[] = []
  const enter = (value: unknown, depth: number) => {
    if (typeof value !== 'object' || value === null) return
    if (depth > DEPTH_LIMIT) throw new Refusal('unsafe')
    waiting.push({ value, depth })
  }
  enter(root, 1)
  for (let visit = waiting.pop(); visit; visit = waiting.pop()) {
    const children = childrenOf(visit.value)
    nodes += children.length
    if (nodes > NODES_LIMIT) throw new Refusal('unsafe')
    for (const child of children) enter(child, visit.depth + 1)
  }
}
