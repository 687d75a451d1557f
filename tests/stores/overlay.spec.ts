import { describe, expect, it } from 'vitest'
import type { Stored } from '@/storage/stored'
import { useOverlay } from '@/stores/overlay'

interface Value {
  text: string
}

const storedAt = (second: number, text: string): Stored<Value> => ({
  value: { text },
  updatedAt: new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString(),
})
const reading = (...entries: [string, Stored<Value>][]) => new Map(entries)
const newOverlay = () => useOverlay<string, Value>((patch) => ({ text: '', ...patch }))

describe('what is stored with what is on its way', () => {
  it('keeps the very value on screen when storage says the same again', () => {
    const { load, view } = newOverlay()
    load(reading(['a', storedAt(1, 'one')], ['b', storedAt(1, 'two')]))
    const [a, b] = [view.value.get('a'), view.value.get('b')]

    load(reading(['a', storedAt(1, 'one')], ['b', storedAt(2, 'changed')]))

    expect(view.value.get('a')).toBe(a)
    expect(view.value.get('b')).not.toBe(b)
    expect(view.value.get('b')).toEqual({ text: 'changed' })
  })

  it('is the very same view when nothing on screen changes', () => {
    const { load, view, change, pending, settle } = newOverlay()
    load(reading(['a', storedAt(1, 'one')]))
    change('a', { text: 'two' })
    const shown = view.value

    settle('a', pending('a')!, storedAt(2, 'two'))
    expect(view.value).toBe(shown)
    load(reading(['a', storedAt(2, 'two')]))
    expect(view.value).toBe(shown)
  })

  it('forgets what storage no longer has', () => {
    const { load, view } = newOverlay()
    load(reading(['a', storedAt(1, 'one')]))
    load(reading())
    expect(view.value.size).toBe(0)
  })

  it('shows a change at once, and keeps a newer one while an older is being stored', () => {
    const { change, pending, settle, view } = newOverlay()
    change('a', { text: 'first' })
    const first = pending('a')!
    change('a', { text: 'second' })

    settle('a', first, storedAt(1, 'first'))

    expect(view.value.get('a')).toEqual({ text: 'second' })
    settle('a', pending('a')!, storedAt(2, 'second'))
    expect(pending('a')).toBeUndefined()
    expect(view.value.get('a')).toEqual({ text: 'second' })
  })

  it('is not set back by a reading that began before the write ended', () => {
    const { change, pending, settle, load, view } = newOverlay()
    load(reading(['a', storedAt(1, 'old')]))
    change('a', { text: 'new' })
    settle('a', pending('a')!, storedAt(2, 'new'))

    load(reading(['a', storedAt(1, 'old')]))

    expect(view.value.get('a')).toEqual({ text: 'new' })
  })

  it('keeps a new value that an older reading does not know', () => {
    const { change, pending, settle, load, view } = newOverlay()
    change('a', { text: 'new' })
    settle('a', pending('a')!, storedAt(2, 'new'))

    load(reading())

    expect(view.value.get('a')).toEqual({ text: 'new' })
  })

  it('follows another tab that wrote later', () => {
    const { change, pending, settle, load, view } = newOverlay()
    change('a', { text: 'mine' })
    settle('a', pending('a')!, storedAt(2, 'mine'))
    load(reading(['a', storedAt(3, 'theirs')]))
    expect(view.value.get('a')).toEqual({ text: 'theirs' })
  })

  it('does not go back to its own write when another tab’s later one was read first', () => {
    const { change, pending, settle, load, view } = newOverlay()
    change('a', { text: 'mine' })
    load(reading(['a', storedAt(3, 'theirs')]))
    settle('a', pending('a')!, storedAt(2, 'mine'))
    expect(view.value.get('a')).toEqual({ text: 'theirs' })
  })

  it('shows nothing for a change that alone is no value', () => {
    const { change, view } = useOverlay<string, Value>(() => null)
    change('a', { text: 'lost' })
    expect(view.value.size).toBe(0)
  })

  it('hides what is being removed, and shows it again once a reading has it', () => {
    const { change, pending, settle, remove, settleRemoval, hasPending, load, view } = newOverlay()
    change('a', { text: 'new' })
    settle('a', pending('a')!, storedAt(2, 'new'))
    remove('a')
    load(reading(['a', storedAt(2, 'new')]))
    expect(view.value.size).toBe(0)
    expect(hasPending()).toBe(true)

    settleRemoval('a')
    load(reading())
    expect(view.value.size).toBe(0)
    expect(hasPending()).toBe(false)

    load(reading(['a', storedAt(2, 'new')]))
    expect(view.value.get('a')).toEqual({ text: 'new' })
  })

  it('keeps what is put back while its removal is being stored', () => {
    const { change, remove, settleRemoval, pending, view } = newOverlay()
    remove('a')
    change('a', { text: 'back' })
    settleRemoval('a')
    expect(view.value.get('a')).toEqual({ text: 'back' })
    expect(pending('a')).toEqual({ text: 'back' })
  })
})
