import fc from 'fast-check'
import { createPinia, setActivePinia } from 'pinia'
import { expect, it } from 'vitest'
import { instantAfter, type Stored } from '@/storage/stored'
import { useOverlay } from '@/stores/overlay'
import { useSavingStore } from '@/stores/saving'

interface Note {
  comment: string
  evidence: string
}
type Key = 'a' | 'b'
type Field = keyof Note

const empty: Note = { comment: '', evidence: '' }
const keys: readonly Key[] = ['a', 'b']

/** A disk whose every write and reading takes its time, fails when told, and is read after each change. */
class Disk {
  rows: ReadonlyMap<Key, Stored<Note>> = new Map()
  isBroken = false
  deliver: (reading: ReadonlyMap<Key, Stored<Note>>) => void = () => undefined
  private readings = 0
  private delivered = 0

  constructor(private readonly scheduler: fc.Scheduler) {}

  async patch(key: Key, patch: Partial<Note>): Promise<Stored<Note>> {
    await this.scheduler.schedule(Promise.resolve(), 'write')
    if (this.isBroken) throw new Error('disk')
    const stored = this.commit(key, patch)
    await this.scheduler.schedule(Promise.resolve(), 'end of write')
    return stored
  }

  /** What takes no time: the moment at which a write is there for all. */
  commit(key: Key, patch: Partial<Note>): Stored<Note> {
    const row = this.rows.get(key)
    const stored = {
      value: { ...empty, ...row?.value, ...patch },
      // The clock stands still: only the order of writes tells them apart.
      updatedAt: instantAfter(row?.updatedAt, '2026-01-01T00:00:00.000Z'),
    }
    this.rows = new Map(this.rows).set(key, stored)
    void this.read()
    return stored
  }

  /** Like a live query: what was read may be delivered late, but never after a later reading. */
  private async read(): Promise<void> {
    const [reading, number] = [this.rows, ++this.readings]
    await this.scheduler.schedule(Promise.resolve(), 'reading')
    if (number < this.delivered) return
    this.delivered = number
    this.deliver(reading)
  }
}

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      key: fc.constantFrom(...keys),
      field: fc.constantFrom<Field>('comment', 'evidence'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('elsewhere' as const),
      key: fc.constantFrom(...keys),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('disk' as const), isBroken: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('retry' as const) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('wait' as const) }) },
)

it('shows what was typed last, and stores it, whatever the order of writes, failures and readings', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(step, { maxLength: 40 }),
      async (scheduler, steps) => {
        setActivePinia(createPinia())
        const saving = useSavingStore()
        const disk = new Disk(scheduler)
        const overlay = useOverlay<Key, Note>((patch) => ({ ...empty, ...patch }))
        disk.deliver = overlay.load
        const typed = { a: {}, b: {} } as Record<Key, Partial<Note>>

        const showsTyped = () => {
          for (const key of keys)
            expect(overlay.view.value.get(key) ?? {}).toMatchObject(typed[key])
        }

        for (const [number, one] of steps.entries()) {
          if (one.kind === 'type') {
            const patch = { [one.field]: `typed ${number}` }
            Object.assign(typed[one.key], patch)
            overlay.change(one.key, patch)
            saving.save(one.key, async () => {
              const pending = overlay.pending(one.key)
              if (pending) overlay.settle(one.key, pending, await disk.patch(one.key, pending))
            })
          } else if (one.kind === 'elsewhere') {
            // Another tab writes the evidence, as long as it is not typed here.
            if (typed[one.key].evidence === undefined)
              disk.commit(one.key, { evidence: `elsewhere ${number}` })
          } else if (one.kind === 'disk') disk.isBroken = one.isBroken
          else if (one.kind === 'retry') saving.retry()
          else if (scheduler.count() > 0) await scheduler.waitNext(1)
          showsTyped()
        }

        disk.isBroken = false
        while (scheduler.count() > 0 || saving.isAtRisk) {
          saving.retry()
          await scheduler.waitIdle()
          showsTyped()
        }
        const stored = new Map([...disk.rows].map(([key, { value }]) => [key, value]))
        for (const key of keys) expect(stored.get(key) ?? {}).toMatchObject(typed[key])
        expect(overlay.view.value).toEqual(stored)
        expect(overlay.hasPending()).toBe(false)
      },
    ),
    { numRuns: 300 },
  )
})
