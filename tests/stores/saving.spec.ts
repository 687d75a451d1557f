import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useSavingStore } from '@/stores/saving'
import { fails, heldWrite, settled, succeeds } from './write'

beforeEach(() => {
  setActivePinia(createPinia())
})

describe('writes', () => {
  it('of different keys begin at once: a slow one holds up nothing', () => {
    const saving = useSavingStore()
    const [one, other] = [heldWrite(), heldWrite()]
    saving.save('a', one.write)
    saving.save('b', other.write)
    expect(one.write).toHaveBeenCalled()
    expect(other.write).toHaveBeenCalled()
  })

  it('of one key follow one another, and only the latest of those that wait is made', async () => {
    const saving = useSavingStore()
    const [first, second, third] = [heldWrite(), heldWrite(), heldWrite()]
    for (const { write } of [first, second, third]) saving.save('a', write)
    expect(second.write).not.toHaveBeenCalled()
    await first.succeed()
    expect(second.write).not.toHaveBeenCalled()
    expect(third.write).toHaveBeenCalledTimes(1)
    await third.succeed()
    expect(saving.status).toBe('saved')
  })

  it('that wait are made even when the one before fails', async () => {
    const saving = useSavingStore()
    const [first, second] = [heldWrite(), heldWrite()]
    saving.save('a', first.write)
    saving.save('a', second.write)
    await first.fail()
    expect(second.write).toHaveBeenCalledTimes(1)
    await second.succeed()
    expect(saving.status).toBe('saved')
  })
})

describe('writes of which each counts', () => {
  it('are made one by one in their order, and a failed one keeps its place before the others', async () => {
    const saving = useSavingStore()
    const made: string[] = []
    const noting = (name: string) => () => Promise.resolve(void made.push(name))
    const first = vi.fn(noting('first')).mockImplementationOnce(fails)
    saving.append('a', first)
    await settled()
    expect(saving.status).toBe('failed')
    for (const name of ['second', 'third']) saving.append('a', noting(name))
    await settled()
    expect(made).toEqual(['first', 'second', 'third'])
    expect(saving.status).toBe('saved')
  })

  it('wait while one before them fails, and none is given up', async () => {
    const saving = useSavingStore()
    const made: string[] = []
    const noting = (name: string) => () => Promise.resolve(void made.push(name))
    const first = vi.fn<() => Promise<void>>(fails)
    for (const write of [first, noting('second'), noting('third')]) saving.append('a', write)
    await settled()
    saving.save('b', succeeds)
    await settled()
    expect(saving.status).toBe('failed')
    expect(made).toEqual([])

    first.mockImplementation(succeeds)
    saving.retry()
    await settled()
    expect(made).toEqual(['second', 'third'])
    expect(saving.status).toBe('saved')
  })

  it('are given up together when what they were about is gone', async () => {
    const saving = useSavingStore()
    const [held, second] = [heldWrite(), vi.fn(succeeds)]
    saving.append('a', held.write)
    saving.append('a', second)
    saving.forget()
    await held.succeed()
    expect(second).not.toHaveBeenCalled()
  })
})

describe('a failed write', () => {
  it('is made again when asked', async () => {
    const saving = useSavingStore()
    const write = vi.fn(succeeds).mockImplementationOnce(fails)
    saving.save('a', write)
    await settled()
    saving.retry()
    await settled()
    expect(write).toHaveBeenCalledTimes(2)
    expect(saving.status).toBe('saved')
  })

  it('is made again as soon as another one succeeds: storage is back', async () => {
    const saving = useSavingStore()
    const write = vi.fn(succeeds).mockImplementationOnce(fails)
    saving.save('a', write)
    await settled()
    saving.save('b', succeeds)
    await settled()
    expect(write).toHaveBeenCalledTimes(2)
    expect(saving.status).toBe('saved')
  })

  it('that fails again waits for the next occasion, and does not go round in circles', async () => {
    const saving = useSavingStore()
    const write = vi.fn(fails)
    saving.save('a', write)
    saving.save('b', succeeds)
    await settled()
    await settled()
    expect(write.mock.calls.length).toBeLessThanOrEqual(2)
    expect(saving.status).toBe('failed')
  })

  it('is given up when what it was about is gone', async () => {
    const saving = useSavingStore()
    saving.save('a', fails)
    await settled()
    saving.forget()
    expect(saving.status).toBe('idle')
  })
})
