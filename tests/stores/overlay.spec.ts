import { describe, expect, it } from 'vitest'
import { useOverlay } from '@/stores/overlay'

interface Value {
  text: string
}

const stored = (...entries: [string, string][]) =>
  new Map(entries.map(([key, text]): [string, Value] => [key, { text }]))

describe('what is stored with what is on its way', () => {
  it('keeps the very value on screen when storage says the same again', () => {
    const { load, view } = useOverlay<string, Value>({ text: '' })
    load(stored(['a', 'one'], ['b', 'two']))
    const [a, b] = [view.value.get('a'), view.value.get('b')]

    load(stored(['a', 'one'], ['b', 'changed']))

    expect(view.value.get('a')).toBe(a)
    expect(view.value.get('b')).not.toBe(b)
    expect(view.value.get('b')).toEqual({ text: 'changed' })
  })

  it('forgets what storage no longer has', () => {
    const { load, view } = useOverlay<string, Value>({ text: '' })
    load(stored(['a', 'one']))
    load(stored())
    expect(view.value.size).toBe(0)
  })

  it('shows a change at once, and keeps a newer one while an older is being stored', () => {
    const { change, pending, settle, view } = useOverlay<string, Value>({ text: '' })
    change('a', { text: 'first' })
    const first = pending('a')!
    change('a', { text: 'second' })

    settle('a', first, { text: 'first' })

    expect(view.value.get('a')).toEqual({ text: 'second' })
    settle('a', pending('a')!, { text: 'second' })
    expect(pending('a')).toBeUndefined()
    expect(view.value.get('a')).toEqual({ text: 'second' })
  })
})
